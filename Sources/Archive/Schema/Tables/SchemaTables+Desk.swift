extension SchemaTables {
  /// The desks at which an archive is shared, what each is known to have, and what was imported as desks exchange it.
  ///
  /// `desk.name` is the desk's own, `place` where it is met (a folder, an address without secrets), `slice` the filter
  /// of what is wanted of it (empty for all), `cursor` up to where it was read, `imports` the last import whose rows it
  /// has. `material` has every `SharedMaterial` by its hash: one that `stands` is replaced by none, one that is `shown`
  /// is what the tables say, whose digest is kept to see when that changes. `material_over` has which replaces which,
  /// also where the replaced one is not here yet. `elsewhere` has evidence whose bytes only other desks have.
  static let desk = """
    CREATE TABLE desk (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, place TEXT NOT NULL,
      slice TEXT NOT NULL DEFAULT '', cursor TEXT NOT NULL DEFAULT '',
      moment TEXT, problem TEXT, imports INTEGER NOT NULL DEFAULT -1);
    CREATE TABLE desk_segment (
      desk INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (desk, name)) WITHOUT ROWID;
    CREATE TABLE desk_entry (
      desk INTEGER NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (desk, entry)) WITHOUT ROWID;
    CREATE TABLE desk_material (
      desk INTEGER NOT NULL, material INTEGER NOT NULL,
      PRIMARY KEY (desk, material)) WITHOUT ROWID;
    CREATE TABLE material (
      id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, incident_key TEXT NOT NULL,
      report_key TEXT NOT NULL, part TEXT NOT NULL, stands INTEGER NOT NULL,
      shown INTEGER NOT NULL, digest INTEGER, size INTEGER NOT NULL, packed BLOB);
    CREATE INDEX material_by_slot ON material (incident_key, report_key, part) WHERE stands = 1;
    CREATE INDEX material_by_report ON material (report_key, incident_key) WHERE stands = 1;
    CREATE TABLE material_over (
      overruled TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (overruled, hash)) WITHOUT ROWID;
    CREATE TABLE elsewhere (sha256 TEXT PRIMARY KEY) WITHOUT ROWID;

    """

  /// Incidents that are wanted of a desk beside its slice, by their keys; and what the user may do there ("coder"), empty
  /// where nobody says so.
  static let pins = """
    CREATE TABLE desk_pin (
      desk INTEGER NOT NULL, incident_key TEXT NOT NULL,
      PRIMARY KEY (desk, incident_key)) WITHOUT ROWID;
    ALTER TABLE desk ADD COLUMN role TEXT NOT NULL DEFAULT '';

    """
}
