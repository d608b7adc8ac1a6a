import Foundation

/// Reads lines from a file or a pipe, one at a time, in bounded memory.
public final class LineReader {
  /// What a line can turn out to be.
  public enum Line {
    /// The line's bytes without its end (`\n` or `\r\n`); the first one without a byte order mark.
    case bytes(Data)
    /// A line longer than `limit`; it was skipped.
    case tooLong
  }

  private let source: any ByteSource
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where the bytes that no line has taken yet begin in `buffer`.
  private var start = 0
  private var isAtEnd = false
  /// The number of the line that was read last, from 1.
  public private(set) var lineNumber = 0

  /// - Parameters:
  ///   - source: what is read, from where it stands.
  ///   - limit: the most bytes that a line may have.
  init(_ source: any ByteSource, limit: Int = 256 << 20) {
    self.source = source
    self.limit = limit
  }

  /// The next line, nil after the last one.
  ///
  /// - Throws: what reading throws.
  public func next() throws -> Line? {
    var scanned = start
    var isTooLong = false
    while true {
      if let end = newline(from: scanned) {
        defer { start = end + 1 }
        return finished(start..<end, isTooLong: isTooLong)
      }
      if isAtEnd { return lastLine(isTooLong: isTooLong) }
      if buffer.count - start > limit {
        isTooLong = true
        start = buffer.count
      }
      scanned = buffer.count - start
      try fill()
    }
  }

  private func newline(from index: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, index < bytes.count,
        let found = memchr(base + index, 0x0A, bytes.count - index)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private func fill() throws {
    // Compacting here, where a block is added, moves each byte once and not once per line.
    buffer.removeSubrange(..<start)
    start = 0
    let block = try source.read()
    buffer.append(contentsOf: block)
    isAtEnd = block.isEmpty
  }

  private func lastLine(isTooLong: Bool) -> Line? {
    guard start < buffer.count || isTooLong else { return nil }
    defer { start = buffer.count }
    return finished(start..<buffer.count, isTooLong: isTooLong)
  }

  private func finished(_ range: Range<Int>, isTooLong: Bool) -> Line {
    lineNumber += 1
    if isTooLong { return .tooLong }
    var line = buffer[range]
    if line.last == 0x0D { line.removeLast() }
    if lineNumber == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    return .bytes(Data(line))
  }
}
