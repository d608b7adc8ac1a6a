import NewsModel
import ReferenceData

/// Finds the sentences with which an article turns to another incident.
struct IncidentOpenings {
  enum Kind: Sendable {
    /// "In a separate attack", "Elsewhere": the words say so.
    case said
    /// "Also on Sunday", "Meanwhile", "Hours earlier", with a deed at another place.
    case beside
    /// "In eastern Nangarhar, the Taliban attacked …": another place begins the sentence.
    case elsewhere
    /// A paragraph of a round-up with a place or time of its own.
    case round
    /// "MOSUL - Gunmen killed …", one of several entries that begin so.
    case entry
  }

  /// The kind of opening by sentence, nil where a sentence opens nothing.
  let kinds: [Kind?]
  /// The words for the place of an entry, by its sentence.
  let heads: [Int: Range<Int>]
  /// The lead tells of several incidents apart from each other: "separate attacks", "shootings across the city".
  let isRoundUp: Bool
  let sites: OtherSites

  private static let phrases: NameIndex<String> = {
    var index = NameIndex<String>()
    for (words, value) in ContextWords("incidents.tsv", "opening").all { index.add(words, value) }
    return index
  }()
  private static let cases = ContextWords("incidents.tsv", "case")
  private static let spreads = ContextWords("incidents.tsv", "spread")

  init(text: SourceText, reader: ContextReader) {
    let finder = Finder(text: text, words: NameWords(text), reader: reader)
    let cues = text.sentences.indices.map { finder.cue(of: $0) }
    let main = finder.mainPlace(cues)
    let sites = OtherSites(reader, main: main)
    self.sites = sites
    heads = finder.entryHeads()
    var kinds = text.sentences.indices.map { finder.kind(of: $0, cue: cues[$0], sites) }
    for sentence in heads.keys { kinds[sentence] = .entry }
    self.kinds = kinds
    isRoundUp = finder.isRoundUp(cues.count { $0 == "said" })
  }

  private struct Finder {
    let text: SourceText
    let words: NameWords
    let reader: ContextReader

    func kind(of sentence: Int, cue: String?, _ sites: OtherSites) -> Kind? {
      guard sentence > 0 else { return nil }
      switch cue {
      case "said": return .said
      case "beside": return sites.lies(elsewhere: sentence) ? .beside : nil
      default: break
      }
      let starts = text.paragraphs[text.sentences[sentence].paragraph].lowerBound == sentence
      return sites.begins(elsewhere: sentence, of: text, words)
        || starts && sites.isElsewhere(sentence) ? .elsewhere : nil
    }

    /// Where the lead is set, else what comes soon behind it and no words set apart.
    func mainPlace(_ cues: [String?]) -> ResolvedPlace? {
      guard let lead = text.sentences.indices.first(where: { !text.sentences[$0].isLine }) else {
        return nil
      }
      let first = reader.place(of: Array(0...lead), isMain: false)
      if let first, first.isCertain, first.level > .country { return first }
      let near = text.sentences.indices.prefix(lead + 8).filter { cues[$0] == nil }
      return reader.place(of: near, isMain: false) ?? first
    }

    /// The value of a phrase within the first words of a sentence that opens another incident.
    func cue(of sentence: Int) -> String? {
      let range = text.sentences[sentence].tokens
      for index in range.prefix(9) {
        guard index < range.lowerBound + 2 || text.tokens[index - 1].word == ",",
          let found = phrases.longest(at: index, in: words)
        else { continue }
        if found.value != "of" { return found.value }
        if isSomebodyElse(found.tokens.upperBound, before: range.upperBound) { continue }
        let behind = Range(
          from: found.tokens.upperBound, upTo: min(range.upperBound, found.tokens.upperBound + 5))
        let isCase = behind.contains { cases.contains(words.words[$0]) }
        let isDeed = reader.matches(in: sentence).contains {
          $0.type != nil && behind.contains($0.token) && !isOfPeople($0.token + 1)
        }
        if isCase || isDeed { return "said" }
      }
      return nil
    }

    /// "a third gunshot victim", "another man with gunshot injuries": somebody's, and no deed of its own.
    private func isOfPeople(_ index: Int) -> Bool {
      guard index < text.tokens.count else { return false }
      return Lexicon.isAnywhere(
        text.tokens[index].word, [.singularPerson, .pluralPerson, .injury])
    }

    /// "Un autre habitant, confirmant l'attaque", "Another soldier, hurt in the raid": a person with a comma behind him.
    private func isSomebodyElse(_ index: Int, before end: Int) -> Bool {
      guard index + 1 < end, text.tokens[index + 1].word == "," else { return false }
      return Lexicon.isAnywhere(text.tokens[index].word, .singularPerson)
    }

    /// "BAGHDAD - ", "* SULAIMAN PEK – ", "NEAR MOSUL - " at the head of three paragraphs and more.
    func entryHeads() -> [Int: Range<Int>] {
      guard !text.isAllCapitals else { return [:] }
      var heads: [Int: Range<Int>] = [:]
      for paragraph in text.paragraphs {
        let range = text.sentences[paragraph.lowerBound].tokens
        guard let first = range.prefix(3).first(where: { text.tokens[$0].isWord }),
          let dash = Range(from: first, upTo: min(range.upperBound, first + 7)).first(
            where: isDash),
          dash > first, dash + 3 < range.upperBound,
          (first..<dash).allSatisfy({ text.tokens[$0].isAllCapitals || text.tokens[$0].isMark })
        else { continue }
        heads[paragraph.lowerBound] = first..<dash
      }
      if heads.count > 2 { return heads }
      heads = townHeads()
      return heads.count > 2 ? heads : [:]
    }

    /// "Jenin: Israeli forces killed …" at the head of three sentences and more: towns that a table has, before a colon.
    private func townHeads() -> [Int: Range<Int>] {
      var heads: [Int: Range<Int>] = [:]
      for sentence in text.sentences.indices {
        let range = text.sentences[sentence].tokens
        guard let first = range.prefix(3).first(where: { text.tokens[$0].isWord }),
          text.tokens[first].isCapitalised,
          let colon = Range(from: first, upTo: min(range.upperBound, first + 5)).first(where: {
            text.tokens[$0].word == ":"
          }), colon > first, colon + 3 < range.upperBound,
          let place = reader.places(in: sentence).first, place.tokens.lowerBound == first,
          place.tokens.upperBound == colon, reader.resolve(place).isCertain
        else { continue }
        heads[sentence] = first..<colon
      }
      return heads
    }

    private func isDash(_ index: Int) -> Bool {
      let token = text.tokens[index]
      return CharacterClass.dashes.contains(token.word)
        && !(token.isGlued && index + 1 < text.tokens.count && text.tokens[index + 1].isGlued)
    }

    /// "Ukraine reports attacks in Donetsk, Kharkiv, Kherson regions": a headline with three places side by side.
    private func namesSeveral(_ sentence: Int) -> Bool {
      guard text.sentences[sentence].isLine, !text.isAllCapitals else { return false }
      return reader.places(in: sentence).contains { phrase in
        phrase.parts.count > 2
          && phrase.parts.allSatisfy { part in
            part.country == nil && Gazetteer.shared.hasDivision(folded: part.folded)
          }
      }
    }

    /// "in separate attacks", "in shootings across the city", in the first two sentences; "a series of attacks" where the
    /// text goes on with several that it sets apart.
    func isRoundUp(_ others: Int) -> Bool {
      guard let last = text.sentences.prefix(2).last else { return false }
      if namesSeveral(0) { return true }
      return (0..<last.tokens.upperBound).contains { index in
        guard cases.value(words.words[index]) == "many" else { return false }
        if IncidentWords.roundUps.contains(words.words[index]) { return true }
        let before = max(0, index - 5)..<index
        let behind = Range(from: index + 1, upTo: min(last.tokens.upperBound, index + 5))
        return others > 1 || before.contains { IncidentWords.separates.contains(words.words[$0]) }
          || behind.contains { spreads.contains(words.words[$0]) }
      }
    }
  }
}
