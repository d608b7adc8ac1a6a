internal import Foundation
internal import GRDB
public import NewsModel

extension IncidentStore {
  /// Records what the analyst thinks of a claim. `proposed` takes a decision back. Throws `ArchiveError.gone` when the
  /// claim is no longer there.
  public func decide(claim: Int64, status: ClaimStatus) throws {
    let word = status == .proposed ? "open again" : status.rawValue
    try write { db in
      try change(claim, words: "claim \(word)", db) { current in
        status == .proposed ? (nil, nil) : (status.rawValue, current?.edited)
      }
    }
  }

  /// Replaces what a claim says by the analyst's reading of it; what was imported stays beneath and comes back on undo.
  public func edit(claim: Int64, to edited: Claim) throws {
    let json = String(decoding: try JSONEncoder().encode(edited), as: UTF8.self)
    try write { db in
      try change(claim, words: "claim edited", db) { _ in (ClaimStatus.edited.rawValue, json) }
    }
  }

  /// Stars an incident or takes its star away.
  public func star(incident: Int64, on isOn: Bool) throws {
    try write { db in
      try AnalystWriter(db, incident: incident).apply(
        .star(isOn), words: isOn ? "star set" : "star removed")
    }
  }

  /// Sets the analyst's remark on an incident; an empty one removes it. The words of remarks are found by filters.
  public func remark(incident: Int64, _ text: String) throws {
    try write { db in
      try AnalystWriter(db, incident: incident).apply(
        .remark(text.isEmpty ? nil : text), words: "note changed")
    }
  }

  /// Puts a tag on an incident or takes it off.
  public func tag(incident: Int64, _ name: String, on isOn: Bool) throws {
    try write { db in
      try AnalystWriter(db, incident: incident).apply(
        .tag(name, isOn), words: isOn ? "tag \(name) set" : "tag \(name) removed")
    }
  }

  /// Takes the analyst's last change back and says which it was; nil when there is none left.
  public func undo() throws -> String? {
    try write { db in
      let step = try Row.fetchOne(
        db, sql: "SELECT id, words, incident_key, change FROM undo_step ORDER BY id DESC LIMIT 1")
      guard let step else { return nil }
      let json: String = step[3]
      let change = try JSONDecoder().decode(AnalystChange.self, from: Data(json.utf8))
      guard let incident = try DossierReader(db: db).id(ofKey: step[2]) else {
        throw ArchiveError.gone("The incident")
      }
      try AnalystWriter(db, incident: incident).apply(change, words: nil)
      try db.execute(sql: "DELETE FROM undo_step WHERE id = ?", arguments: [step[0] as Int64])
      return step[1]
    }
  }

  /// Finds a claim's lasting keys and applies the decision (status, edited claim) that `body` makes of the current one.
  private func change(
    _ id: Int64, words: String, _ db: Database,
    _ body: (ClaimDecisions.Decision?) -> (String?, String?)
  ) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT incident, report, report.key FROM claim JOIN report ON report.id = claim.report
        WHERE claim.id = ?
        """, arguments: [id])
    guard let row else { throw ArchiveError.gone("The claim") }
    let writer = try AnalystWriter(db, incident: row[0])
    let claims = try DossierReader(db: db).claims(row[0])[row[1]] ?? []
    guard let index = claims.firstIndex(where: { $0.id == id }) else {
      throw ArchiveError.gone("The claim")
    }
    let claimKey = ClaimKey.keys(of: claims)[index]
    let current = try DecisionReader(db: db).decisions(incidentKey: writer.key)
      .byReport[row[2]]?[claimKey]
    let (status, edited) = body(current)
    try writer.apply(
      .claim(reportKey: row[2], claimKey: claimKey, status: status, edited: edited), words: words)
  }
}
