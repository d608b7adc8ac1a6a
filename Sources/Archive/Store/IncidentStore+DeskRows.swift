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
  public func receive(
    rows: [SharedRow], of release: DatasetRelease, from desk: JoinedDesk
  ) throws -> DeskIntake {
    var intake = DeskIntake()
    guard let codebook = DatasetTable.codebook(for: release) else {
      intake.refused = ["no codebook reads rows of \(release.title)"]
      return intake
    }
    var batch: [ArrivedRow]? = rows.compactMap { row in
      do throws(RowProblem) {
        return try ArrivedRow(row, of: release, by: codebook)
      } catch {
        if intake.refused.count < 10 { intake.refused.append(error.description) }
        return nil
      }
    }
    intake.rows = try receive(rowsOf: release, from: desk) {
      defer { batch = nil }
      return batch
    }
    return intake
  }

  /// Takes in rows of a release as a stream, in one transaction; no more than a batch is held.
  ///
  /// - Parameters:
  ///   - release: what they are of.
  ///   - desk: where they come from.
  ///   - isAlone: whether the archive may be kept from other programs until the end, which makes a big load faster.
  ///   - nextBatch: gives the next rows, nil after the last ones; an error that it throws undoes everything.
  /// - Returns: how many were new or have changed.
  /// - Throws: `ArchiveError`, and whatever `nextBatch` throws.
  public func receive(
    rowsOf release: DatasetRelease, from desk: JoinedDesk, isAlone: Bool = false,
    nextBatch: () throws -> [ArrivedRow]?
  ) throws -> Int {
    let source = ImportSource(
      name: "desk \(desk.place)", format: "desk", version: release.version,
      licence: release.licence)
    // An error of the desk must not come back as one of the archive.
    var failure: (any Error)?
    func run(_ db: Database) throws -> Int {
      try RowIntake(db: db, release: release, source: source).run {
        do {
          return try nextBatch()
        } catch {
          failure = error
          throw error
        }
      }
    }
    do {
      return isAlone ? try writing { try connections.load(run) } : try write(run)
    } catch {
      throw failure ?? error
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
