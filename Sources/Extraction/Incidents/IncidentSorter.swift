import NewsModel

/// Makes incidents of an article's statements: the main one, others, and background.
struct IncidentSorter {
  let text: SourceText
  let reader: ContextReader
  /// Whether the reasons are wanted, too.
  var explaining = false

  func incidents(of statements: [Statement], published: Day?) -> [ExtractedIncident] {
    let all = Array(text.sentences.indices)
    let maker = ClaimMaker(text: text, published: published)
    let openings = IncidentOpenings(text: text, reader: reader)
    let date = reader.date(of: undivided(all, statements, openings), isMain: true)
    var sorting = IncidentBins(
      text: text, reader: reader, statements: statements, main: date, openings: openings)
    let bins = sorting.sortStatements()
    let statements = unlinked(statements, bins)
    var whole = IncidentContext()
    return bins.compactMap { bin in
      guard bin.kind == .main || !bin.statements.isEmpty else { return nil }
      var incident = ExtractedIncident(
        isMain: bin.kind == .main, isBackground: bin.kind == .background)
      let context: IncidentContext
      if bin.kind == .main {
        whole = mainContext(bin, of: bins, statements, date: date, isRoundUp: openings.isRoundUp)
        context = whole
      } else {
        context = self.context(of: bin, statements, main: date, at: whole)
      }
      incident.apply(context)
      if bin.kind == .main { incident.date = bin.date ?? own(whole.date, beside: date) }
      let made = maker.claims(of: bin.statements, in: statements)
      incident.claims = made.map {
        var claim = $0.claim
        claim.isBackground = bin.kind == .background
        return claim
      }
      incident.groups = GroupsAmongVictims(claims: incident.claims, forces: context.forces)
        .groups(incident.groups)
      if explaining { explain(&incident, made, in: bin, statements) }
      incident.totals = TotalFinder(statements: bin.statements.map { statements[$0] }).totals()
      return incident
    }
  }

  private func explain(
    _ incident: inout ExtractedIncident, _ made: [ClaimMaker.Made], in bin: IncidentBins.Bin,
    _ statements: [Statement]
  ) {
    incident.reasons = made.map {
      let statement = statements[$0.statement]
      return ClaimReasons(
        speaker: statement.utterance.reason,
        part: $0.claim.partOf == nil ? nil : Reason(statement.partReason),
        incident: Reason(bin.reason))
    }
    incident.why = ContextReasons(text: text, reader: reader).reasons(for: incident)
    let kept = Set(made.map(\.statement))
    incident.repeated = bin.statements.filter { !kept.contains($0) }.map {
      let span = text.span(of: statements[$0].tokens)
      return UnreadFigure(words: text.string(span), range: span, reason: Reason(.saidAgain))
    }
  }

  /// The sentences that may date the main incident: "In a separate attack on Friday" dates only itself, where the text has
  /// figures before it.
  private func undivided(
    _ all: [Int], _ statements: [Statement], _ openings: IncidentOpenings
  ) -> [Int] {
    guard let first = all.first(where: { openings.kinds[$0] == .said }),
      statements.contains(where: { $0.sentence < first })
    else { return all }
    return all.filter { openings.kinds[$0] != .said }
  }

  /// The main incident's date: that of the whole text, unless only what is told of others gave it. "A similar attack killed
  /// 15 in late June" does not date today's.
  private func own(_ date: DateSpan?, beside whole: DateSpan?) -> DateSpan? {
    guard let date, let whole else { return whole ?? date }
    return date.start - whole.end > 5 ? date : whole
  }

  /// When, where and who of the main incident: what is told of others says nothing of its place, and whoever acts there or
  /// before is none of its actors.
  private func mainContext(
    _ main: IncidentBins.Bin, of bins: [IncidentBins.Bin], _ statements: [Statement],
    date: DateSpan?, isRoundUp: Bool
  ) -> IncidentContext {
    let all = text.sentences.indices
    let own = Set(main.statements.map { statements[$0].sentence })
    let others = bins.filter { $0.kind == .other }.map { sentences(of: $0, statements) }
    let elsewhere = others.reduce(into: Set()) { $0.formUnion($1) }.subtracting(own)
    let outside = sentences(outside: main, of: bins, statements, main: main.date ?? date)
    var context = reader.context(
      of: all.filter { !elsewhere.contains($0) }, isMain: true,
      actors: all.filter { !outside.contains($0) }, head: main.head)
    if isRoundUp, main.head == nil {
      // Several towns have a country in common, or what the lead says.
      let lead = all.first { !text.sentences[$0].isLine } ?? 0
      var common = IncidentContext()
      common.country = context.country
      common.adopt(reader.place(of: Array(0...lead), isMain: false))
      context.adopt(placeOf: common)
    }
    return context
  }

  /// When, where and who of another incident: what its own sentences say; what was told as of the same time is of the main
  /// one's days, and a street lies in the main one's town.
  private func context(
    of bin: IncidentBins.Bin, _ statements: [Statement], main date: DateSpan?,
    at main: IncidentContext
  ) -> IncidentContext {
    let sentences = sentences(of: bin, statements).sorted()
    var context = reader.context(of: sentences, isMain: false, head: bin.head)
    if context.date == nil, bin.isBeside { context.date = date }
    // "In the same town, in February": where nothing is named it is the main one's country.
    if context.place == nil, context.admin1 == nil, let country = main.country {
      context.country = country
    }
    if let road = context.place, PlaceWords.isRoad(road) { context.adopt(placeOf: main) }
    return context
  }

  /// A part whose whole is another incident's stands for itself.
  private func unlinked(_ statements: [Statement], _ bins: [IncidentBins.Bin]) -> [Statement] {
    var homes = [Int](repeating: -1, count: statements.count)
    for (number, bin) in bins.enumerated() {
      for index in bin.statements { homes[index] = number }
    }
    var result = statements
    for index in result.indices {
      if let whole = result[index].partOf, homes[whole] != homes[index] {
        result[index].partOf = nil
      }
    }
    return result
  }

  /// Sentences that tell of other incidents: whoever acts there is no actor of the main one.
  private func sentences(
    outside main: IncidentBins.Bin, of bins: [IncidentBins.Bin], _ statements: [Statement],
    main date: DateSpan?
  ) -> Set<Int> {
    var outside: Set<Int> = []
    for bin in bins where bin.kind != .main {
      outside.formUnion(sentences(of: bin, statements))
    }
    outside.subtract(main.statements.map { statements[$0].sentence })
    for sentence in text.sentences.indices
    where reader.earlierDate(in: sentence, than: date) != nil {
      outside.insert(sentence)
    }
    return outside
  }

  /// Whether a sentence holds one of the statements, which stand in the order of the text.
  private func holdsStatement(_ sentence: Int, _ statements: [Statement]) -> Bool {
    var low = 0
    var high = statements.count
    while low < high {
      let middle = (low + high) / 2
      if statements[middle].sentence < sentence { low = middle + 1 } else { high = middle }
    }
    return low < statements.count && statements[low].sentence == sentence
  }

  /// The sentences of a bin, with those that go on behind them in the paragraph: "… kills 63. Islamic State claims it."
  private func sentences(of bin: IncidentBins.Bin, _ statements: [Statement]) -> Set<Int> {
    let own = Set(bin.statements.map { statements[$0].sentence })
    guard bin.kind == .other else { return own }
    var all = own.union(bin.sentences)
    for sentence in own {
      let end = text.paragraphs[text.sentences[sentence].paragraph].upperBound
      var next = sentence + 1
      while next < end, next - sentence < 4, !holdsStatement(next, statements) {
        all.insert(next)
        next += 1
      }
    }
    return all
  }
}
