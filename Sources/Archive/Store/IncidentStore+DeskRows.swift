public import Datasets
internal import GRDB
public import NewsModel

/// Rows of datasets at a desk.
extension IncidentStore {
  /// Whether an import has come since the rows were last handed over to a desk.
  public func hasNewImports(for desk: Int64) throws -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT imports < coalesce((SELECT max(id) FROM import WHERE format <> 'desk'), -1)
          FROM desk WHERE id = ?
          """, arguments: [desk]) ?? true
    }
  }

  /// Hands over every row of every dataset as it came, in pieces that are the same at every desk with the same rows.
  ///
  /// - Parameters:
  ///   - desk: for which desk; it has all of them afterwards, where `body` throws nothing.
  ///   - body: given a release and rows of it.
  /// - Throws: `ArchiveError`, and whatever `body` throws.
  public func handOverRows(
    to desk: Int64, _ body: (DatasetRelease, [SharedRow]) throws -> Void
  ) throws {
    let last = try read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM import") ?? 0 }
    for (number, release, dataset) in try read({ try RowNews(db: $0).releases() }) {
      var place: DatabaseValue?
      // A read for each piece, so that the body may ask the archive, too.
      while let piece = try read({
        try RowNews(db: $0).piece(of: number, dataset: dataset, behind: place)
      }) {
        try body(release, piece.rows)
        place = piece.last
      }
    }
    try write {
      try $0.execute(sql: "UPDATE desk SET imports = ? WHERE id = ?", arguments: [last, desk])
    }
  }

  /// Takes in rows of a release that others have imported.
  ///
  /// - Parameters:
  ///   - rows: the rows as they came.
  ///   - release: what they are of.
  ///   - desk: where they come from.
  /// - Returns: how many were new or have changed, and which were refused.
  /// - Throws: `ArchiveError`.
  public func takeIn(
    rows: [SharedRow], of release: DatasetRelease, from desk: JoinedDesk
  ) throws -> DeskIntake {
    try write { db in
      let source = ImportSource(
        name: "desk \(desk.place)", format: "desk", version: release.version,
        licence: release.licence)
      let outcome = try RowIntake(db: db, release: release, source: source).run(rows)
      var intake = DeskIntake()
      intake.rows = outcome.fresh
      intake.refused = outcome.faults
      return intake
    }
  }
}

/// Names as a desk's server knows them.
extension IncidentStore {
  /// The codes of the countries that a name means.
  public func codes(ofCountry name: String) throws -> [String] {
    try read { db in
      try NameResolver(db: db).countries(name).compactMap {
        try String.fetchOne(db, sql: "SELECT code FROM country WHERE id = ?", arguments: [$0])
      }
    }
  }

  /// The names of the groups that a name means.
  public func names(ofGroup name: String) throws -> [String] {
    try read { db in
      try NameResolver(db: db).groups(name).compactMap {
        try String.fetchOne(db, sql: "SELECT name FROM armed_group WHERE id = ?", arguments: [$0])
      }
    }
  }
}
