import NewsModel

/// Finds the figures of a text that became no claim, and says why not.
struct FigureReasons {
  let text: SourceText
  let lexicon: Lexicon
  let isViolent: Bool

  /// In the order of the text.
  func unread(beside statements: [Statement]) -> [UnreadFigure] {
    var taken: [Int: [Range<Int>]] = [:]
    for statement in statements { taken[statement.sentence, default: []].append(statement.tokens) }
    return text.sentences.indices.flatMap { sentence in
      figures(of: sentence, without: taken[sentence] ?? [])
    }
  }

  private func figures(of sentence: Int, without taken: [Range<Int>]) -> [UnreadFigure] {
    let clause = Clause(sentence: sentence, in: text, lexicon: lexicon)
    let reader = FigureReader(units: clause.units)
    var found: [UnreadFigure] = []
    var index = 0
    while index < clause.units.count {
      guard let figure = reader.figure(at: index), !figure.units.isEmpty else {
        index += 1
        continue
      }
      index = max(index + 1, figure.units.upperBound)
      let tokens = clause.units[figure.units].map(\.tokens)
      guard let first = tokens.first, let last = tokens.last else { continue }
      let range = first.lowerBound..<last.upperBound
      if taken.contains(where: { $0.overlaps(range) }) { continue }
      let span = text.span(of: range)
      found.append(
        UnreadFigure(
          words: text.string(span), range: span,
          reason: reason(for: figure, in: clause)))
    }
    return found
  }

  private func reason(for figure: Figure, in clause: Clause) -> Reason {
    guard isViolent else { return Reason(.noViolence) }
    let end = figure.units.upperBound
    let behind = clause.units[Range(from: end, upTo: min(clause.units.count, end + 3))]
    let before = clause.units[max(0, figure.units.lowerBound - 2)..<figure.units.lowerBound]
    if behind.dropFirst().first?.is(.timeUnit) == true, behind.first?.isMark("-") == true {
      return Reason(.anAge, words: words(behind))
    }
    if before.contains(where: { $0.is([.monthName, .weekday]) }) || figure.looksLikeYear
      || behind.first?.is([.monthName, .timeUnit]) == true
      || behind.first?.isMark(":") == true
        && behind.dropFirst().first?.isDigits == true
    {
      return Reason(.aTime, words: words(behind.prefix(1)))
    }
    if isAge(figure, in: clause) { return Reason(.anAge) }
    if before.contains(where: { ["$", "£", "€"].contains($0.word) })
      || behind.first.map({ ["%", "percent", "per"].contains($0.word) }) == true
    {
      return Reason(.aMeasurement)
    }
    if let thing = behind.first(where: { $0.is(.thing) }) {
      return Reason(.ofThings, words: text.string(tokens: thing.tokens))
    }
    if clause.items.contains(where: {
      $0.verb.map { $0.measure != nil && ($0.isHypothetical || $0.isNegated) } ?? false
    }) {
      return Reason(.planned)
    }
    return Reason(Clause.mayClaim(clause.units) ? .noRule : .nobodyHarmed)
  }

  /// "Ahmed Ali, 34," between commas behind a name.
  private func isAge(_ figure: Figure, in clause: Clause) -> Bool {
    let item = clause.firstItem(from: figure.units.lowerBound)
    guard item < clause.items.count, let phrase = clause.items[item].phrase else { return false }
    return clause.isAgeOrTime(phrase, at: item)
  }

  private func words(_ units: ArraySlice<Unit>) -> String? {
    guard let first = units.first, let last = units.last else { return nil }
    return text.string(tokens: first.tokens.lowerBound..<last.tokens.upperBound)
  }
}
