internal import Foundation

/// A database file as pages, whatever state it is in (sqlite.org/fileformat2.html). Nothing in it is trusted.
final class DamagedFile {
  let pageSize: Int
  /// Bytes of a page that hold something; the rest is reserved.
  let usableSize: Int
  let pageCount: Int
  private let bytes: Data
  /// Pages that a write-ahead log beside the file has later states of.
  private let newer: [Int: Data]

  /// - Throws: `ArchiveError` for a file that is not there or cannot be read.
  init(path: String) throws {
    guard access(path, F_OK) == 0 else { throw ArchiveError.missing(path: path) }
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    else { throw ArchiveError.noPermission(path: path) }
    self.bytes = bytes
    let stated = bytes.count >= 100 ? Int(bytes[16]) << 8 | Int(bytes[17]) : 0
    pageSize = Self.sizes.contains(stated) ? stated : stated == 1 ? 65_536 : Self.usual
    let reserved = bytes.count >= 100 ? Int(bytes[20]) : 0
    usableSize = reserved <= 32 ? pageSize - reserved : pageSize
    newer = WriteAheadLog.pages(of: path, pageSize: pageSize)
    let last = (bytes.count + pageSize - 1) / pageSize
    pageCount = max(last, newer.keys.max() ?? 0)
  }

  /// What an archive's pages have where nobody has chosen otherwise.
  private static let usual = 4096
  private static let sizes = [512, 1024, 2048, 4096, 8192, 16_384, 32_768]

  /// A page by its number, from 1; one that the file ends within is filled up with zeros. Nil for one that is not there.
  func page(_ number: Int) -> [UInt8]? {
    guard number > 0, number <= pageCount else { return nil }
    if let page = newer[number] { return Array(page) }
    let start = (number - 1) * pageSize
    guard start < bytes.count else { return nil }
    let end = min(start + pageSize, bytes.count)
    return Array(bytes[start..<end]) + Array(repeating: 0, count: pageSize - (end - start))
  }

  /// Pages that nothing is stored in any more, as far as their list can be read. What stands in them is out of date.
  func freePages() -> Set<Int> {
    guard let head = page(1) else { return [] }
    var free: Set<Int> = []
    var trunk = Self.number(head, 32)
    while trunk > 0, free.insert(trunk).inserted, let page = page(trunk) {
      let count = min(Self.number(page, 4), usableSize / 4 - 2)
      for index in 0..<max(0, count) {
        let leaf = Self.number(page, 8 + 4 * index)
        if leaf > 0, leaf <= pageCount { free.insert(leaf) }
      }
      trunk = Self.number(page, 0)
    }
    return free
  }

  /// Four bytes as a number, the high one first; 0 beyond the end.
  static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
    guard offset >= 0, offset + 4 <= bytes.count else { return 0 }
    return bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}

/// The log that a program leaves beside a database when it is killed (sqlite.org/fileformat2.html, section 4).
private enum WriteAheadLog {
  /// The last committed state of each page in it; none where there is no log, or no whole one.
  static func pages(of path: String, pageSize: Int) -> [Int: Data] {
    guard
      let log = try? Data(contentsOf: URL(fileURLWithPath: path + "-wal"), options: .mappedIfSafe),
      log.count >= 32, word(log, 0) & 0xFFFF_FFFE == 0x377F_0682, Int(word(log, 8)) == pageSize
    else { return [:] }
    let isBig = word(log, 0) & 1 == 1
    var sum = Checksum(isBig: isBig)
    sum.add(log[0..<24])
    guard sum.isAt(log, 24) else { return [:] }
    var committed: [Int: Data] = [:]
    var open: [Int: Data] = [:]
    for start in stride(from: 32, through: log.count - pageSize - 24, by: pageSize + 24) {
      sum.add(log[start..<start + 8])
      sum.add(log[start + 24..<start + 24 + pageSize])
      guard log[start + 8..<start + 16].elementsEqual(log[16..<24]), sum.isAt(log, start + 16)
      else { break }
      open[Int(word(log, start))] = log[start + 24..<start + 24 + pageSize]
      guard word(log, start + 4) != 0 else { continue }
      committed.merge(open) { $1 }
      open = [:]
    }
    return committed
  }

  static func word(_ bytes: Data, _ offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The two sums that run through the log.
  private struct Checksum {
    let isBig: Bool
    var first: UInt32 = 0
    var second: UInt32 = 0

    init(isBig: Bool) { self.isBig = isBig }

    mutating func add(_ bytes: Data) {
      for start in stride(from: bytes.startIndex, to: bytes.endIndex - 7, by: 8) {
        first = first &+ number(bytes, start) &+ second
        second = second &+ number(bytes, start + 4) &+ first
      }
    }

    func isAt(_ bytes: Data, _ offset: Int) -> Bool {
      WriteAheadLog.word(bytes, offset) == first && WriteAheadLog.word(bytes, offset + 4) == second
    }

    private func number(_ bytes: Data, _ offset: Int) -> UInt32 {
      let word = WriteAheadLog.word(bytes, offset)
      return isBig ? word : word.byteSwapped
    }
  }
}
