internal import GRDB
public import NewsModel

/// What the user may do at a desk, and what of an incident its colleagues may see.
extension IncidentStore {
  /// Notes what the user may do at a desk, as its server says.
  ///
  /// - Parameters:
  ///   - role: the role's name.
  ///   - desk: the desk's row number.
  /// - Throws: `ArchiveError`.
  public func note(role: String, at desk: Int64) throws {
    let known = try read {
      try String.fetchOne($0, sql: "SELECT role FROM desk WHERE id = ?", arguments: [desk])
    }
    guard known != role else { return }
    try write {
      try $0.execute(sql: "UPDATE desk SET role = ? WHERE id = ?", arguments: [role, desk])
    }
  }

  /// Whether an entry settles what was decided differently.
  public func settles(_ entry: JournalEntry) throws -> Bool {
    try read { try Settling(db: $0).isDone(by: entry) }
  }

  /// What of an incident is confidential.
  public func confidentiality(ofIncident key: String) throws -> Confidentiality {
    try read { try Confidentiality(ofIncident: key, $0) }
  }

  /// What of some incidents is confidential, by their keys.
  public func confidentialities(
    ofIncidents keys: Set<String>
  ) throws -> [String: Confidentiality] {
    try read { db in
      try Dictionary(
        uniqueKeysWithValues: keys.map { ($0, try Confidentiality(ofIncident: $0, db)) })
    }
  }

  /// Says whether an incident, one of its reports or its notes are confidential, as a decision of the journal.
  ///
  /// - Parameters:
  ///   - isConfidential: whether it is.
  ///   - incident: its row number.
  ///   - report: the report's row number; nil for the incident itself.
  ///   - notes: whether it is said of what is noted of the incident.
  /// - Throws: `ArchiveError`.
  public func set(
    confidential isConfidential: Bool, incident: Int64, report: Int64? = nil, notes: Bool = false
  ) throws {
    let name = notes ? Confidentiality.noteField : Confidentiality.field
    try correct(
      [FieldCorrection(name: name, value: isConfidential ? "true" : nil)], incident: incident,
      report: report)
  }

  /// The keys of the incidents that are pinned.
  public func pins(of desk: Int64) throws -> [String] {
    try read { try PinTable(db: $0).pins(of: desk) }
  }

  /// Wants an incident of a desk whatever its slice is, or no longer; what is here stays.
  ///
  /// - Parameters:
  ///   - key: the incident's.
  ///   - desk: the desk's row number.
  ///   - isPinned: whether it is wanted.
  /// - Throws: `ArchiveError`.
  public func pin(_ key: String, at desk: Int64, _ isPinned: Bool = true) throws {
    try write {
      let table = PinTable(db: $0)
      try isPinned ? table.pin(key, at: desk) : table.unpin(key, at: desk)
    }
  }
}
