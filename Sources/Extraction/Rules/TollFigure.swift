import NewsModel

/// Reads the figure that a toll is said to be.
///
/// "the death toll rose to 12", "death toll: 70", "listed the toll closer to 100", "brought to 12 the number of dead",
/// "the number of guerrillas killed has risen to 26", "a minimum toll of two but a maximum of five", "bringing the total to
/// five", "the casualties amounted to 23".
enum TollFigure: ClaimRule {
  static let name = "TollFigure"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    let reader = PhraseReader(
      units: clause.units, figures: FigureReader(units: clause.units), capitalsTell: true)
    for index in clause.units.indices {
      guard let toll = toll(at: index, in: clause) else { continue }
      guard
        var stated = figure(rightBefore: index, in: clause, reader.figures)
          ?? figure(behind: toll.end, in: clause, reader.figures)
          ?? figure(before: index, in: clause, reader.figures)
      else { continue }
      let measure = ownMeasure(of: stated, toll, in: clause) ?? toll.measure
      if let reached = reached(from: stated, in: clause, reader.figures) { stated = reached }
      if let told = passed(stated, behind: toll.end, in: clause) { stated = told }
      // "casualty figures stand at 8 dead and 25 wounded": the figures have a measure of their own.
      if measure == .casualties, stated.units.upperBound < clause.units.count,
        clause.units[stated.units.upperBound].entry.measure != nil
      {
        continue
      }
      // "un saldo de una niña sin vida y cinco agentes heridos": they have measures of their own.
      if hasOwnMeasure(stated, behind: toll.end, measure, in: clause) { continue }
      let figure = range(of: stated, from: index, in: clause, reader.figures) ?? stated
      var phrase = Phrase(
        units: figure.units, form: .counted, figure: figure, isPerson: true, scope: toll.scope)
      if let counted = reader.phrase(at: figure.units.lowerBound), counted.figure == figure,
        counted.isPerson
      {
        phrase = counted
      }
      var mention = mention(measure, phrase, trigger: index..<toll.end, in: clause)
      mention.isRaised =
        clause.units[index].word != "it" && RaisedTotal.isRaised(at: index, in: clause)
      // "the toll includes 11 guests"
      mention.isSaidPart = isSaidToInclude(toll.end, in: clause)
      mentions.append(mention)
      // "El saldo de muertos es de siete hombres y tres mujeres"
      if mention.isSaidPart || phrase.head != nil && figure.units.lowerBound >= toll.end {
        mentions += others(beside: mention, in: clause)
      }
      let others = [
        risen(behind: figure, reader.figures, in: clause),
        superseded(by: figure, reader.figures, in: clause),
      ]
      for other in others.compactMap({ $0 }) {
        let phrase = Phrase(
          units: other.units, form: .counted, figure: other, isPerson: true, scope: toll.scope)
        mentions.append(self.mention(measure, phrase, trigger: index..<toll.end, in: clause))
      }
    }
    return mentions
  }

  /// "the toll crosses 3,200", "has passed 40": more than that; "nears 300": about that.
  private static func passed(_ figure: Figure, behind toll: Int, in clause: Clause) -> Figure? {
    guard figure.qualifier == .exact, figure.units.lowerBound > toll, let low = figure.bounds.low
    else { return nil }
    let between = clause.units[toll..<figure.units.lowerBound]
    var told = figure
    if between.contains(where: { passing.contains($0.word) || $0.is(.because) && $0.word != "as" })
    {
      told.bounds = Bounds(low: low, high: nil)
      told.qualifier = .moreThan
      return told
    }
    guard between.contains(where: { nearing.contains($0.word) }) else { return nil }
    told.qualifier = .about
    return told
  }

  private static let nearing = ContextWords("claims.tsv", "nearing")

  private static let passing = ContextWords("claims.tsv", "passing")

  private static func isSaidToInclude(_ index: Int, in clause: Clause) -> Bool {
    index < clause.units.count && clause.units[index].word.hasPrefix("include")
  }

  /// "a minimum toll of two but a maximum of five", "the minimum number of dead is two and the maximum is three".
  private static func range(
    of low: Figure, from toll: Int, in clause: Clause, _ reader: FigureReader
  ) -> Figure? {
    let before = clause.units[max(0, toll - 3)..<toll]
    guard before.contains(where: { $0.word == "minimum" }), let least = low.bounds.low else {
      return nil
    }
    let end = min(clause.units.count, low.units.upperBound + 6)
    guard
      let maximum = (low.units.upperBound..<end).first(where: {
        clause.units[$0].word == "maximum" || clause.units[$0].entry.qualifier == .upTo
      })
    else { return nil }
    for index in Range(from: maximum, upTo: min(clause.units.count, maximum + 7)) {
      guard let high = reader.figure(at: index), let most = high.bounds.high, most > least else {
        continue
      }
      return Figure(
        units: low.units.lowerBound..<high.units.upperBound,
        bounds: Bounds(low: least, high: most), qualifier: .between)
    }
    return nil
  }

  struct Toll {
    var measure: Measure
    var end: Int
    var scope: ScopeClass?
  }

  private static func toll(at index: Int, in clause: Clause) -> Toll? {
    let unit = clause.units[index]
    if unit.is(.toll) { return Toll(measure: unit.entry.measure ?? .killed, end: index + 1) }
    if let total = RaisedTotal.measure(at: index, in: clause) {
      return Toll(measure: total, end: index + 1)
    }
    if let amount = RaisedTotal.amount(at: index, in: clause) {
      return Toll(measure: amount.measure, end: amount.verb)
    }
    if let told = tollAgain(at: index, in: clause) ?? theDead(at: index, in: clause)
      ?? thoseWere(at: index, in: clause)
    {
      return told
    }
    // "number of guerrillas killed"
    guard ClaimWords.amounts.contains(unit.word), index + 2 < clause.units.count else {
      return nil
    }
    // "the number of those killed"
    let link = clause.units[index + 1]
    if link.is(.ofWhich), let measure = link.entry.measure {
      return Toll(measure: measure, end: index + 2)
    }
    guard link.is(.of) || link.is(.ofWhich) else { return nil }
    var scope: ScopeClass?
    for position in Range(from: index + 2, upTo: min(clause.units.count, index + 8)) {
      let next = clause.units[position]
      if next.is([.transitive, .state, .intransitive, .countNoun]), let measure = next.entry.measure
      {
        let behind = position + 1
        if scope == nil, behind < clause.units.count, clause.units[behind].is(.pluralPerson) {
          scope = clause.units[behind].entry.scope
        }
        return Toll(measure: measure, end: position + 1, scope: scope)
      }
      if next.is(.pluralPerson) { scope = next.entry.scope }
      if next.isDigits || next.is(.number) || next.kind == .mark { return nil }
    }
    return nil
  }

  /// "put the dead there at 14", "puts the missing at 9".
  private static func theDead(at index: Int, in clause: Clause) -> Toll? {
    guard index > 1, clause.units[index - 1].is(.determiner),
      let measure = clause.units[index].entry.measure,
      clause.units[index].is([.state, .participle]),
      clause.units[index - 2].word.hasPrefix("put")
        // "put the dead at 11 and the injured at 17"
        || clause.units[index - 2].is([.and, .but])
          && clause.units[..<index].contains(where: { $0.word.hasPrefix("put") || $0.is(.toll) })
    else { return nil }
    let near = clause.units[Range(from: index + 1, upTo: min(clause.units.count, index + 4))]
    let link = near.first { $0.kind == .mark || $0.word == "at" || $0.is(.to) }
    // "the toll rose to 62 and the wounded to 180"
    return link?.word == "at" || link?.is(.to) == true
      ? Toll(measure: measure, end: index + 1) : nil
  }

  /// `those abducted "were more than 70".`: a number and nothing else behind the verb.
  private static func thoseWere(at index: Int, in clause: Clause) -> Toll? {
    let units = clause.units
    guard units[index].word == "those", index + 3 < units.count,
      let measure = units[index + 1].entry.measure, units[index + 1].is([.state, .participle])
    else { return nil }
    let verb = units[index + 2].isMark("\"") ? index + 3 : index + 2
    guard verb + 1 < units.count, units[verb].is(.be),
      let figure = FigureReader(units: units).figure(at: verb + 1)
    else { return nil }
    let end = figure.units.upperBound
    return end == units.count || units[end].kind == .mark
      ? Toll(measure: measure, end: verb + 1) : nil
  }

  /// "put the death toll at 72, a police official put it at 80": the toll that the sentence has named.
  private static func tollAgain(at index: Int, in clause: Clause) -> Toll? {
    guard clause.units[index].word == "it", index > 0, index + 1 < clause.units.count,
      clause.units[index - 1].is(.say), clause.units[index + 1].word == "at",
      let toll = clause.units[..<index].last(where: { $0.is(.toll) })
    else { return nil }
    return Toll(measure: toll.entry.measure ?? .killed, end: index + 1)
  }

  private static func figure(behind start: Int, in clause: Clause, _ reader: FigureReader)
    -> Figure?
  {
    var index = start
    var from = false
    // "the toll from the siege that started on April 15, 2023, has reached 3,120"
    var isInRelative = false
    while index < min(clause.units.count, start + 28) {
      let unit = clause.units[index]
      if isTooFar(index, from: start + (isInRelative ? 22 : 18), in: clause, reader) { return nil }
      if index > start, unit.is(.relative) { isInRelative = true }
      if isInRelative, unit.isMark(",") {
        index += 1
        continue
      }
      if breaksOff(at: index, from: start, in: clause, reader) { return nil }
      if let end = dayEnd(from: index, in: clause) {
        index = end
        continue
      }
      if unit.is(.by), let other = reader.figure(at: index + 1) {
        // "rose by five to 17"
        if clause.units[other.units].contains(where: { $0.is(.to) }),
          let raised = upperEnd(of: other)
        {
          return raised
        }
        index = other.units.upperBound
        continue
      }
      if unit.word == "from" {
        from = index + 1 < clause.units.count && reader.figure(at: index + 1) != nil
        index += 1
        continue
      }
      if let figure = reader.figure(at: index), !figure.looksLikeYear,
        !figure.isVague || figure.qualifier != .some
      {
        if from, let raised = upperEnd(of: figure) { return raised }
        guard from, !clause.units[index - 1].is(.to) else {
          return countsThings(figure, in: clause) ? nil : figure
        }
        from = false
        index = figure.units.upperBound
        continue
      }
      if unit.kind == .mark {
        guard let end = pastMark(index, in: clause) else { return nil }
        index = end
        continue
      }
      index += 1
    }
    return nil
  }

  /// So far behind only "stood at 24", "had reached 24" is the toll's.
  private static func isTooFar(
    _ index: Int, from end: Int, in clause: Clause, _ reader: FigureReader
  ) -> Bool {
    index > end && !clause.units[index].is(.to) && clause.units[index].word != "at"
      && !ClaimWords.reaching.contains(clause.units[index - 1].word)
      && !(index > 1 && clause.units[index - 1].word == "a"
        && rising.contains(clause.units[index - 2].word))
      && reader.figure(at: index) != nil
  }

  /// "could top 1,000", "is expected to rise to 50": nobody has counted them, but "could be as high as 100" is a guess at what
  /// is; "continues to rise as five people are dying": another clause.
  private static func breaksOff(
    at index: Int, from start: Int, in clause: Clause, _ reader: FigureReader
  ) -> Bool {
    let unit = clause.units[index]
    if unit.is(.modal) {
      return index + 2 >= clause.units.count || !clause.units[index + 1].is(.be)
        || reader.figure(at: index + 2)?.qualifier ?? .exact == .exact
    }
    if GrammarWords.expectations.contains(unit.word) { return true }
    guard unit.word == "as", reader.figure(at: index) == nil else { return false }
    // "reported the death toll as 14,866"
    if let figure = reader.figure(at: index + 1),
      figure.units.upperBound == clause.units.count
        || clause.units[figure.units.upperBound].kind == .mark
    {
      return false
    }
    return index > start && index + 1 < clause.units.count
      && !clause.units[index - 1].is([.participle, .say])
      && !ClaimWords.behindAs.contains(clause.units[index + 1].word)
  }

  /// "from 12 to 17", "by five to 17": the number that was reached.
  static func upperEnd(of figure: Figure) -> Figure? {
    guard figure.qualifier == .between, let high = figure.bounds.high else { return nil }
    return Figure(units: figure.units, bounds: Bounds(high), qualifier: .exact)
  }

  static func countsThings(_ figure: Figure, in clause: Clause) -> Bool {
    let next = figure.units.upperBound
    return next < clause.units.count && clause.units[next].is([.timeUnit, .thing, .monthName])
  }

  /// Past ", which" and past an insertion between commas; nil at a mark that ends the search.
  private static func pastMark(_ index: Int, in clause: Clause) -> Int? {
    let unit = clause.units[index]
    // "the death toll, which stood at 158"
    if unit.isMark(","), index + 1 < clause.units.count {
      let next = clause.units[index + 1]
      if next.is(.relative) { return index + 2 }
      // "a été revu à la baisse, passant de 45 à 38"
      if clause.invertsSubjects, rising.contains(next.word) { return index + 2 }
    }
    if let end = insertionEnd(from: index, in: clause) ?? asideEnd(from: index, in: clause) {
      return end
    }
    return [",", ";", ".", "?", "!"].contains(unit.word) ? nil : index + 1
  }

  /// "on Oct. 3, 2024", "on 3 October": the unit behind a day.
  private static func dayEnd(from start: Int, in clause: Clause) -> Int? {
    let units = clause.units
    var end = start
    if units[end].isDigits, end + 1 < units.count, units[end + 1].is(.monthName) {
      end += 2
    } else if units[end].is(.monthName), units[end].isCapitalised || clause.invertsSubjects {
      end += 1
      if end < units.count, units[end].isMark(".") { end += 1 }
      if end < units.count, units[end].isDigits, units[end].word.utf8.count < 3 { end += 1 }
    } else {
      return nil
    }
    let year = end < units.count && units[end].isMark(",") ? end + 1 : end
    if year < units.count, units[year].isDigits, units[year].word.utf8.count == 4 { end = year + 1 }
    return end
  }

  /// "in Banibangou, Niger, rose to 17": behind the second of two commas with nothing but a name or a day between.
  private static func insertionEnd(from comma: Int, in clause: Clause) -> Int? {
    guard clause.units[comma].isMark(",") else { return nil }
    for index in Range(from: comma + 1, upTo: min(clause.units.count, comma + 6)) {
      let unit = clause.units[index]
      if unit.isMark(",") { return index > comma + 1 ? index + 1 : nil }
      let isName = unit.isCapitalised && clause.capitalsTell && unit.entry.measure == nil
      guard isName || unit.is(.of) || unit.isDigits && clause.units[index - 1].is(.monthName)
      else { return nil }
    }
    return nil
  }

  /// ", an upscale hotel frequented by officials and elders, has risen to 20": the unit behind the last comma before a verb
  /// of tolls, where what stands between begins with an article and counts nobody.
  private static func asideEnd(from comma: Int, in clause: Clause) -> Int? {
    guard clause.units[comma].isMark(","), comma + 1 < clause.units.count,
      clause.units[comma + 1].is([.article, .determiner])
    else { return nil }
    let reach = Range(from: comma + 2, upTo: min(clause.units.count, comma + 24))
    for index in reach {
      let unit = clause.units[index]
      if unit.isDigits || unit.is(.number) || unit.entry.measure != nil || unit.isMark(".") {
        return nil
      }
      if unit.isMark(","), index + 1 < clause.units.count,
        clause.units[index + 1].is([.have, .tollVerb])
      {
        return index + 1
      }
    }
    return nil
  }

  /// "elevó a diez el número de muertos": nothing but an article between.
  private static func figure(rightBefore start: Int, in clause: Clause, _ reader: FigureReader)
    -> Figure?
  {
    guard let figure = figure(before: start, in: clause, reader),
      // "wounding at least 25, which means the number of victims may rise"
      !clause.units[figure.units.upperBound..<start].contains(where: { $0.is(.relative) }),
      clause.units[figure.units.upperBound..<start].allSatisfy({ $0.is(.determiner) })
    else { return nil }
    return figure
  }

  /// "brings to 21 the number of guerrillas killed".
  private static func figure(before start: Int, in clause: Clause, _ reader: FigureReader)
    -> Figure?
  {
    for index in stride(from: start - 1, through: max(0, start - 6), by: -1) {
      let unit = clause.units[index]
      guard unit.is(.to) || unit.word == "at" || clause.invertsSubjects && unit.word == "a" else {
        continue
      }
      guard let figure = reader.figure(at: index + 1), figure.units.upperBound <= start else {
        continue
      }
      return figure
    }
    return nil
  }
}
