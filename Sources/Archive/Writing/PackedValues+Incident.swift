internal import NewsModel

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
