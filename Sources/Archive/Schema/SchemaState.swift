internal import GRDB

/// How the tables of an archive stand to those that this program knows.
enum SchemaState {
  case current
  /// This program can bring it up to date.
  case older
  case newer
  /// Written by a program before 0.2 that was never released, and not by the last of those.
  case unreleased

  init(_ db: Database) throws {
    let applied = try Schema.migrator.appliedIdentifiers(db)
    let known = Set(Schema.steps.map(\.name))
    let unreleased = Set(UnreleasedSchema.steps)
    if applied == known {
      self = try DerivedData.isCurrent(db) ? .current : .older
    } else if applied.isSubset(of: known) || applied == unreleased {
      self = .older
    } else {
      self = applied.isSubset(of: unreleased) ? .unreleased : .newer
    }
  }
}
