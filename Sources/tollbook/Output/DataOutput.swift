import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Standard output for data: gathers bytes and writes them in large pieces.
struct DataOutput {
  private var pending: [UInt8] = []

  /// Adds bytes, and writes when enough have gathered.
  ///
  /// - Throws: `BrokenPipe` or `Failure`.
  mutating func write(_ bytes: some Sequence<UInt8>) throws {
    pending.append(contentsOf: bytes)
    if pending.count >= 1 << 16 { try flush() }
  }

  mutating func write(_ text: String) throws { try write(text.utf8) }

  /// Writes what has gathered; must be called at the end.
  mutating func flush() throws {
    defer { pending.removeAll(keepingCapacity: true) }
    try pending.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(STDOUT_FILENO, rest.slice.baseAddress, rest.count)
        if written >= 0 {
          rest = rest.dropFirst(written)
        } else if errno == EPIPE {
          throw BrokenPipe()
        } else if errno != EINTR {
          throw Failure(
            .inputOutput, "cannot write to standard output: \(String(cString: strerror(errno))).")
        }
      }
    }
  }

  /// Writes data that is at hand whole.
  static func print(_ text: String) throws {
    var output = DataOutput()
    try output.write(text)
    try output.flush()
  }
}

extension Slice where Base == UnsafeRawBufferPointer {
  /// The memory that the slice covers.
  fileprivate var slice: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: self) }
}
