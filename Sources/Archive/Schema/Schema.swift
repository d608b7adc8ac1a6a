internal import GRDB

/// The tables of an archive, in steps of SQL that only ever grow: a released step is never changed. What the program
/// works out from the tables by rules of its own is no step but `DerivedData`.
enum Schema {
  /// Stands for "no date" in day columns, so that every order over days is total. Year 1 is day -719162.
  static let noDay = -1_000_000

  /// A step by the name under which an archive records that it has it.
  struct Step: Sendable {
    let name: String
    private let text: @Sendable () -> String

    /// Put together when it is asked for: opening an archive that has all steps needs their names alone.
    var sql: String { text() }

    init(name: String, sql: @autoclosure @escaping @Sendable () -> String) {
      self.name = name
      text = sql
    }
  }

  static let steps = [
    Step(name: "18 the tables of 0.2", sql: SchemaTables.all),
    Step(name: "19 desks", sql: SchemaTables.desk),
    Step(name: "20 arrivals and editions", sql: SchemaTables.arrivals),
    Step(name: "21 pinned incidents, roles", sql: SchemaTables.pins),
    Step(name: "22 whole columns of rows in the view of incidents", sql: SchemaTables.wholeRows),
  ]

  /// The number of the newest step; those before the first were never released (`UnreleasedSchema`).
  static let version = UnreleasedSchema.steps.count + steps.count

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in steps {
      migrator.registerMigration(step.name) { db in try db.execute(sql: step.sql) }
    }
    return migrator
  }

  /// Brings an archive up to date.
  static func update(_ database: any DatabaseWriter) throws {
    try database.write(UnreleasedSchema.adopt)
    try migrator.migrate(database)
    try database.write(DerivedData.rebuild)
  }
}
