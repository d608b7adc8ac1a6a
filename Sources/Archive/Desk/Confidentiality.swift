internal import GRDB
public import NewsModel

/// What of an incident is confidential: decided like any field, by the name `confidential` of the incident or a report, and
/// `confidentialNote` for what is noted of the incident.
public struct Confidentiality: Hashable, Sendable {
  /// The incident with all that is said of it.
  public private(set) var isWhole = false
  /// Reports, by key.
  public private(set) var reports: Set<String> = []
  public private(set) var hidesNotes = false

  /// The field that says so of an incident or a report.
  public static let field = "confidential"
  /// The field that says so of an incident's notes.
  public static let noteField = "confidentialNote"

  init(ofIncident key: String, _ db: Database) throws {
    let values = try FieldDecisions(db: db).values(of: key)
    for (report, fields) in values {
      guard fields[Self.field] == "true" else { continue }
      if report.isEmpty { isWhole = true } else { reports.insert(report) }
    }
    hidesNotes = values[""]?[Self.noteField] == "true"
    if !reports.isEmpty { try widen(key, db) }
  }

  /// An incident that is known by a confidential report alone, or by its title, is confidential with it.
  private mutating func widen(_ key: String, _ db: Database) throws {
    guard let id = try IncidentFinder(db: db).id(ofKey: key),
      let dossier = try DossierReader(db: db).importedOnly(id)
    else { return }
    let hidden = dossier.reports.filter { reports.contains($0.key) }
    let isNamedAfterOne = hidden.contains { $0.title == dossier.incident.title }
    if isNamedAfterOne || hidden.count == dossier.reports.count { isWhole = true }
  }

  /// Whether what belongs somewhere is confidential.
  public func covers(_ slot: SharedMaterial.Slot) -> Bool {
    isWhole || reports.contains(slot.report)
  }

  /// Whether an entry is.
  public func covers(_ entry: JournalEntry) -> Bool {
    if isWhole { return true }
    return (entry.before.parts + entry.after.parts).contains { change in
      if case .remark = change { return hidesNotes }
      return change.reportKey.map(reports.contains) ?? false
    }
  }

  /// The incident as everybody may see it: nil where nobody may.
  public func open(_ dossier: Dossier) -> Dossier? {
    guard !isWhole else { return nil }
    var open = dossier
    open.reports.removeAll { reports.contains($0.key) }
    if hidesNotes { open.judgement.note = "" }
    return open
  }
}
