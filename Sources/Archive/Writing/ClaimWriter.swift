internal import GRDB
internal import NewsModel

/// Writes claims as they were imported.
struct ClaimWriter {
  private let insertion: Statement

  init(_ db: Database) throws {
    insertion = try db.cachedStatement(
      sql: """
        INSERT INTO claim (incident, report, position, measure, low, high, qualifier, scope, part_of,
          speaker, speaker_kind, origin, as_of, background, denied, rule, quote, quote_start,
          quote_end, status, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
  }

  func write(_ claims: [Claim], report: Int64, incident: Int64) throws {
    for (position, claim) in claims.enumerated() {
      try insertion.execute(arguments: ClaimWriter.arguments(claim, incident, report, position))
    }
  }

  private static func arguments(
    _ claim: Claim, _ incident: Int64, _ report: Int64, _ position: Int
  ) -> StatementArguments {
    [
      incident, report, position, claim.measure.rawValue, claim.bounds.low, claim.bounds.high,
      claim.qualifier.rawValue, claim.scope.rawValue, claim.partOf, claim.speaker.name,
      claim.speaker.kind.rawValue, claim.origin, claim.asOf?.number, claim.isBackground,
      claim.isDenied, claim.rule, claim.quotation?.text, claim.quotation?.range.lowerBound,
      claim.quotation?.range.upperBound, claim.status.rawValue, claim.note,
    ]
  }
}
