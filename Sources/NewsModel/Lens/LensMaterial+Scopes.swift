extension LensMaterial {
  /// What a rule for a scope has to go by: the claims, and how they came to stand for it.
  public struct Selection: Hashable, Sendable {
    public var candidates: [Candidate]
    /// Why these stand for what the rule counts, when they do not count just that.
    public var step: String?
  }

  /// The claims that count everybody; without any, those with the widest reach.
  public var wholes: Selection {
    let everyone = stated.filter { $0.scope == .everyone } + sums
    guard !everyone.isEmpty else { return widest(of: [.victims, .civilians]) }
    return Selection(
      candidates: everyone.sorted { $0.position < $1.position },
      step: sums.isEmpty
        ? nil : "Where a report counts sides apart and gives no whole, their sum stands for it.")
  }

  /// Claims with a vague word that count the same people as the selection, or anybody where it is empty.
  public func vague(beside selection: Selection) -> [Candidate] {
    let scopes = Set(selection.candidates.map(\.scope))
    return scopes.isEmpty ? vague : vague.filter { scopes.contains($0.scope) }
  }

  /// The claims that count civilians; without any, those with the widest reach that may hold them.
  public var civilians: Selection {
    let narrow = stated.filter { [.civilians, .children, .women].contains($0.scope) }
    let all = narrow.filter { $0.scope == .civilians }
    if !all.isEmpty { return Selection(candidates: all, step: nil) }
    if stated.contains(where: { [.everyone, .victims].contains($0.scope) }) {
      var selection = wholes
      selection.step =
        "No report counts civilians apart, so figures for \(selection.scopeWords) stand in for them; "
        + "fighters may be among these."
      return selection
    }
    return Selection(candidates: narrow, step: nil)
  }

  private func widest(of scopes: [Scope]) -> Selection {
    for scope in scopes {
      let candidates = stated.filter { $0.scope == scope }
      if !candidates.isEmpty {
        return Selection(
          candidates: candidates,
          step: "No report counts everybody; figures for \(scope.rawValue) stand in.")
      }
    }
    let scopes = Set(stated.map(\.scope.rawValue)).sorted()
    guard let only = scopes.first else { return Selection(candidates: [], step: nil) }
    return Selection(
      candidates: stated.filter { $0.scope.rawValue == only },
      step: "No report counts everybody; figures for \(only) stand in.")
  }

  /// A reading with nothing chosen: every claim outside `selection` dropped, with the reason.
  public func reading(with selection: Selection) -> LensReading {
    var reading = LensReading(measure: measure)
    reading.dropped = excluded
    let chosen = Set(selection.candidates.flatMap { $0.parts + [$0.position] })
    for candidate in stated where !chosen.contains(candidate.position) {
      reading.drop(candidate, "counts \(candidate.scope.rawValue) only")
    }
    if onlyDatasets, !stated.isEmpty {
      reading.steps.append(
        "Only datasets speak of it; what their own rules made is taken as it is.")
    }
    if let step = selection.step { reading.steps.append(step) }
    return reading
  }
}

extension LensMaterial.Selection {
  fileprivate var scopeWords: String {
    Set(candidates.map(\.scope.rawValue)).sorted().joined(separator: " and ")
  }
}

extension LensMaterial.Candidate {
  /// The claims behind it.
  fileprivate var positions: [DossierPosition] { parts.isEmpty ? [position] : parts }
}

extension LensReading {
  mutating func use(_ candidate: LensMaterial.Candidate, _ reason: String) {
    for position in candidate.positions { counted.append(Use(position: position, reason: reason)) }
  }

  mutating func drop(_ candidate: LensMaterial.Candidate, _ reason: String) {
    for position in candidate.positions { dropped.append(Use(position: position, reason: reason)) }
  }

  mutating func drop(_ candidates: [LensMaterial.Candidate], _ reason: String) {
    for candidate in candidates { drop(candidate, reason) }
  }

  /// Sets the range to what the candidates state, and takes those that make its ends.
  mutating func setRange(of candidates: [LensMaterial.Candidate]) {
    guard let envelope = Envelope(of: candidates.map(\.bounds)) else { return }
    low = envelope.low
    high = envelope.high
    isOpenAbove = envelope.isOpenAbove
    for candidate in candidates {
      let isLow = candidate.bounds.lowestStated == envelope.low
      let isHigh = candidate.bounds.highestStated == envelope.high
      switch (isLow, isHigh) {
      case (true, true): use(candidate, "the only figure there is")
      case (true, false): use(candidate, "the lowest")
      case (false, true): use(candidate, "the highest")
      case (false, false): use(candidate, "within the range")
      }
    }
  }

  /// The reading with its claims in the order of the dossier.
  var sorted: LensReading {
    var copy = self
    copy.counted.sort { $0.position < $1.position }
    copy.dropped.sort { $0.position < $1.position }
    return copy
  }
}
