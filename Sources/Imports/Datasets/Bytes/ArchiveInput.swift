/// What libarchive reads from: a file at any place of it, or a source from its beginning to its end.
final class ArchiveInput {
  private enum Origin {
    case file(RandomAccessFile)
    case source(any ByteSource)
  }

  private let origin: Origin
  private var place = 0
  private var buffer: UnsafeMutableRawBufferPointer
  /// Bytes that were read so far.
  private(set) var count = 0
  /// Why reading failed.
  private(set) var failure: (any Error)?
  private static let block = 1 << 17

  init(_ file: RandomAccessFile) {
    origin = .file(file)
    buffer = .allocate(byteCount: ArchiveInput.block, alignment: 16)
  }

  init(_ source: any ByteSource) {
    origin = .source(source)
    buffer = .allocate(byteCount: ArchiveInput.block, alignment: 16)
  }

  deinit { buffer.deallocate() }

  var canSeek: Bool { if case .file = origin { true } else { false } }

  /// How much of the file on disk was read.
  var consumed: Int { if case .source(let source) = origin { source.consumed } else { count } }

  /// The next bytes, which stay until the next call; nil where reading fails.
  func next() -> UnsafeRawBufferPointer? {
    do {
      let read =
        switch origin {
        case .file(let file): try file.read(at: place, into: buffer)
        case .source(let source): try fill(with: source.read())
        }
      place += read
      count += read
      return UnsafeRawBufferPointer(rebasing: buffer[..<read])
    } catch {
      failure = error
      return nil
    }
  }

  private func fill(with block: [UInt8]) -> Int {
    if block.count > buffer.count {
      buffer.deallocate()
      buffer = .allocate(byteCount: block.count, alignment: 16)
    }
    buffer.copyBytes(from: block)
    return block.count
  }

  /// Passes over bytes of a file.
  ///
  /// - Returns: how many were passed over.
  func skip(_ wanted: Int) -> Int {
    guard case .file(let file) = origin, wanted > 0 else { return 0 }
    let skipped = min(wanted, max(0, file.size - place))
    place += skipped
    return skipped
  }

  /// Goes to a place of a file.
  ///
  /// - Parameters:
  ///   - offset: so many bytes on.
  ///   - whence: from where: 0 the beginning, 1 the place at hand, 2 the end.
  /// - Returns: the new place; nil for one before the beginning.
  func seek(_ offset: Int, whence: Int32) -> Int? {
    guard case .file(let file) = origin else { return nil }
    let start = whence == 2 ? file.size : whence == 1 ? place : 0
    let (target, overflows) = start.addingReportingOverflow(offset)
    guard !overflows, target >= 0 else { return nil }
    place = target
    return target
  }
}
