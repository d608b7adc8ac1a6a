extension Comparison {
  /// What histories are made of: wholes that nobody rejected, and what datasets said in earlier releases.
  static func sightings(_ rows: [Row], _ dossier: Dossier) -> [Sighting] {
    let wholes = rows.filter { !$0.claim.isPart && $0.claim.status != .rejected }
    let dated = Set(wholes.filter { $0.claim.asOf != nil }.map(Saying.init))
    var sightings = wholes.map { row in
      var sighting = Sighting(row, in: dossier.reports[row.report])
      // "471, down from 500": where a report dates one figure of a speaker, its day is not that of the others.
      if row.claim.asOf == nil, dated.contains(Saying(row)) { sighting.day = nil }
      return sighting
    }
    for report in dossier.reports {
      for (edition, earlier) in report.earlier.enumerated() {
        sightings += earlier.claims.filter { !$0.isPart && !$0.isBackground && !$0.isDenied }
          .map { Sighting($0, edition: edition, of: earlier) }
      }
    }
    return sightings
  }

  /// What one report has one speaker say of one measure and scope.
  private struct Saying: Hashable {
    var report: Int
    var speaker: SpeakerIdentity
    var measure: Measure
    var scope: Scope

    init(_ row: Row) {
      report = row.report
      speaker = SpeakerIdentity(row.claim.speaker, voice: row.voice)
      measure = row.claim.measure
      scope = row.claim.scope
    }
  }

  /// Claims that a speaker makes again as one row, and on each what the speaker has said since.
  static func joined(_ rows: [Row], _ histories: [SpeakerHistory]) -> [Row] {
    var steps: [DossierPosition: (history: Int, step: Int)] = [:]
    for (history, content) in histories.enumerated() {
      for (step, content) in content.steps.enumerated() {
        for position in content.sightings.compactMap(\.position) {
          steps[position] = (history, step)
        }
      }
    }
    let marked = rows.map { row in
      guard let position = steps[row.position] else { return row }
      var row = row
      row.later = histories[position.history].replacement(of: position.step).map {
        LaterFigure(change: $0.change, bounds: $0.bounds, day: $0.days?.lowerBound)
      }
      return row
    }
    return merged(marked) { steps[$0.position].map { [$0.history, $0.step] } }
  }

  private struct Likeness: Hashable {
    var speaker: SpeakerIdentity
    var measure: Measure
    var scope: Scope
    var bounds: Bounds
    /// Tells "dozens" from "hundreds"; nil beside a number.
    var vague: Qualifier?
    var step: [Int]?
  }

  /// One row for each likeness, whose parts are merged too. Parts without their whole stay alone.
  private static func merged(_ rows: [Row], _ step: (Row) -> [Int]?) -> [Row] {
    var order: [Likeness] = []
    var groups: [Likeness: [Row]] = [:]
    var alone: [Row] = []
    for row in rows {
      guard !row.claim.isPart else {
        alone.append(row)
        continue
      }
      let likeness = likeness(row, step(row))
      if groups[likeness] == nil { order.append(likeness) }
      groups[likeness, default: []].append(row)
    }
    return order.compactMap { groups[$0].flatMap(merged) } + alone
  }

  private static func likeness(_ row: Row, _ step: [Int]?) -> Likeness {
    let claim = row.claim
    return Likeness(
      speaker: SpeakerIdentity(claim.speaker, voice: row.voice), measure: claim.measure,
      scope: claim.scope, bounds: claim.bounds,
      vague: claim.bounds.isUnknown ? claim.qualifier : nil, step: step)
  }

  /// Accepted ones stand for the others, then earlier reports. Nil for none.
  private static func merged(_ rows: [Row]) -> Row? {
    let sorted = rows.sorted {
      let left = ($0.claim.status.isAccepted ? 0 : 1, $0.report, $0.index)
      return left < ($1.claim.status.isAccepted ? 0 : 1, $1.report, $1.index)
    }
    guard var first = sorted.first, sorted.count > 1 else { return sorted.first }
    var parts: [Row] = []
    for row in sorted {
      for part in row.parts { add(part, to: &parts) }
    }
    first.parts = parts
    first.again = sorted.dropFirst().map { row in
      var row = row
      row.parts = []
      return row
    }
    return first
  }

  private static func add(_ part: Row, to parts: inout [Row]) {
    let likeness = likeness(part, nil)
    if let index = parts.firstIndex(where: { Comparison.likeness($0, nil) == likeness }) {
      parts[index].again.append(part)
    } else {
      parts.append(part)
    }
  }
}
