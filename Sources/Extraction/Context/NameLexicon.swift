import NewsModel
import ReferenceData

/// The names of countries, peoples and groups, ready for finding. Made once.
struct NameLexicon: Sendable {
  static let shared = NameLexicon()

  private var index = NameIndex<NamedThing>()

  private init() {
    let groups = GroupTable.shared.all
    // "Estados Unidos" is a gang only to a table.
    let countries = Set(
      CountryTable.shared.all.flatMap { [$0.name] + $0.aliases }.map { NameFolding.fold($0) })
    for (number, group) in groups.enumerated() {
      let shared = Set(group.ambiguousAliases.map { NameFolding.fold($0) })
      for name in [group.name, group.short ?? ""] + group.aliases {
        let folded = NameFolding.fold(name)
        guard !shared.contains(folded), !countries.contains(folded) else { continue }
        index.add(NameLexicon.bare(name), .group(number))
      }
    }
    addSharedNames()
    for (number, group) in groups.enumerated() {
      for name in [group.name] + group.aliases {
        if let short = NameLexicon.withoutGroup(name) { index.add(short, .group(number)) }
      }
    }
    for country in CountryTable.shared.all {
      for demonym in country.demonyms where demonym != "US" && demonym != "U.S." {
        index.add(demonym, .people(CountryTable.shared.countries(demonym: demonym).map(\.code)))
      }
    }
    for country in CountryTable.shared.all {
      for name in [country.name] + country.aliases { index.add(name, .country(country.code)) }
    }
  }

  /// Every country, people and group that a text names, in its order.
  func mentions(in words: NameWords) -> [NameMention] {
    var mentions: [NameMention] = []
    var position = 0
    let isKinshasa = !words.words.contains("brazzaville")
    while position < words.words.count {
      if let found = longest(at: position, in: words) {
        if !words.surnames.contains(position) {
          let thing = isKinshasa ? NameLexicon.greater(found.value, found.tokens) : found.value
          mentions.append(NameMention(thing: thing, tokens: found.tokens))
        }
        position = found.tokens.upperBound
      } else {
        position += 1
      }
    }
    return mentions
  }

  /// "Congo" and "Congolese" alone: the country of a hundred million, where the text does not name the other one's capital.
  private static func greater(_ thing: NamedThing, _ tokens: Range<Int>) -> NamedThing {
    switch thing {
    case .country("COG") where tokens.count == 1: .country("COD")
    case .people(let codes) where codes.contains("COD") && codes.contains("COG"): .people(["COD"])
    default: thing
    }
  }

  /// The longest name from a token; none where a longer one begins inside it ("las disidencias" of "las disidencias de las FARC").
  private func longest(at position: Int, in words: NameWords) -> (
    value: NamedThing, tokens: Range<Int>
  )? {
    guard let found = index.longest(at: position, in: words) else { return nil }
    let inside = found.tokens.dropFirst().lazy.compactMap { index.longest(at: $0, in: words) }
    let isShorter = inside.contains {
      $0.tokens.upperBound > found.tokens.upperBound && $0.tokens.count > found.tokens.count
    }
    return isShorter ? nil : found
  }

  private mutating func addSharedNames() {
    // By the folded name: "JEM" and "JeM" are one name to the index, held by both.
    var holders: [String: (name: String, numbers: [Int])] = [:]
    for (number, group) in GroupTable.shared.all.enumerated() {
      for name in group.ambiguousAliases {
        holders[NameFolding.fold(name), default: (name, [])].numbers.append(number)
      }
    }
    for (_, holder) in holders.sorted(by: { $0.key < $1.key }) {
      index.add(holder.name, .sharedGroup(holder.numbers))
    }
  }

  /// "Abu Sayyaf" of "Abu Sayyaf Group": two words and more before the last one, none of which says what it is.
  private static func withoutGroup(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count > 2, words.last == "Group",
      words.dropLast().allSatisfy({ word in
        let plain = word.lowercased()
        return Lexicon.english.words[plain] == nil && !GroupPattern.isBanner(plain)
      })
    else { return nil }
    return words.dropLast().joined(separator: " ")
  }

  /// A table's name without what it adds in brackets ("Popular Revolutionary Army (Mexico)").
  private static func bare(_ name: String) -> String {
    guard let bracket = name.firstIndex(of: "("), bracket > name.startIndex else { return name }
    return String(name[..<bracket]).trimmingSuffix(" ")
  }
}

extension String {
  /// The string without a character at its end.
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var copy = self
    while copy.last == character { copy.removeLast() }
    return copy
  }
}
