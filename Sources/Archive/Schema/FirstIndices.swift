/// The indices of the schema's first step. Step 3 drops most of them; a released step is never changed.
enum FirstIndices {
  private static let keys = [
    ArchiveIndex(name: "incident_by_key", table: "incident", columns: "key", isUnique: true),
    ArchiveIndex(name: "report_by_key", table: "report", columns: "key", isUnique: true),
    ArchiveIndex(name: "claim_by_incident", table: "claim", columns: "incident, report, position"),
    ArchiveIndex(name: "incident_by_report", table: "incident_report", columns: "report, incident"),
  ]

  private static let queries = [
    ArchiveIndex(name: "incident_by_day", table: "incident", columns: "day, id, last_day"),
    ArchiveIndex(name: "incident_by_killed", table: "incident", columns: "killed_high, day"),
    ArchiveIndex(name: "incident_by_wounded", table: "incident", columns: "wounded_high, day"),
    ArchiveIndex(name: "incident_by_spread", table: "incident", columns: "spread, day"),
    ArchiveIndex(name: "incident_by_reports", table: "incident", columns: "report_count, day"),
    ArchiveIndex(name: "incident_by_place", table: "incident", columns: "place_key, day"),
    ArchiveIndex(name: "incident_by_country", table: "incident", columns: "country, day"),
    ArchiveIndex(name: "incident_by_killed_low", table: "incident", columns: "killed_low"),
    ArchiveIndex(name: "incident_by_wounded_low", table: "incident", columns: "wounded_low"),
    ArchiveIndex(name: "incident_by_origins", table: "incident", columns: "origin_count"),
    ArchiveIndex(name: "incident_by_kind", table: "incident", columns: "kind, day"),
    ArchiveIndex(name: "incident_by_disputed", table: "incident", columns: "disputed, day"),
    ArchiveIndex(name: "incident_by_speakers", table: "incident", columns: "speakers, day"),
    ArchiveIndex(name: "incident_by_locality", table: "incident", columns: "locality, day"),
    ArchiveIndex(
      name: "incident_by_point", table: "incident", columns: "latitude, longitude",
      condition: "latitude IS NOT NULL"),
    ArchiveIndex(
      name: "incident_starred", table: "incident", columns: "day", condition: "starred = 1"),
    ArchiveIndex(
      name: "involvement_by_group", table: "involvement",
      columns: "armed_group, day, incident, leading",
      condition: "leading = 1"),
    ArchiveIndex(name: "figure_by_measure", table: "figure", columns: "measure, high, low"),
    ArchiveIndex(
      name: "incident_by_source", table: "incident_source", columns: "source, incident"),
  ]

  static let all = keys + queries
}
