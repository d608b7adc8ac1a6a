import NewsModel
import ReferenceData

/// Tells whether a sentence is set at another place than the incident that its article is about.
struct OtherSites {
  private let reader: ContextReader
  private let main: ResolvedPlace?
  /// The names in the article's headline and lead: places of the main incident.
  private let known: Set<String>

  init(_ reader: ContextReader, main: ResolvedPlace?) {
    self.reader = reader
    self.main = main
    let text = reader.text
    let lead = text.sentences.indices.first { !text.sentences[$0].isLine } ?? 0
    var known = Set((0...lead).flatMap { reader.places(in: $0) }.flatMap(Self.names))
    if let name = main?.name { known.insert(NameFolding.fold(name)) }
    self.known = known
  }

  /// What sets a paragraph of a round-up apart: its first place, a block of houses ("the 1500 block of …"), the time on
  /// the clock among its first words, the day that it begins with.
  static func sites(in sentence: Int, _ reader: ContextReader) -> Set<String> {
    var sites: Set<String> = []
    let named = reader.places(in: sentence).lazy.filter { $0.support >= .locative }
    if let part = named.compactMap({ $0.parts.first { $0.country == nil } }).first {
      sites.insert(part.folded)
    }
    let tokens = reader.text.tokens
    let range = reader.text.sentences[sentence].tokens
    for index in range.dropFirst() {
      let before = tokens[index - 1]
      if tokens[index].word == "block", before.isNumber || before.word == "first" {
        sites.insert(before.word + " block")
      } else if ["a.m", "p.m", "a.m.", "p.m.", "am", "pm", "a", "p"].contains(tokens[index].word),
        before.isNumber,
        index - range.lowerBound < 22
      {
        sites.insert(before.word + " hours")
      }
    }
    let opening = reader.dates(in: sentence).first
    if let opening, opening.tokens.lowerBound - range.lowerBound < 2 {
      sites.insert(reader.text.string(tokens: opening.tokens))
    }
    return sites
  }

  private static func names(of phrase: PlacePhrase) -> [String] { phrase.parts.map(\.folded) }

  /// A place in the sentence where something happened is another one, and no place in it is the main incident's.
  func lies(elsewhere sentence: Int) -> Bool {
    let all = reader.places(in: sentence)
    let phrases = all.filter { $0.support >= .locative }
    return phrases.contains(where: isNew) && !all.contains(where: isMain)
      && !pointsBack(sentence)
  }

  /// "In eastern Nangarhar, …", "Dans la région de l'Est, un convoi à Fada …": the sentence begins with another place, in a
  /// part of the country that is not the main one's.
  func begins(elsewhere sentence: Int, of text: SourceText, _ words: NameWords) -> Bool {
    let range = text.sentences[sentence].tokens
    var start = range.lowerBound
    if start < range.upperBound, IncidentWords.joints.contains(text.tokens[start].word) {
      start += 1
    }
    if beginsWithDay(elsewhere: sentence, at: start) { return true }
    guard start < range.upperBound,
      let phrase = reader.places(in: sentence).first, phrase.support >= .locative,
      (start...start + 8).contains(phrase.tokens.lowerBound),
      leads(text.tokens[start..<phrase.tokens.lowerBound]),
      isNew(phrase), !pointsBack(sentence)
    else { return false }
    return reader.places(in: sentence).contains { $0.support >= .locative && isFar($0) }
      || isAway(start..<phrase.tokens.lowerBound)
  }

  /// "In the northern city of", "Farther south, in", "South of the capital, in the city of": what a sentence may say of where
  /// before it names the place.
  private func leads(_ tokens: ArraySlice<Token>) -> Bool {
    guard let first = tokens.first else { return false }
    if PlaceWords.locative.contains(first.word), !tokens.contains(where: { $0.word == "," }) {
      return true
    }
    return tokens.allSatisfy {
      $0.word == "," || IncidentWords.whereabouts.contains($0.word)
        || PlaceWords.directions.contains($0.word) || PlaceWords.locative.contains($0.word)
        || PlaceWords.ofs.contains($0.word) || PlaceWords.articles.contains($0.word)
    }
  }

  /// "South of the capital": in another direction from what was told of.
  private func isAway(_ tokens: Range<Int>) -> Bool {
    tokens.dropLast().contains {
      PlaceWords.directions.contains(reader.text.tokens[$0].word)
        && PlaceWords.ofs.contains(reader.text.tokens[$0 + 1].word)
    }
  }

  /// "El viernes, cinco personas fueron ejecutadas en la provincia de Manabí": a day first, and a place in another part of the
  /// country.
  private func beginsWithDay(elsewhere sentence: Int, at start: Int) -> Bool {
    guard let day = reader.dates(in: sentence).first, day.tokens.lowerBound - start < 2 else {
      return false
    }
    let all = reader.places(in: sentence)
    return all.contains { $0.support >= .locative && isNew($0) && isFar($0) }
      && !all.contains(where: isMain) && !pointsBack(sentence)
  }

  /// "Four people were hurt in a drone attack in Kharkiv": a deed with its own place in another part of the country, in the
  /// first sentence of a paragraph.
  func isElsewhere(_ sentence: Int) -> Bool {
    guard let place = placeApart(in: sentence) else { return false }
    // Another country needs no deed right before it.
    let reach = reader.resolve(place).country == main?.country ? 6 : 20
    return reader.matches(in: sentence).contains {
      $0.type != nil
        && (place.tokens.lowerBound - reach..<place.tokens.lowerBound).contains($0.token)
    }
  }

  /// "Trois soldats ont été tués à Kaya": people counted right beside a place in another part of the country, wherever the
  /// sentence stands.
  func isElsewhere(_ sentence: Int, beside count: Range<Int>) -> Bool {
    guard let place = placeApart(in: sentence) else { return false }
    let start = place.tokens.lowerBound
    guard start >= count.lowerBound - 8, start < count.upperBound + 8 else { return false }
    // "declared dead at four hospitals in Ormoc": where they were taken.
    return !(min(start, count.lowerBound)..<max(start, count.upperBound)).contains {
      Lexicon.isAnywhere(reader.text.tokens[$0].word, .hospital)
    }
  }

  /// The sentence's first place where something happened, in another part of the country; nil where the main incident's stands
  /// beside it or the words point back.
  private func placeApart(in sentence: Int) -> PlacePhrase? {
    let places = reader.places(in: sentence).filter { $0.support >= .locative }
    guard let place = places.first, isNew(place), isFar(place), !places.contains(where: isMain),
      !pointsBack(sentence)
    else { return nil }
    return place
  }

  /// "the bombing", "this attack": one that was told of before.
  private func pointsBack(_ sentence: Int) -> Bool {
    let range = reader.text.sentences[sentence].tokens
    return reader.matches(in: sentence).contains { match in
      match.type != nil
        && (max(range.lowerBound, match.token - 2)..<match.token).contains {
          IncidentWords.pointers.contains(
            reader.text.tokens[$0].word)
            && !reader.text.tokens[match.token - 1].isCapitalised
        }
    }
  }

  /// The phrase stands for the main incident's place itself.
  private func isMain(_ phrase: PlacePhrase) -> Bool {
    guard let first = phrase.parts.first, first.country == nil else { return false }
    return isKnown(first.folded)
  }

  /// "al-Shati" and "al-Shati Refugee Camp" are one.
  private func isKnown(_ name: String) -> Bool {
    known.contains { $0 == name || $0.hasPrefix(name + " ") || name.hasPrefix($0 + " ") }
  }

  /// In another country or another first-level division.
  private func isFar(_ phrase: PlacePhrase) -> Bool {
    let place = reader.resolve(phrase)
    if let territory = territory(phrase) {
      guard let country = main?.country, country == territory.country else {
        return main?.country != nil
      }
      return main?.admin1 != nil && main?.admin1 != territory.name
    }
    if main?.country != nil, isDistant(phrase) { return true }
    guard let main, place.isCertain, let country = place.country else { return false }
    return country != main.country
      || place.admin1 != nil && main.admin1 != nil && place.admin1 != main.admin1
  }

  /// "In Baqouba, 60 kilometres north-east of Baghdad": so far away that it is another town.
  private func isDistant(_ phrase: PlacePhrase) -> Bool {
    let tokens = reader.text.tokens
    let end = phrase.parts.first?.tokens.upperBound ?? phrase.tokens.upperBound
    let behind = Range(from: end, upTo: min(tokens.count, end + 5))
    guard behind.count > 2, tokens[behind.lowerBound].word == ",",
      let number = behind.dropFirst().first(where: { tokens[$0].isNumber }),
      number + 1 < tokens.count,
      PlaceWords.distances.contains(tokens[number + 1].word)
    else { return false }
    return (Int(tokens[number].word) ?? 0) >= Self.townsApart
  }

  /// Kilometres or miles.
  private static let townsApart = 15

  /// "Gaza", "the West Bank": names of a country that are a part of it.
  private func territory(_ phrase: PlacePhrase) -> Place? {
    guard let first = phrase.parts.first, let country = first.country else { return nil }
    return Gazetteer.shared.divisions(folded: first.folded).first { $0.country == country }
  }

  private func isNew(_ phrase: PlacePhrase) -> Bool {
    guard let first = phrase.parts.first, !isKnown(first.folded) else { return false }
    let place = reader.resolve(phrase)
    // "in the country", "in Helmand province" where the main incident was.
    guard let main else { return true }
    switch place.level {
    case .country:
      return place.country != main.country
        || territory(phrase).map { $0.name != main.admin1 } ?? false
    case .province: return place.admin1 != main.admin1
    default: return main.level > .province || place.admin1 == nil || place.admin1 != main.admin1
    }
  }
}
