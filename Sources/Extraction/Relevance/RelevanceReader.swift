import NewsModel

/// Tells articles on violence and disasters from those on anything else.
///
/// Words of violence, names of armed groups and counted victims are weighed against the length of the text: an article on
/// an attack is full of them, one on gardening has "killing weeds" once in two thousand words. Words of two senses ("shot",
/// "strike", "capture") count little, once each, and never alone.
struct RelevanceReader {
  /// What speaks for violence at a place in the text.
  private struct Sign {
    var token: Int
    var weight: Double
    /// It can mean nothing else.
    var isPlain: Bool
  }

  /// Tokens in which a story says what it is about.
  private static let lead = 160
  /// Signs for every hundred words of an article on violence, at least.
  private static let density = 0.35
  /// Signs in the lead that suffice where the rest of the text does not speak against it.
  private static let leadWeight = 1.0
  private static let leadDensity = 0.1
  /// A shorter text is weighed as one of so many words.
  private static let fewest = 60
  /// A note or a headline: too short to weigh, so one figure of victims suffices.
  private static let note = 40

  let text: SourceText
  let reader: ContextReader
  let statements: [Statement]

  func relevance() -> Relevance {
    let signs = wordSigns() + groupSigns() + victimSigns() + gunSigns()
    let total = signs.reduce(0) { $0 + $1.weight }
    let lead = signs.reduce(0) { $0 + ($1.token < Self.lead ? $1.weight : 0) }
    let words = text.tokens.count(where: \.isWord)
    let density = total / Double(max(Self.fewest, words)) * 100
    let isDense = density >= Self.density
    let isLed = lead >= Self.leadWeight && density >= Self.leadDensity
    let isUncounted = statements.isEmpty && words >= Self.note
    // Where nobody is counted, an advice on pests and a list of novels have as many such words as some news, but not at once
    // in the lead and throughout.
    let isViolence =
      words < Self.note && !statements.isEmpty
      || signs.contains(where: \.isPlain)
        && (isUncounted ? isDense && isLed : isDense || isLed)
    return Relevance(verdict: isViolence ? .violence : .none, sentence: strongest(signs))
  }

  private func wordSigns() -> [Sign] {
    var heard: Set<String> = []
    var signs: [Sign] = []
    for match in text.sentences.indices.flatMap({ reader.matches(in: $0) }) {
      if match.isPlain {
        signs.append(Sign(token: match.token, weight: 1, isPlain: true))
      } else if heard.insert(text.tokens[match.token].word).inserted {
        signs.append(Sign(token: match.token, weight: 0.3, isPlain: false))
      }
    }
    return signs
  }

  private static let further = ContextWords("incidents.tsv", "sign")

  private func groupSigns() -> [Sign] {
    reader.groupTokens.map { Sign(token: $0, weight: 0.7, isPlain: true) }
      + text.tokens.indices.compactMap {
        Self.further.contains(text.tokens[$0].word)
          ? Sign(token: $0, weight: 0.5, isPlain: true) : nil
      }
  }

  private static let law = ContextWords("incidents.tsv", "law")
  private static let arms = ContextWords("incidents.tsv", "arms")

  /// "Police say two teens were shot": words for arms beside the police, who have nothing to do with footballers' shots.
  private func gunSigns() -> [Sign] {
    let head = text.tokens.indices.prefix(300)
    guard head.contains(where: { Self.law.contains(text.tokens[$0].word) }) else { return [] }
    let shots = head.filter { Self.arms.contains(text.tokens[$0].word) }.prefix(2)
    return shots.map { Sign(token: $0, weight: 0.6, isPlain: true) }
  }

  /// People who are counted, or one by one told, as killed, hurt or taken; not "the man" and not what has a name only.
  private func victimSigns() -> [Sign] {
    statements.compactMap { statement in
      let phrase = statement.mention.phrase
      guard phrase.form == .counted || phrase.form == .single || phrase.form == .zero,
        phrase.isPerson
      else { return nil }
      let isWeak =
        statement.mention.measure == .detained || phrase.head == nil || statement.mention.isShot
        || statement.mention.bounds == Bounds(0)
      return Sign(
        token: statement.tokens.lowerBound, weight: isWeak ? 0.3 : 1, isPlain: !isWeak)
    }
  }

  private func strongest(_ signs: [Sign]) -> Quotation? {
    var weights: [Int: Double] = [:]
    for sign in signs { weights[text.sentence(ofToken: sign.token), default: 0] += sign.weight }
    guard let best = weights.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
      return nil
    }
    let span = text.span(of: text.sentences[best].tokens)
    return Quotation(text: text.string(span), range: span)
  }
}
