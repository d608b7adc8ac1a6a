extension Comparison {
  /// Sorts the claims of a dossier into sections; every claim stands in exactly one place.
  public init(of dossier: Dossier, options: Options = Options()) {
    var wholes: [Row] = []
    var background: [Row] = []
    var setAside: [Row] = []
    for (reportIndex, report) in dossier.reports.enumerated() {
      for row in Comparison.rows(of: report, at: reportIndex, options: options) {
        if row.claim.status == .rejected || row.claim.isDenied {
          setAside.append(row)
        } else if row.claim.isBackground {
          background.append(row)
        } else {
          wholes.append(row)
        }
      }
    }
    self.options = options
    histories = SpeakerHistory.all(of: Comparison.sightings(wholes + setAside, dossier))
    sections = Comparison.sections(of: Comparison.joined(wholes, histories))
    self.background = background
    self.setAside = setAside
  }

  /// A report's claims, parts below their wholes. A part whose whole is missing stands as a row that does not count.
  private static func rows(of report: Report, at reportIndex: Int, options: Options) -> [Row] {
    let rows = report.claims.enumerated().map { index, claim in
      Row(
        claim: claim, report: reportIndex, index: index, voice: claim.origin ?? report.voice,
        counts: counts(claim, options: options))
    }
    var partsByWhole: [Int: [Row]] = [:]
    for row in rows {
      if let whole = wholeIndex(of: row.index, in: report.claims) {
        partsByWhole[whole, default: []].append(row)
      }
    }
    return rows.compactMap { row in
      guard options.includes(row.claim) else { return nil }
      let above = wholeIndex(of: row.index, in: report.claims)
      // A part whose whole is left out stands alone.
      guard above.map({ !options.includes(report.claims[$0]) }) ?? true else { return nil }
      var whole = row
      whole.parts = (partsByWhole[row.index] ?? []).filter { options.includes($0.claim) }
      return whole
    }
  }

  /// The topmost whole above a part; nil for a whole, a missing one, or a circle.
  private static func wholeIndex(of index: Int, in claims: [Claim]) -> Int? {
    var current = index
    for _ in claims {
      guard let next = claims[current].partOf, claims.indices.contains(next), next != current
      else { break }
      current = next
    }
    let reachedWhole = claims[current].partOf.map { !claims.indices.contains($0) } ?? true
    return current == index || !reachedWhole ? nil : current
  }

  private static func counts(_ claim: Claim, options: Options) -> Bool {
    if claim.isPart || claim.isBackground || claim.isDenied || claim.status == .rejected {
      return false
    }
    if claim.bounds.isUnknown { return false }
    if claim.speaker.isParty && !options.includesParties { return false }
    return claim.status != .proposed || options.includesProposed
  }

  private static func sections(of rows: [Row]) -> [Section] {
    struct Heading: Hashable {
      var measure: Measure
      var scope: Scope
    }
    let groups = Dictionary(grouping: rows) {
      Heading(measure: $0.claim.measure, scope: $0.claim.scope)
    }
    let sections = groups.map { heading, rows in
      Section(
        measure: heading.measure, scope: heading.scope, rows: rows.sorted(by: precedes),
        envelope: Envelope(ofVoices: rows.filter(\.counts).boundsByVoice))
    }
    return sections.sorted {
      ($0.measure, $0.scope.reach, $0.scope.rawValue)
        < ($1.measure, $1.scope.reach, $1.scope.rawValue)
    }
  }

  private static func precedes(_ left: Row, _ right: Row) -> Bool {
    func key(_ row: Row) -> (Int, Int, Int, Int) {
      let bounds = row.claim.bounds
      return (bounds.lowestStated ?? .max, bounds.highestStated ?? .max, row.report, row.index)
    }
    return key(left) < key(right)
  }
}

extension Comparison.Options {
  /// Whether a claim is shown at all.
  fileprivate func includes(_ claim: Claim) -> Bool {
    includesProposed || claim.status != .proposed
  }
}
