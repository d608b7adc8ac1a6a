import Foundation

/// The bytes of a file or of standard input, or a stretch of them.
final class FileBytes: ByteSource {
  private let handle: FileHandle
  private(set) var consumed = 0
  /// What is still to be read, nil for all that there is.
  private var rest: Int?
  private static let block = 1 << 18

  /// - Parameters:
  ///   - handle: an open file, read from where it stands.
  ///   - count: how many bytes to read, nil for all of them.
  init(_ handle: FileHandle, count: Int? = nil) {
    self.handle = handle
    rest = count
  }

  func read() throws -> [UInt8] {
    let wanted = min(FileBytes.block, rest ?? FileBytes.block)
    guard wanted > 0, let data = try handle.read(upToCount: wanted), !data.isEmpty else {
      return []
    }
    consumed += data.count
    rest = rest.map { $0 - data.count }
    return Array(data)
  }
}

/// A source whose beginning was looked at: gives it again, and then the rest.
final class RewoundBytes: ByteSource {
  private let source: any ByteSource
  private var head: [UInt8]

  init(_ head: [UInt8], then source: any ByteSource) {
    self.head = head
    self.source = source
  }

  func read() throws -> [UInt8] {
    if head.isEmpty { return try source.read() }
    defer { head = [] }
    return head
  }

  var consumed: Int { source.consumed }
}
