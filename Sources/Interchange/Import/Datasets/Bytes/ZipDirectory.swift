import Foundation

/// The central directory of a zip archive: which files lie in it, and where (PKWARE APPNOTE 4.3 and 4.5.3).
struct ZipDirectory: Sendable {
  struct Entry: Equatable, Sendable {
    var name: String
    /// 0 stored, 8 deflated.
    var method: Int
    var packedSize: Int
    /// Where the entry's local header begins.
    var offset: Int
    var isEncrypted: Bool
  }

  private(set) var entries: [Entry] = []
  private let name: String

  /// Reads the directory of an open archive.
  ///
  /// - Throws: `DatasetFileProblem` when it has none that holds together.
  init(_ handle: FileHandle, name: String) throws {
    self.name = name
    let size = Int(try handle.seekToEnd())
    let tail = try ZipDirectory.bytes(handle, max(0, size - 66_000)..<size)
    guard let end = ZipDirectory.lastIndex(of: [0x50, 0x4B, 0x05, 0x06], in: tail) else {
      throw broken
    }
    var record = LittleEndian(tail[end...])
    var count = try record.number(at: 10, bytes: 2)
    var start = try record.number(at: 16, bytes: 4)
    var length = try record.number(at: 12, bytes: 4)
    if start == 0xFFFF_FFFF || count == 0xFFFF || length == 0xFFFF_FFFF {
      guard end >= 20 else { throw broken }
      let locator = LittleEndian(tail[(end - 20)...])
      let place = try locator.number(at: 8, bytes: 8)
      guard place >= 0, place + 56 <= size else { throw broken }
      record = LittleEndian(try ZipDirectory.bytes(handle, place..<place + 56)[...])
      count = try record.number(at: 32, bytes: 8)
      length = try record.number(at: 40, bytes: 8)
      start = try record.number(at: 48, bytes: 8)
    }
    guard start >= 0, length >= 0, length <= 64 << 20, start <= size, start + length <= size else {
      throw broken
    }
    let directory = try ZipDirectory.bytes(handle, start..<start + length)
    entries = try ZipDirectory.entries(of: directory, count: count)
  }

  private var broken: DatasetFileProblem {
    DatasetFileProblem("\(name) is no whole zip archive: its directory is missing or damaged.")
  }

  /// The files that may hold rows: no folders, nothing hidden, nothing that macOS packs beside them.
  var dataEntries: [Entry] {
    entries.filter { entry in
      let parts = entry.name.split(separator: "/")
      let isHidden = parts.contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
      return !entry.name.hasSuffix("/") && !isHidden && entry.packedSize > 0
    }
  }

  /// The bytes of an entry, still packed.
  ///
  /// - Throws: `DatasetFileProblem` when the entry is not where the directory says.
  func open(_ entry: Entry, of handle: FileHandle) throws -> FileBytes {
    let header = try ZipDirectory.bytes(handle, entry.offset..<entry.offset + 30)
    guard header.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw broken }
    let local = LittleEndian(header[...])
    let skipped = try local.number(at: 26, bytes: 2) + local.number(at: 28, bytes: 2)
    try handle.seek(toOffset: UInt64(entry.offset + 30 + skipped))
    return FileBytes(handle, count: entry.packedSize)
  }

  private static func bytes(_ handle: FileHandle, _ range: Range<Int>) throws -> [UInt8] {
    try handle.seek(toOffset: UInt64(range.lowerBound))
    return Array(try handle.read(upToCount: range.count) ?? Data())
  }

  private static func lastIndex(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    return (0...bytes.count - 22).reversed().first { bytes[$0...].starts(with: mark) }
  }

  private static func entries(of directory: [UInt8], count: Int) throws -> [Entry] {
    var entries: [Entry] = []
    var rest = directory[...]
    while entries.count < count, rest.starts(with: [0x50, 0x4B, 0x01, 0x02]) {
      let record = LittleEndian(rest)
      let nameLength = try record.number(at: 28, bytes: 2)
      let extraLength = try record.number(at: 30, bytes: 2)
      let commentLength = try record.number(at: 32, bytes: 2)
      let behind = 46 + nameLength + extraLength
      guard behind + commentLength <= rest.count else { break }
      let start = rest.startIndex
      var entry = Entry(
        name: String(decoding: rest[start + 46..<start + 46 + nameLength], as: UTF8.self),
        method: try record.number(at: 10, bytes: 2),
        packedSize: try record.number(at: 20, bytes: 4),
        offset: try record.number(at: 42, bytes: 4),
        isEncrypted: try record.number(at: 8, bytes: 2) & 1 == 1)
      let unpacked = try record.number(at: 24, bytes: 4)
      let extra = rest[start + 46 + nameLength..<start + behind]
      try widen(&entry, isUnpackedWide: unpacked == 0xFFFF_FFFF, by: extra)
      entries.append(entry)
      rest = rest.dropFirst(behind + commentLength)
    }
    return entries
  }

  /// Sizes and places beyond four gigabytes stand in the extra field 1, those only that do not fit.
  private static func widen(
    _ entry: inout Entry, isUnpackedWide: Bool, by extra: ArraySlice<UInt8>
  ) throws {
    var rest = extra
    while rest.count >= 4 {
      let field = LittleEndian(rest)
      let length = try field.number(at: 2, bytes: 2)
      guard try field.number(at: 0, bytes: 2) == 1 else {
        rest = rest.dropFirst(4 + length)
        continue
      }
      var place = isUnpackedWide ? 12 : 4
      if entry.packedSize == 0xFFFF_FFFF {
        entry.packedSize = try field.number(at: place, bytes: 8)
        place += 8
      }
      if entry.offset == 0xFFFF_FFFF { entry.offset = try field.number(at: place, bytes: 8) }
      return
    }
  }
}

/// Numbers in little-endian order.
private struct LittleEndian {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// - Throws: `DatasetFileProblem` where the bytes end before the number does, or it is beyond what an `Int` holds.
  func number(at offset: Int, bytes count: Int) throws -> Int {
    guard offset + count <= bytes.count else {
      throw DatasetFileProblem("the zip archive is cut off.")
    }
    var value: UInt64 = 0
    for index in (0..<count).reversed() {
      value = value << 8 | UInt64(bytes[bytes.startIndex + offset + index])
    }
    guard let number = Int(exactly: value) else {
      throw DatasetFileProblem("the zip archive is damaged.")
    }
    return number
  }
}
