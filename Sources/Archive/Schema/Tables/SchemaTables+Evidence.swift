extension SchemaTables {
  /// The bytes of sources as they came.
  ///
  /// `evidence` has each text of bytes once, by SHA-256 of what they are unpacked; `size` is of that, in bytes;
  /// `seal` is the SHA-256 of the packed bytes, so that not a bit of what is stored can change unseen. `capture` says
  /// which report they were captured for, whence, when (seconds since 1970, UTC), by what and by whom.
  static let evidence = """
    CREATE TABLE evidence (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, packed BLOB NOT NULL,
      seal TEXT NOT NULL);
    CREATE TABLE capture (
      report_key TEXT NOT NULL, sha256 TEXT NOT NULL, address TEXT NOT NULL,
      moment INTEGER NOT NULL, headers TEXT NOT NULL, means TEXT NOT NULL, author TEXT NOT NULL,
      PRIMARY KEY (report_key, sha256, address)) WITHOUT ROWID;
    CREATE INDEX capture_by_sha256 ON capture (sha256);

    """
}
