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
    let links = try Row.fetchCursor(db, sql: LinkReader.openSQL)
    let finder = IncidentFinder(db: db)
    while let link = try links.next() {
      guard let into = try finder.id(ofKey: link[0]), let from = try finder.id(ofKey: link[1])
      else { continue }
      let isReversed = second.contains(into) && first.contains(from)
      let (one, other) = isReversed ? (from, into) : (into, from)
      guard first.contains(one), second.contains(other),
        filtered.contains(one) || filtered.contains(other),
        !taken.contains(one), !taken.contains(other)
      else { continue }
      taken.insert(one)
      taken.insert(other)
      guard let left = try killed(one), let right = try killed(other) else { continue }
      found.append(
        DatasetPairList.Entry(
          first: one, second: other, score: link[2], isReversed: isReversed,
          firstKilled: left.killed, secondKilled: right.killed, day: left.day))
    }
    return found
  }

  /// What the list says of an incident; of one with other reports beside its row, what the row states.
  private func killed(_ incident: Int64) throws -> (killed: Envelope?, day: Int64)? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT killed_low, killed_high, killed_open, killed_median, report_count, day
          FROM incident WHERE id = ?
          """), arguments: [incident])
    guard let row else { return nil }
    guard row[4] as Int == 1 else {
      let dossier = try DossierReader(db: db).dossier(id: incident)
      let name = dossier?.datasets.first
      return (name.flatMap { dossier?.killed(byDataset: $0) }, row[5])
    }
    return (Envelope(row, at: 0), row[5])
  }
}
