/// Who states low and who states high: gathered incident by incident, so that it can grow while one watches.
///
/// Only incidents whose comparable figures of killed disagree say something, and of these only such for which two or
/// more sources of one kind state a figure; the others are counted and left. A claim takes part as it does in the comparison: wholes of the widest scope, not denied, not rejected, not background.
public struct SourceSurvey: Hashable, Sendable {
  /// Incidents that were looked at, and those of them whose figures disagree.
  public private(set) var incidents = 0
  public private(set) var disputed = 0
  private var tallies: [Source: Tally] = [:]

  private struct Source: Hashable, Sendable {
    var kind: SourceKind
    var name: String
  }

  private struct Tally: Hashable, Sendable {
    var incidents = 0
    var lowest = 0
    var highest = 0
    var offsets: [Double] = []

    static func += (left: inout Tally, right: Tally) {
      left.incidents += right.incidents
      left.lowest += right.lowest
      left.highest += right.highest
      left.offsets += right.offsets
    }
  }

  public init() {}

  /// Takes in one incident.
  public mutating func add(_ dossier: Dossier) {
    incidents += 1
    guard let section = Comparison(of: dossier).primary(.killed), let envelope = section.envelope,
      envelope.isDisputed
    else { return }
    disputed += 1
    var stated: [Source: [Bounds]] = [:]
    for row in section.rows.flatMap(\.sightings) where row.counts {
      for source in SourceSurvey.sources(of: row, in: dossier) {
        stated[source, default: []].append(row.claim.bounds)
      }
    }
    // One source alone would be the lowest and the highest.
    let rivals = Dictionary(grouping: stated.keys, by: \.kind).mapValues(\.count)
    for (source, bounds) in stated where rivals[source.kind, default: 0] > 1 {
      add(bounds, of: source, within: envelope)
    }
  }

  private static func sources(of row: Comparison.Row, in dossier: Dossier) -> [Source] {
    let outlet = dossier.reports[row.report].outlet.map { Source(kind: .outlet, name: $0) }
    return [
      outlet, Source(kind: .origin, name: row.voice),
      Source(kind: .speaker, name: row.claim.speaker.kind.rawValue),
    ].compactMap(\.self)
  }

  private mutating func add(_ bounds: [Bounds], of source: Source, within envelope: Envelope) {
    guard let own = Envelope(ofVoices: [bounds]) else { return }
    var tally = Tally(incidents: 1)
    if own.low == envelope.low { tally.lowest = 1 }
    if own.high == envelope.high { tally.highest = 1 }
    if envelope.median > 0 { tally.offsets = [(own.median - envelope.median) / envelope.median] }
    tallies[source, default: Tally()] += tally
  }

  /// Takes in what was gathered elsewhere, from other incidents.
  public mutating func add(_ other: SourceSurvey) {
    incidents += other.incidents
    disputed += other.disputed
    for (source, tally) in other.tallies { tallies[source, default: Tally()] += tally }
  }

  /// The sources of a kind, those with most incidents first, equal ones by name.
  public func records(_ kind: SourceKind) -> [SourceRecord] {
    let records = tallies.filter { $0.key.kind == kind }.map { source, tally in
      SourceRecord(
        kind: kind, name: source.name, incidents: tally.incidents, lowest: tally.lowest,
        highest: tally.highest, offset: SourceSurvey.middle(tally.offsets),
        distance: SourceSurvey.middle(tally.offsets.map(abs)))
    }
    return records.sorted { ($1.incidents, $0.name) < ($0.incidents, $1.name) }
  }

  private static func middle(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  }
}

/// A run of the incidents of a query, surveyed.
public struct SourceSurveyPage: Hashable, Sendable {
  public var survey: SourceSurvey
  /// Where the next run begins; nil when this was the last.
  public var next: IncidentSummary?

  public init(survey: SourceSurvey, next: IncidentSummary?) {
    self.survey = survey
    self.next = next
  }
}
