internal import Foundation

/// A nameless file of numbers in the folder for such files; made when it is first needed, gone with its last user.
final class ScratchFile {
  private var descriptor: Int32 = -1
  /// In bytes.
  private(set) var size = 0

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// - Throws: `CocoaError` where there is no room.
  func append(_ numbers: [UInt64]) throws {
    if descriptor < 0 { try make() }
    try numbers.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = pwrite(
          descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(size))
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw CocoaError(.fileWriteOutOfSpace) }
        done += count
        size += count
      }
    }
  }

  /// What stands at a position, in bytes from the beginning.
  ///
  /// - Throws: `CocoaError` when it cannot be read.
  func numbers(at position: Int, count: Int) throws -> [UInt64] {
    var numbers = [UInt64](repeating: 0, count: count)
    try numbers.withUnsafeMutableBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = pread(
          descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done,
          off_t(position + done))
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw CocoaError(.fileReadUnknown) }
        done += count
      }
    }
    return numbers
  }

  private func make() throws {
    var template = Array((NSTemporaryDirectory() + "/tollbook-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
    unlink(template)
  }
}
