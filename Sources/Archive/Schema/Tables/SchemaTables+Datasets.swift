extension SchemaTables {
  /// Rows of datasets, as packed records.
  ///
  /// A row of `cell_text` is numbered by its column (upper 32 bits) and its place in the column's list; `is_open`
  /// says that the list may grow.
  static let datasets = """
    CREATE TABLE dataset (id INTEGER PRIMARY KEY, format TEXT NOT NULL UNIQUE);
    CREATE TABLE release (id INTEGER PRIMARY KEY, dataset INTEGER NOT NULL, body TEXT NOT NULL);
    CREATE TABLE cell_column (
      id INTEGER PRIMARY KEY, dataset INTEGER NOT NULL, name TEXT NOT NULL,
      is_open INTEGER NOT NULL DEFAULT 1, UNIQUE (dataset, name));
    CREATE TABLE cell_text (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE TABLE row_version (
      id INTEGER PRIMARY KEY, incident INTEGER NOT NULL, import INTEGER NOT NULL,
      release INTEGER NOT NULL, record BLOB NOT NULL);
    CREATE INDEX row_version_by_incident ON row_version (incident);

    """
}
