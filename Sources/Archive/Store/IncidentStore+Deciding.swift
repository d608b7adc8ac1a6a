internal import Foundation
internal import GRDB
public import NewsModel

extension IncidentStore {
  /// Records what the analyst thinks of a claim. `proposed` takes a decision back. Throws `ArchiveError.gone` when the
  /// claim is no longer there.
  public func decide(claim: Int64, status: ClaimStatus) throws {
    let word = status == .proposed ? "open again" : status.rawValue
    try write { db in
      if let added = try AddedClaim.find(claim, db) {
        return try change(added, words: "claim \(word)", db) { $0.status = status }
      }
      try change(claim, words: "claim \(word)", db) { current in
        status == .proposed ? (nil, nil) : (status.rawValue, current?.edited)
      }
    }
  }

  /// Replaces what a claim says by the analyst's reading of it; what was imported stays beneath and comes back on undo.
  public func edit(claim: Int64, to edited: Claim) throws {
    let json = try AddedClaim.json(edited)
    try write { db in
      if let added = try AddedClaim.find(claim, db) {
        return try change(added, words: "claim edited", db) { $0 = edited }
      }
      try change(claim, words: "claim edited", db) { _ in (ClaimStatus.edited.rawValue, json) }
    }
  }

  /// Stars an incident or takes its star away.
  public func star(incident: Int64, on isOn: Bool) throws {
    _ = try write { db in
      try AnalystWriter(db, incident: incident, author: author).apply(
        .star(isOn), words: isOn ? "star set" : "star removed")
    }
  }

  /// Sets the analyst's remark on an incident; an empty one removes it. The words of remarks are found by filters.
  public func remark(incident: Int64, _ text: String) throws {
    _ = try write { db in
      try AnalystWriter(db, incident: incident, author: author).apply(
        .remark(text.isEmpty ? nil : text), words: "note changed")
    }
  }

  /// Puts a tag on an incident or takes it off.
  public func tag(incident: Int64, _ name: String, on isOn: Bool) throws {
    _ = try write { db in
      try AnalystWriter(db, incident: incident, author: author).apply(
        .tag(name, isOn), words: isOn ? "tag \(name) set" : "tag \(name) removed")
    }
  }

  /// Takes the analyst's last change back and says which it was; nil when there is none left.
  public func undo() throws -> String? { try undoLast()?.words }

  private func change(
    _ added: AddedClaim, words: String, _ db: Database, _ body: (inout Claim) -> Void
  ) throws {
    guard let incident = try IncidentFinder(db: db).id(ofKey: added.incidentKey) else {
      throw ArchiveError.gone("The incident")
    }
    var claim = added.claim
    body(&claim)
    try AnalystWriter(db, incident: incident, author: author).apply(
      try added.change(to: claim), words: words)
  }

  /// Finds a claim's lasting keys and applies the decision (status, edited claim) that `body` makes of the current one.
  private func change(
    _ id: Int64, words: String, _ db: Database,
    _ body: (ClaimDecisions.Decision?) -> (String?, String?)
  ) throws {
    guard let home = try ClaimHome(of: id, db) else { throw ArchiveError.gone("The claim") }
    let writer = try AnalystWriter(db, incident: home.incident, author: author)
    let claims = try DossierReader(db: db).importedClaims(home.incident)[home.report] ?? []
    guard let index = claims.firstIndex(where: { $0.id == id }) else {
      throw ArchiveError.gone("The claim")
    }
    let claimKey = ClaimKey.keys(of: claims)[index]
    let current = try DecisionReader(db: db).decisions(incidentKey: writer.key)
      .byReport[home.reportKey]?[claimKey]
    let (status, edited) = body(current)
    try writer.apply(
      .claim(reportKey: home.reportKey, claimKey: claimKey, status: status, edited: edited),
      words: words)
  }
}
