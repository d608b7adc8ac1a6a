internal import GRDB
internal import NewsModel

/// The pairs of two datasets that the linker proposes and nobody has decided.
struct ProposedPairs {
  let db: Database

  /// Each incident in one pair at most, the likeliest first.
  ///
  /// - Parameters:
  ///   - first: the incidents that only the first dataset has.
  ///   - second: those that only the second one has.
  ///   - filtered: the filter's; one of the two must be of them.
  /// - Returns: the pairs, in no order that matters.
  /// - Throws: what the database reports.
  func pairs(
    _ first: IncidentSet, _ second: IncidentSet, _ filtered: IncidentSet
  ) throws -> [DatasetPairList.Entry] {
    var taken = IncidentSet()
    var found: [DatasetPairList.Entry] = []
    let links = try Row.fetchCursor(db, sql: ProposedPairs.sql)
    while let link = try links.next() {
      guard let into = link[0] as Int64?, let from = link[1] as Int64? else { continue }
      let isReversed = second.contains(into) && first.contains(from)
      let (one, other) = isReversed ? (from, into) : (into, from)
      guard first.contains(one), second.contains(other),
        filtered.contains(one) || filtered.contains(other),
        !taken.contains(one), !taken.contains(other)
      else { continue }
      taken.insert(one)
      taken.insert(other)
      let (left, right) = isReversed ? (9, 3) : (3, 9)
      found.append(
        DatasetPairList.Entry(
          first: one, second: other, score: link[2], isReversed: isReversed,
          firstKilled: try killed(one, link, at: left),
          secondKilled: try killed(other, link, at: right), day: link[left + 5]))
    }
    return found
  }

  /// Both incidents of each proposal with what the list says of them. One statement, since a lookup by itself for each of
  /// hundreds of thousands takes longer than all else.
  private static let sql = """
    SELECT link.into_id, link.from_id, link.score, \(stated("one")), \(stated("other"))
    FROM (
      SELECT \(IncidentFinder.idSQL(ofKey: "into_key")) AS into_id,
        \(IncidentFinder.idSQL(ofKey: "from_key")) AS from_id, score, into_key, from_key
      FROM \(LinkReader.openSQL)
    ) AS link
    JOIN incident AS one ON one.id = link.into_id
    JOIN incident AS other ON other.id = link.from_id
    ORDER BY link.score DESC, link.into_key, link.from_key
    """

  private static func stated(_ table: String) -> String {
    ["killed_low", "killed_high", "killed_open", "killed_median", "report_count", "day"]
      .map { "\(table).\($0)" }.joined(separator: ", ")
  }

  /// What the list says of an incident; of one with other reports beside its row, what the row states.
  private func killed(_ incident: Int64, _ row: Row, at column: Int) throws -> Envelope? {
    if row[column + 4] as Int == 1 { return Envelope(row, at: column) }
    let dossier = try DossierReader(db: db).dossier(id: incident)
    return dossier?.datasets.first.flatMap { dossier?.killed(byDataset: $0) }
  }
}
