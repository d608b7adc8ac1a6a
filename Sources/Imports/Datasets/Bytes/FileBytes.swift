import Foundation

/// The bytes of an open file or of standard input, from where it stands.
final class FileBytes: ByteSource {
  private let handle: FileHandle
  private(set) var consumed = 0
  private static let block = 1 << 18

  init(_ handle: FileHandle) { self.handle = handle }

  func read() throws -> [UInt8] {
    guard let data = try handle.read(upToCount: FileBytes.block), !data.isEmpty else { return [] }
    consumed += data.count
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
