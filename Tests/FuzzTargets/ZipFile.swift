/// The plainest zip archive: nothing in it is packed (PKWARE's APPNOTE, 4.3).
enum ZipFile {
  /// An archive of these files.
  static func bytes(of files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in files {
      let facts =
        little(20, 2) + little(0x0800, 2) + little(0, 2) + little(0x5900_0000, 4)
        + little(checksum(bytes), 4) + little(UInt32(bytes.count), 4)
        + little(UInt32(bytes.count), 4) + little(UInt32(name.utf8.count), 2) + little(0, 2)
      directory += little(0x0201_4B50, 4) + little(20, 2) + facts + little(0, 10)
      directory += little(UInt32(archive.count), 4) + Array(name.utf8)
      archive += little(0x0403_4B50, 4) + facts + Array(name.utf8) + bytes
    }
    let count = little(UInt32(files.count), 2)
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + count + count + little(UInt32(directory.count), 4)
      + little(UInt32(archive.count), 4) + little(0, 2)
    return archive + directory + end
  }

  /// The lowest bytes of a number, lowest first; beyond its own, nothing.
  private static func little(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 4 ? UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) : 0 }
  }

  /// CRC-32 (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
