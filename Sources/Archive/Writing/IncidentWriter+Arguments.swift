internal import GRDB
internal import NewsModel

extension IncidentWriter {
  /// The columns of `incident`, for one that came with articles.
  static func arguments(
    _ incident: Incident, _ id: Int64, _ digest: Int64, _ summary: SummaryColumns,
    _ facts: IncidentFacts, _ isStarred: Bool
  ) -> StatementArguments {
    let numbers: [(any DatabaseValueConvertible)?] = [
      id, incident.date?.start.number ?? Schema.noDay, incident.date?.end.number ?? Schema.noDay,
      facts.country, facts.kind,
    ]
    let names: [(any DatabaseValueConvertible)?] = [isStarred, facts.spot, facts.locality]
    let words: [(any DatabaseValueConvertible)?] = [
      incident.date?.precision.rawValue, nil, nil, nil, nil, digest, incident.latitude,
      incident.longitude, incident.placePrecision, incident.key, summary.groups, incident.title,
      TextList.column(incident.targets), incident.note, nil,
    ]
    return StatementArguments(numbers + figures(summary) + names + details(summary) + words)
  }

  /// From `killed_low` to `speakers`.
  static func figures(_ summary: SummaryColumns) -> [(any DatabaseValueConvertible)?] {
    [
      summary.killed?.low, summary.killed?.high, summary.wounded?.low, summary.wounded?.high,
      summary.killed?.spread, summary.reportCount, summary.originCount, summary.speakers,
    ]
  }

  /// From `killed_open` to `wounded_median`.
  static func details(_ summary: SummaryColumns) -> [(any DatabaseValueConvertible)?] {
    [
      summary.killed?.openEnds, summary.killed?.median, summary.wounded?.openEnds,
      summary.wounded?.median,
    ]
  }
}

extension PackedValues {
  init(_ incident: Incident, _ summary: SummaryColumns, _ facts: IncidentFacts) {
    self.init()
    if let date = incident.date {
      self[.day] = Int64(date.start.number)
      self[.span] = Int64(date.end - date.start)
    }
    self[.country] = facts.country
    self[.kind] = facts.kind
    self[.locality] = facts.locality
    self[.latitude] = PackedValues.point(incident.latitude)
    self[.longitude] = PackedValues.point(incident.longitude)
    set(summary)
  }

  /// What changes with claims and decisions.
  mutating func set(_ summary: SummaryColumns) {
    self[.killedLow] = (summary.killed?.low).map(Int64.init)
    self[.killedHigh] = (summary.killed?.high).map(Int64.init)
    self[.woundedLow] = (summary.wounded?.low).map(Int64.init)
    self[.woundedHigh] = (summary.wounded?.high).map(Int64.init)
    self[.reports] = Int64(summary.reportCount)
    self[.origins] = Int64(summary.originCount)
    self[.speakers] = Int64(summary.speakers)
    self[.findings] = summary.findings.isEmpty ? nil : Int64(summary.findings.rawValue)
  }
}
