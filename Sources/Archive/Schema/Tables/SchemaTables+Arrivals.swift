extension SchemaTables {
  /// Which reports an import has brought, and which of them are later editions of a page.
  ///
  /// `report_run` has the row numbers that an import gave its new reports, from `first` to `last`. `edition` has the
  /// report that a page gave when it was read again and had changed: `of` is the key of the first one, `number` counts
  /// from 2. `capture.seal` is the SHA-256 of all that stands beside it; empty in what was captured before.
  static let arrivals = """
    CREATE TABLE report_run (
      import INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL);
    CREATE TABLE edition (
      report_key TEXT PRIMARY KEY, of TEXT NOT NULL, number INTEGER NOT NULL) WITHOUT ROWID;
    CREATE INDEX edition_by_first ON edition (of, number);
    ALTER TABLE capture ADD COLUMN seal TEXT NOT NULL DEFAULT '';
    CREATE INDEX report_by_link ON report (link) WHERE link IS NOT NULL;

    """
}
