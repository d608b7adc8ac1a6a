/// Where imported material comes from: one line of the archive's record of imports.
public struct ImportSource: Hashable, Sendable {
  /// A file, a feed, a dataset ("UCDP GED 25.1").
  public var name: String
  /// The importer's name ("articles", "ucdp-ged", "jsonl", "sample").
  public var format: String
  public var version: String?
  /// The terms under which its rows may be passed on ("CC BY 4.0").
  public var licence: String?

  public init(name: String, format: String, version: String? = nil, licence: String? = nil) {
    self.name = name
    self.format = format
    self.version = version
    self.licence = licence
  }
}

/// What an import did, counted in incidents and reports.
public struct ImportOutcome: Hashable, Sendable {
  public var added = 0
  /// Known incidents with new or changed content; what they said before is kept.
  public var updated = 0
  public var unchanged = 0
  /// Rows of a dataset that are older than what the archive has of them, and were left out.
  public var older = 0
  public var reportsAdded = 0
  public var reportsUpdated = 0
  /// Rows of a dataset that a newer file of the same countries and years no longer has.
  public var gone = 0
  /// Rows that are the same, cell by cell, as an earlier one of their file.
  public var repeated = 0
  /// Rows whose id another row of their file has, with other cells: left out.
  public var clashes: [RowClash] = []

  public init() {}
}
