extension SchemaTables {
  /// Views for whoever asks the archive by SQL: `incidents`, `reports` and `claims`, with names in the place of numbers and
  /// days as `2024-09-17`. They are a contract (docs/output.md); the tables behind them are not.
  static let views = incidentView + reportView + claimView

  private static func day(_ column: String) -> String {
    "CASE WHEN \(column) > \(Schema.noDay) THEN date(\(column) * 86400, 'unixepoch') END"
  }

  /// What is between the two names of one place: a unit separator.
  private static let separator = "char(31)"

  private static let incidentView = """
    CREATE VIEW incidents AS
      SELECT incident.id AS id,
        coalesce(incident.key, dataset.format || '/' || incident.own) AS key,
        incident.title AS title, \(day("incident.day")) AS date_start,
        \(day("incident.last_day")) AS date_end, incident.date_precision AS date_precision,
        country.code AS country, country.name AS country_name,
        nullif(locality.admin1, '') AS admin1, nullif(locality.place, '') AS place,
        incident.latitude AS latitude, incident.longitude AS longitude,
        incident.place_precision AS place_precision, kind.name AS type,
        replace(incident.groups, \(separator), '; ') AS groups,
        replace(coalesce(incident.targets, ''), \(separator), '; ') AS targets,
        incident.killed_low AS killed_low, incident.killed_high AS killed_high,
        incident.killed_open & 1 AS killed_open_above,
        incident.killed_open >> 1 AS killed_open_below,
        incident.wounded_low AS wounded_low, incident.wounded_high AS wounded_high,
        incident.wounded_open & 1 AS wounded_open_above,
        incident.wounded_open >> 1 AS wounded_open_below,
        incident.report_count AS reports, incident.origin_count AS origins,
        incident.starred AS starred, dataset.format AS dataset,
        json_extract(release.body, '$.version') AS release,
        incident.gone IS NOT NULL AS gone, nullif(incident.note, '') AS note
      FROM incident
        LEFT JOIN country ON country.id = incident.country
        LEFT JOIN kind ON kind.id = incident.kind
        LEFT JOIN locality ON locality.id = incident.locality
        LEFT JOIN dataset ON dataset.id = incident.dataset
        LEFT JOIN release ON release.id = incident.release;

    """

  private static let reportView = """
    CREATE VIEW reports AS
      SELECT incident_report.incident AS incident_id, report.id AS id, report.key AS key,
        report.kind AS kind, report.outlet AS outlet, report.title AS title,
        \(day("report.published")) AS published, report.published_approximate AS published_approximate,
        report.origin AS origin, report.language AS language, report.link AS link,
        report.licence AS licence, nullif(report.note, '') AS note, report_text.text AS text
      FROM report
        JOIN incident_report ON incident_report.report = report.id
        LEFT JOIN report_text ON report_text.report = report.id;

    """

  private static let claimView = """
    CREATE VIEW claims AS
      SELECT claim.incident AS incident_id, claim.report AS report_id, claim.id AS id,
        claim.measure AS measure, claim.low AS low, claim.high AS high,
        claim.qualifier AS qualifier, claim.scope AS scope, claim.part_of AS part_of,
        claim.speaker AS speaker, claim.speaker_kind AS speaker_kind, claim.origin AS origin,
        \(day("claim.as_of")) AS as_of, claim.background AS background, claim.denied AS denied,
        claim.rule AS rule, claim.quote AS quote, claim.quote_start AS quote_start,
        claim.quote_end AS quote_end, claim.status AS imported_status,
        nullif(claim.note, '') AS note
      FROM claim;

    """

  /// A row of a dataset leaves out what most of them have: closed ends of its figures, and days as precise as days. The
  /// view says it as of any other incident.
  static let wholeRows =
    "DROP VIEW incidents;\n"
    + incidentView
    .replacing("incident.date_precision AS", with: precision + " AS")
    .replacing("incident.killed_open &", with: open("killed") + " &")
    .replacing("incident.killed_open >>", with: open("killed") + " >>")
    .replacing("incident.wounded_open &", with: open("wounded") + " &")
    .replacing("incident.wounded_open >>", with: open("wounded") + " >>")

  private static let precision =
    "CASE WHEN incident.day > \(Schema.noDay) THEN coalesce(incident.date_precision, 'day') END"

  private static func open(_ measure: String) -> String {
    "CASE WHEN incident.\(measure)_low IS NOT NULL THEN coalesce(incident.\(measure)_open, 0) END"
  }
}
