import NewsModel
import ReferenceData

/// The names of one and two words that armed groups are known by.
enum ArmedGroupNames {
  /// "Taliban", "JNIM": a word with a capital that is a group's whole name.
  static func isGroup(_ unit: Unit) -> Bool { unit.isCapitalised && words.contains(unit.word) }

  /// "Boko Haram": two words that are a group's whole name, the first with a capital.
  static func isGroup(_ first: Unit, _ second: Unit) -> Bool {
    (first.isCapitalised || first.word == "al" && second.isCapitalised)
      && pairs.contains(first.word + " " + second.word)
  }

  /// Whether a group's name stands among units.
  static func stand(in units: ArraySlice<Unit>) -> Bool {
    units.contains(where: isGroup)
      || units.indices.dropLast().contains { index in
        // "Al-Shabab"
        let next = units[index + 1].isMark("-") ? index + 2 : index + 1
        return next < units.endIndex && isGroup(units[index], units[next])
      } || holdsLongName(units)
  }

  /// "Karen National Union": a name of three words and more, by its first three.
  private static func holdsLongName(_ units: ArraySlice<Unit>) -> Bool {
    guard units.count > 2 else { return false }
    return units.indices.dropLast(2).contains { index in
      units[index].isCapitalised && units[index + 2].isCapitalised
        && longNames.contains(
          units[index].word + " " + units[index + 1].word + " " + units[index + 2].word)
    }
  }

  private static let longNames: Set<String> = Set(
    GroupTable.shared.all.filter { !isMission($0.name) }
      .flatMap { [$0.name] + $0.aliases }.compactMap { name in
        let words = NameFolding.fold(name).split(separator: " ")
        return words.count == 3 ? words.joined(separator: " ") : nil
      })

  private static let words: Set<String> = Set(
    GroupTable.shared.all.flatMap { [$0.short ?? $0.name, $0.name] + $0.aliases.filter(isAcronym) }
      .map { NameFolding.fold($0) }.filter { $0.utf8.count > 2 && !$0.contains(" ") }
  ).filter { !missions.contains($0) }

  /// "UNIFIL": a mission or an alliance of states, whose members are soldiers.
  static func isMission(_ name: String) -> Bool { missions.contains(NameFolding.fold(name)) }

  /// Missions and alliances of states, whose members are soldiers.
  private static let missions = ContextWords("roles.tsv", "mission")

  /// "TNLA": four letters and more, all of them capitals.
  private static func isAcronym(_ name: String) -> Bool {
    (4...8).contains(name.utf8.count) && name.allSatisfy { $0.isASCII && $0.isUppercase }
  }

  private static let pairs: Set<String> = Set(
    GroupTable.shared.all.flatMap { [$0.name] + $0.aliases }.compactMap { name in
      let words = NameFolding.fold(name).split(separator: " ").filter { $0 != "group" }
      return words.count == 2 ? words.joined(separator: " ") : nil
    })
}
