import NewsModel

/// Sorts statements into the main incident, other incidents and background, and makes claims of them.
///
/// A sentence whose own date lies days before the main event tells of another one; so do words like "in a separate
/// attack". The rest of its paragraph goes with it until a date or the main event's figure brings the text back.
struct IncidentSorter {
  let text: SourceText
  let reader: ContextReader

  func incidents(of statements: [Statement], published: Day?) -> [ExtractedIncident] {
    let all = Array(text.sentences.indices)
    let maker = ClaimMaker(text: text, published: published)
    let date = reader.date(of: all, isMain: true)
    let bins = bins(of: statements, main: date)
    return bins.compactMap { bin in
      guard bin.kind == .main || !bin.statements.isEmpty else { return nil }
      var incident = ExtractedIncident(
        isMain: bin.kind == .main, isBackground: bin.kind == .background)
      if bin.kind == .main {
        let others = sentences(outside: bin, of: bins, statements, main: bin.date ?? date)
        incident.apply(
          reader.context(
            of: all, isMain: true, actors: all.filter { !others.contains($0) }))
        incident.date = bin.date ?? incident.date
      } else {
        let sentences = told(in: bin, statements).sorted()
        incident.apply(reader.context(of: sentences, isMain: false))
      }
      incident.claims = maker.claims(of: bin.statements, in: statements).map {
        var claim = $0
        claim.isBackground = bin.kind == .background
        return claim
      }
      incident.totals = TotalFinder(statements: bin.statements.map { statements[$0] }).totals()
      return incident
    }
  }

  /// Sentences that tell of other incidents: whoever acts there is no actor of the main one.
  private func sentences(
    outside main: Bin, of bins: [Bin], _ statements: [Statement], main date: DateSpan?
  ) -> Set<Int> {
    var outside: Set<Int> = []
    for bin in bins where bin.kind != .main {
      outside.formUnion(told(in: bin, statements))
    }
    outside.subtract(main.statements.map { statements[$0].sentence })
    for sentence in text.sentences.indices where earlierDate(in: sentence, than: date) != nil {
      outside.insert(sentence)
    }
    return outside
  }

  /// The sentences of a bin, with those that go on behind them in the paragraph: "… kills 63. Islamic State claims it."
  private func told(in bin: Bin, _ statements: [Statement]) -> Set<Int> {
    let own = Set(bin.statements.map { statements[$0].sentence })
    guard bin.kind == .other else { return own }
    let taken = Set(statements.map(\.sentence))
    var all = own
    for sentence in own {
      let end = text.paragraphs[text.sentences[sentence].paragraph].upperBound
      var next = sentence + 1
      while next < end, next - sentence < 4, !taken.contains(next) {
        all.insert(next)
        next += 1
      }
    }
    return all
  }

  private enum Kind { case main, other, background }
  private struct Bin {
    var kind: Kind
    var statements: [Int] = []
    var paragraph = -1
    var date: DateSpan?
  }

  private func bins(of statements: [Statement], main: DateSpan?) -> [Bin] {
    var bins = [Bin(kind: .main), Bin(kind: .background)]
    var current = 0
    var sentence = -1
    // Where the text without a section of its own belongs: the main incident, behind a ruled line the next one.
    var home = 0
    var rules = ruledLines[...]
    for index in statements.indices {
      let statement = statements[index]
      if statement.sentence != sentence {
        sentence = statement.sentence
        var isRuled = false
        while let rule = rules.first, rule < sentence {
          isRuled = true
          rules.removeFirst()
        }
        if isRuled, !bins[home].statements.isEmpty {
          bins.append(Bin(kind: .other))
          home = bins.count - 1
          current = home
        }
        current = bin(for: statement, current, home: home, main: main, &bins)
      }
      if statement.cue == .background,
        statement.partOf == nil || bins[1].statements.contains(statement.partOf ?? -1)
      {
        bins[1].statements.append(index)
      } else {
        bins[current].statements.append(index)
      }
    }
    // An article that only speaks of a series or of earlier events is about them.
    if bins[0].statements.isEmpty, bins.count > 2 {
      bins[0].statements = bins.remove(at: 2).statements
    } else if bins[0].statements.isEmpty, bins.count == 2, statements.first?.isHeadline == true {
      bins[0].statements = bins[1].statements
      bins[1].statements = []
    }
    takeTold(&bins, statements)
    return [bins[0]] + bins.dropFirst(2) + [bins[1]]
  }

  /// "A teacher died on Wednesday. Her death raises the toll from the attack of October 27 to nine": an article on one more
  /// victim is about the incident whose toll it tells.
  private func takeTold(_ bins: inout [Bin], _ statements: [Statement]) {
    let isOneMore = bins[0].statements.allSatisfy {
      (statements[$0].mention.bounds.lowestStated ?? 2) < 2
    }
    guard isOneMore, !bins[0].statements.isEmpty,
      let told = bins.indices.dropFirst(2).first(where: { bin in
        bins[bin].date != nil && bins[bin].statements.contains { isRaisedToll(statements[$0]) }
      })
    else { return }
    bins[0].date = bins[told].date
    bins[0].statements = (bins[0].statements + bins[told].statements).sorted()
    bins.remove(at: told)
  }

  private func isRaisedToll(_ statement: Statement) -> Bool {
    statement.sentence < 10 && statement.mention.rule == TollFigure.name
      && (statement.mention.bounds.lowestStated ?? 0) > 1
  }

  /// The bin of a sentence: the one it is in, the main one, or a new one.
  private func bin(
    for statement: Statement, _ current: Int, home: Int, main: DateSpan?, _ bins: inout [Bin]
  ) -> Int {
    let paragraph = text.sentences[statement.sentence].paragraph
    let date = earlierDate(in: statement.sentence, than: main)
    if let date {
      if let known = bins.indices.first(where: { bins[$0].date == date }) { return known }
      bins.append(Bin(kind: .other, paragraph: paragraph, date: date))
      return bins.count - 1
    }
    let goesOn = current > 1 && bins[current].paragraph == paragraph
    if statement.cue == .other, statement.sentence > 0 {
      if goesOn { return current }
      bins.append(Bin(kind: .other, paragraph: paragraph))
      return bins.count - 1
    }
    return goesOn && !hasMainDate(in: statement.sentence, main) ? current : home
  }

  /// Sentences that are a line of dashes or stars: another story follows.
  private var ruledLines: [Int] {
    text.sentences.indices.filter { index in
      let sentence = text.sentences[index]
      guard sentence.tokens.count == 1, let token = text.tokens[sentence.tokens].first else {
        return false
      }
      return token.isMark && token.end - token.start > 2
        && ["-", "*", "_", "=", "#", "~"].contains(token.word.prefix(1))
    }
  }

  /// A date in the sentence that lies wholly before the main event, with no other date beside it.
  private func earlierDate(in sentence: Int, than main: DateSpan?) -> DateSpan? {
    guard sentence > 0 else { return nil }
    let spans = reader.dates(in: sentence).compactMap(\.span)
    // In a text without a day of its own "In 2023" is another year.
    guard let main else {
      return sentence > 2 && spans.count == 1 && spans[0].precision == .year ? spans[0] : nil
    }
    guard let first = spans.first, spans.allSatisfy({ $0.end < main.start - 2 }) else { return nil }
    return first
  }

  private func hasMainDate(in sentence: Int, _ main: DateSpan?) -> Bool {
    guard let main else { return false }
    return reader.dates(in: sentence).compactMap(\.span).contains { $0.contains(main.start) }
  }
}
