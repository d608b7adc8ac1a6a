import NewsModel
import ReferenceData

/// Whether a name of the table stands for its group in this text.
extension GroupFinder {
  /// An acronym of few letters stands for a group only where the group is at home or named in full.
  func isSupported(_ number: Int, _ group: Group, _ mention: NameMention) -> Bool {
    if isAnothersAcronym(mention, than: group) || isEverydayWord(mention, of: group)
      || isCommonNoun(mention)
    {
      return false
    }
    guard mention.tokens.count == 1, text.tokens[mention.tokens.lowerBound].isAllCapitals,
      words.words[mention.tokens.lowerBound].utf8.count <= 3, !spelledOut.contains(number),
      !CountryEvidence.global.contains(group.name)
    else { return true }
    return group.countries.contains { evidence.share(of: $0) > 0.34 }
  }

  /// "the Oromo Liberation Army (OLA)": the acronym in brackets behind the full name says nothing more.
  func isAcronymOfNamed(_ mention: NameMention) -> Bool {
    guard case .group(let number) = mention.thing, mention.tokens.lowerBound > 1,
      text.tokens[mention.tokens.lowerBound - 1].word == "("
    else { return false }
    return mentions.contains {
      $0.tokens.upperBound == mention.tokens.lowerBound - 1 && $0.thing == .group(number)
    }
  }

  /// "to establish an Islamic state": an article that no name has, and a last word in lower case.
  private func isCommonNoun(_ mention: NameMention) -> Bool {
    guard mention.tokens.count > 1, !text.isAllCapitals, let last = mention.tokens.last,
      text.tokens[mention.tokens.lowerBound].isCapitalised, !text.tokens[last].isCapitalised,
      GroupFinder.genericNames.contains(words.words[mention.tokens.lowerBound])
    else { return false }
    let before = Range(from: max(0, mention.tokens.lowerBound - 3), upTo: mention.tokens.lowerBound)
    return before.contains { GroupRoles.indefinites.contains(words.words[$0]) }
  }

  /// "Let Pan Kyin": the short name of a group ("LeT") as a word of a longer name.
  private func isEverydayWord(_ mention: NameMention, of group: Group) -> Bool {
    let first = mention.tokens.lowerBound
    guard mention.tokens.count == 1, !text.isAllCapitals, !text.tokens[first].isAllCapitals,
      let short = group.short, short.count < 5, short.dropFirst().contains(where: \.isUppercase),
      first + 1 < text.tokens.count
    else { return false }
    return text.tokens[first + 1].isWord && text.tokens[first + 1].isCapitalised
  }

  /// "the Coalition to Save the Preserves (CSP)": an acronym in brackets belongs to the name before it.
  private func isAnothersAcronym(_ mention: NameMention, than group: Group) -> Bool {
    let open = mention.tokens.lowerBound - 1
    guard mention.tokens.count == 1, open > 0, ["(", "["].contains(text.tokens[open].word),
      text.tokens[open - 1].isWord, text.tokens[open - 1].isCapitalised, !text.isAllCapitals
    else { return false }
    let names = ([group.name] + group.aliases).flatMap { NameWords.words(of: $0) }
    let known = Set(names.filter { $0.utf8.count > 3 }.map { $0.prefix(5) })
    return !(max(0, open - 8)..<open).contains { known.contains(words.words[$0].prefix(5)) }
  }

  /// Which of its holders an ambiguous name stands for: the one that the text names in full, else the only one at home in
  /// the country of the incident. A name of one holder (an everyday word, a short acronym) needs the full name beside it.
  func holder(of mention: NameMention, among numbers: [Int], country: String?) -> Int? {
    let named = numbers.filter { spelledOut.contains($0) }
    if named.count == 1 { return named.first }
    if numbers.count == 1, isBorne(mention, by: numbers[0], in: country) { return numbers[0] }
    guard let country, numbers.count > 1 || mention.tokens.count > 1 else { return nil }
    let fitting = numbers.filter { GroupTable.shared.all[$0].countries.contains(country) }
    // "Maoists" are those of the country.
    let isLong =
      numbers.count > 1 && !text.isAllCapitals && words.words[mention.tokens.lowerBound].count > 5
    guard fitting.count == 1, mention.tokens.count > 1 || isAcronym(mention) || isLong else {
      return nil
    }
    return fitting.first
  }

  /// "IS fighters": an acronym before a noun for its people, of a group that is at home there or anywhere.
  private func isBorne(_ mention: NameMention, by number: Int, in country: String?) -> Bool {
    guard isAcronym(mention), isBesideFighters(mention.tokens) else { return false }
    let group = GroupTable.shared.all[number]
    return CountryEvidence.global.contains(group.name)
      || country.map { group.countries.contains($0) } ?? false
  }

  /// "IS fighters", "combattants du JEM", "the movement for X (JEM)".
  private func isBesideFighters(_ name: Range<Int>) -> Bool {
    if name.upperBound < words.words.count, GroupRoles.isHead(words.words[name.upperBound]) {
      return true
    }
    var index = name.lowerBound - 1
    guard index > 1 else { return false }
    if text.tokens[index].word == "(" {
      return Range(from: max(0, index - 6), upTo: index).contains {
        GroupPattern.isBanner(words.words[$0])
      }
    }
    while index > 0,
      PlaceWords.ofs.contains(words.words[index])
        || PlaceWords.articles.contains(words.words[index])
    {
      index -= 1
    }
    return index < name.lowerBound - 1 && GroupRoles.isHead(words.words[index])
  }

  private func isAcronym(_ mention: NameMention) -> Bool {
    !text.isAllCapitals && text.tokens[mention.tokens.lowerBound].isAllCapitals
  }
}
