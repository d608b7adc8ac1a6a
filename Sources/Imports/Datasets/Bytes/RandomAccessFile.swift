import Files
import Foundation

/// A file on disk that several readers read at once, each from a place of its own.
final class RandomAccessFile: Sendable {
  private let descriptor: Int32
  let size: Int

  /// Opens a regular file.
  ///
  /// - Parameter path: as `RawPath` has it.
  /// - Throws: `CocoaError` when it can't be opened.
  convenience init(path: String) throws {
    let descriptor = Foundation.open(RawPath.characters(path), O_RDONLY)
    guard descriptor >= 0 else {
      throw CocoaError(errno == ENOENT ? .fileReadNoSuchFile : .fileReadNoPermission)
    }
    self.init(descriptor: descriptor)
  }

  /// Takes an open file over.
  private init(descriptor: Int32) {
    self.descriptor = descriptor
    var facts = stat()
    size = fstat(descriptor, &facts) == 0 ? Int(facts.st_size) : 0
  }

  deinit { close(descriptor) }

  /// Whether a path leads to a file that can be read at any place: a pipe can't.
  static func isRegular(path: String) -> Bool {
    var facts = stat()
    return stat(RawPath.characters(path), &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
  }

  /// A nameless file in the folder for such files, with all that a source gives; it is gone with its last reader.
  ///
  /// - Throws: `CocoaError` where there is no room, and what reading throws.
  static func holding(_ source: any ByteSource) throws -> RandomAccessFile {
    var template = Array((NSTemporaryDirectory() + "/tollbook-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
    unlink(template)
    do {
      while true {
        let block = try source.read()
        if block.isEmpty { break }
        try write(block, to: descriptor)
      }
    } catch {
      close(descriptor)
      throw error
    }
    return RandomAccessFile(descriptor: descriptor)
  }

  private static func write(_ block: [UInt8], to descriptor: Int32) throws {
    var start = 0
    while start < block.count {
      let count = block[start...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw CocoaError(.fileWriteOutOfSpace) }
      start += count
    }
  }

  /// Reads into a buffer what stands at a place.
  ///
  /// - Returns: how many bytes; 0 at the end.
  /// - Throws: `CocoaError` when reading fails.
  func read(at place: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(place))
      if count >= 0 { return count }
      guard errno == EINTR else { throw CocoaError(.fileReadUnknown) }
    }
  }

  /// The bytes at a place, fewer at the end.
  ///
  /// - Throws: `CocoaError` when reading fails.
  func bytes(at place: Int, count: Int) throws -> [UInt8] {
    var read = 0
    var failure: (any Error)?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      do {
        read = try self.read(at: place, into: UnsafeMutableRawBufferPointer(buffer))
      } catch { failure = error }
      initialized = read
    }
    if let failure { throw failure }
    return bytes
  }
}

/// All of a file, from its beginning.
final class StoredBytes: ByteSource {
  private let file: RandomAccessFile
  private(set) var consumed = 0
  private static let block = 1 << 18

  init(_ file: RandomAccessFile) { self.file = file }

  func read() throws -> [UInt8] {
    let block = try file.bytes(at: consumed, count: StoredBytes.block)
    consumed += block.count
    return block
  }
}
