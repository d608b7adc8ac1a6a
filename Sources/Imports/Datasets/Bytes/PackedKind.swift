/// How a file is packed, going by its first bytes.
enum PackedKind: Sendable {
  case zip
  case sevenZip
  case tar
  /// One file, or a tar archive.
  case gzip
  /// The same with bzip2, xz, zstd, lz4 or compress.
  case stream

  /// Whether it packs one file, which has no name of its own.
  var isStream: Bool { self == .gzip || self == .stream }

  /// How many first bytes tell.
  static let headLength = 512

  /// Nil for what is not packed.
  init?(_ head: some Collection<UInt8>) {
    let head = Array(head.prefix(PackedKind.headLength))
    if [3, 5, 7].contains(where: { head.starts(with: [0x50, 0x4B, $0, $0 + 1]) }) {
      self = .zip
    } else if head.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) {
      self = .sevenZip
    } else if head.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if PackedKind.streams.contains(where: head.starts) || PackedKind.isBzip2(head) {
      self = .stream
    } else if head.count > 262, head[257...].starts(with: Array("ustar".utf8)) {
      self = .tar
    } else {
      return nil
    }
  }

  private static let streams: [[UInt8]] = [
    [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [0x28, 0xB5, 0x2F, 0xFD],
    [0x04, 0x22, 0x4D, 0x18], [0x1F, 0x9D],
  ]

  /// "BZh", a digit, and the first six digits of pi: words may begin with the first three.
  private static func isBzip2(_ head: [UInt8]) -> Bool {
    head.count > 9 && head.starts(with: [0x42, 0x5A, 0x68])
      && head[4..<10].elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
  }
}
