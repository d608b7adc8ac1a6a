import Foundation
import NewsModel
import Synchronization

/// Armed groups with all the names they go by. A group is read when it is first asked for: looking a name up reads its
/// line alone.
public final class GroupTable: Sendable {
  public static let shared = GroupTable()

  /// Where each group's line lies in `groups.jsonl`.
  private let lines: [Range<Int>]
  /// The groups that were read, in the order of the lines.
  private let read: Mutex<[Group?]>

  private init() {
    var lines: [Range<Int>] = []
    var start = 0
    let bytes = GroupTable.bytes("groups.jsonl")
    // By bytes, as in `TableLines`.
    while start < bytes.count {
      let end = GroupTable.end(of: start, in: bytes)
      if end > start { lines.append(start..<end) }
      start = end + 1
    }
    self.lines = lines
    read = Mutex(Array(repeating: nil, count: lines.count))
  }

  public var all: [Group] { GroupTable.everyone }
  private static let everyone: [Group] = shared.lines.indices.map { shared.group($0) }

  /// The group that alone goes by a name, in any spelling of case, accents, hyphens and apostrophes.
  public func find(_ name: String) -> Group? {
    GroupTable.number(ofFolded: NameFolding.fold(name)).map(group)
  }

  /// The groups that share an ambiguous name: never enough on its own to say which one acted.
  public func candidates(_ name: String) -> [Group] {
    let folded = NameFolding.fold(name)
    return all.filter { $0.ambiguousAliases.contains { NameFolding.fold($0) == folded } }
  }

  private func group(_ number: Int) -> Group {
    if let group = read.withLock({ $0[number] }) { return group }
    let line = UnsafeBufferPointer(rebasing: GroupTable.bytes("groups.jsonl")[lines[number]])
    // A test reads all of them.
    let entry = try? JSONDecoder().decode(Entry.self, from: Data(line))
    let group = entry?.group ?? Group(name: "")
    read.withLock { $0[number] = group }
    return group
  }

  /// What `groups.names` holds: every name that one group alone goes by, folded, with the group's number; sorted by
  /// bytes, so that a name is found without reading the others. Made of `groups.jsonl`; a test says when it must be anew.
  static func index(of groups: [Group]) -> String {
    var byName: [String: Int] = [:]
    for (number, group) in groups.enumerated() {
      let ambiguous = Set(group.ambiguousAliases.map { NameFolding.fold($0) })
      for name in [group.name, group.short ?? ""] + group.aliases {
        let folded = NameFolding.fold(name)
        if folded.isEmpty || ambiguous.contains(folded) && folded != NameFolding.fold(group.name) {
          continue
        }
        if byName[folded] == nil { byName[folded] = number }
      }
    }
    let lines = byName.map { Array("\($0.key)\t\($0.value)\n".utf8) }
    return String(
      decoding: lines.sorted { $0.lexicographicallyPrecedes($1) }.joined(), as: UTF8.self)
  }

  private static func number(ofFolded name: String) -> Int? {
    let bytes = bytes("groups.names")
    let wanted = Array("\(name)\t".utf8)
    var (low, high) = (0, bytes.count)
    while low < high {
      // The line around the middle.
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      let end = end(of: start, in: bytes)
      let line = bytes[start..<end]
      if line.starts(with: wanted) {
        return Int(String(decoding: line.dropFirst(wanted.count), as: UTF8.self))
      }
      if line.lexicographicallyPrecedes(wanted) { low = min(end + 1, high) } else { high = start }
    }
    return nil
  }

  private static func end(of start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  private static func bytes(_ path: String) -> UnsafeBufferPointer<UInt8> {
    ReferenceFile.bytes(path) ?? UnsafeBufferPointer(start: nil, count: 0)
  }

  /// A line of `groups.jsonl`.
  private struct Entry: Decodable {
    var name: String
    var short: String?
    var acronym: String?
    var aliases: [String]?
    var ambiguous: [String]?
    var countries: [String]?
    var parent: String?

    var group: Group {
      Group(
        name: name, short: short, acronym: acronym, aliases: aliases ?? [],
        ambiguousAliases: ambiguous ?? [], countries: countries ?? [], parent: parent)
    }
  }
}
