import NewsModel
import ReferenceData

/// The names of one and two words that armed groups are known by.
enum ArmedGroupNames {
  /// "Taliban", "JNIM": a word with a capital that is a group's whole name.
  static func isGroup(_ unit: Unit) -> Bool { unit.isCapitalised && words.contains(unit.word) }

  /// "Boko Haram": two words that are a group's whole name, the first with a capital.
  static func isGroup(_ first: Unit, _ second: Unit) -> Bool {
    first.isCapitalised && pairs.contains(first.word + " " + second.word)
  }

  /// Whether a group's name stands among units.
  static func stand(in units: ArraySlice<Unit>) -> Bool {
    units.contains(where: isGroup)
      || units.indices.dropLast().contains { isGroup(units[$0], units[$0 + 1]) }
  }

  private static let words: Set<String> = Set(
    GroupTable.shared.all.flatMap { [$0.short ?? $0.name, $0.name] }
      .map { NameFolding.fold($0) }.filter { $0.utf8.count > 2 && !$0.contains(" ") })

  private static let pairs: Set<String> = Set(
    GroupTable.shared.all.flatMap { [$0.name] + $0.aliases }.compactMap { name in
      let words = NameFolding.fold(name).split(separator: " ").filter { $0 != "group" }
      return words.count == 2 ? words.joined(separator: " ") : nil
    })
}
