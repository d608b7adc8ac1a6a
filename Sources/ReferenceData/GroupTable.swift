import Foundation
import NewsModel

/// Armed groups with all the names they go by. Read on first use.
public struct GroupTable: Sendable {
  public static let shared = GroupTable()

  public let all: [Group]
  private let byName: [String: Int]
  private let byAmbiguousName: [String: [Int]]

  private init() {
    var all: [Group] = []
    let decoder = JSONDecoder()
    // By bytes, as in `TableLines`.
    let bytes = ReferenceFile.bytes("groups.jsonl") ?? UnsafeBufferPointer(start: nil, count: 0)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let data = Data(UnsafeBufferPointer(rebasing: line))
      guard let entry = try? decoder.decode(Entry.self, from: data) else { continue }
      all.append(entry.group)
    }
    var byName: [String: Int] = [:]
    var byAmbiguousName: [String: [Int]] = [:]
    for (index, group) in all.enumerated() {
      let ambiguous = Set(group.ambiguousAliases.map { NameFolding.fold($0) })
      for name in [group.name, group.short ?? ""] + group.aliases {
        let folded = NameFolding.fold(name)
        if folded.isEmpty || ambiguous.contains(folded) && folded != NameFolding.fold(group.name) {
          continue
        }
        if byName[folded] == nil { byName[folded] = index }
      }
      for name in ambiguous { byAmbiguousName[name, default: []].append(index) }
    }
    self.all = all
    self.byName = byName
    self.byAmbiguousName = byAmbiguousName
  }

  /// The group that alone goes by a name, in any spelling of case, accents, hyphens and apostrophes.
  public func find(_ name: String) -> Group? {
    byName[NameFolding.fold(name)].map { all[$0] }
  }

  /// The groups that share an ambiguous name: never enough on its own to say which one acted.
  public func candidates(_ name: String) -> [Group] {
    (byAmbiguousName[NameFolding.fold(name)] ?? []).map { all[$0] }
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
