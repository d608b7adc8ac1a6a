extension IncidentStore {
  /// The number of the newest step of the schema that this program knows; an archive of a greater one was written by a
  /// newer program.
  public static var schemaVersion: Int { Schema.migrator.migrations.count }
}
