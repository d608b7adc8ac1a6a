import NewsModel

/// The analyst's decisions: shown at once, written by the archive, taken back when it refuses.
extension BrowserState {
  /// Accepts or rejects a claim, or gives it back the status it had.
  mutating func decide(_ status: ClaimStatus, for claim: Claim) -> [Effect] {
    guard mayWrite(claim.id) else { return [] }
    guard claim.status != status else {
      message = .done("This claim is \(status.rawValue) already.")
      return []
    }
    decisions.append(Decision(claim: claim.id, before: claim.status, after: status))
    return write(status, ofClaim: claim.id, before: claim.status)
  }

  /// Takes the last decision of this session back.
  mutating func undoDecision() -> [Effect] {
    guard let last = decisions.popLast() else {
      message = .failed("There is no decision to take back.")
      return []
    }
    message = .done("Taken back: the claim is \(last.before.rawValue) again.")
    return write(last.before, ofClaim: last.claim, before: last.after)
  }

  private mutating func write(
    _ status: ClaimStatus, ofClaim id: Int64, before: ClaimStatus
  ) -> [Effect] {
    show(status, ofClaim: id)
    let revision = requests.decide(.status(claim: id, before: before))
    return [.decide(claim: id, status: status, revision: revision)]
  }

  /// Shows a claim's status everywhere: in the dossiers, and in what their incidents' rows come to.
  mutating func show(_ status: ClaimStatus, ofClaim id: Int64) {
    for incident in shelf.setStatus(status, ofClaim: id) {
      guard let dossier = shelf[incident] else { continue }
      let comparison = Comparison(of: dossier)
      incidents.window.change(incident) { row in
        row.killed = comparison.overall(.killed)
        row.wounded = comparison.overall(.wounded)
      }
    }
    refreshScreens()
  }

  /// Stars an incident, or takes the star away.
  mutating func toggleStar(_ id: Int64) -> [Effect] {
    guard mayWrite(id), let row = incidents.window.rows.first(where: { $0.id == id }) else {
      return []
    }
    let on = !row.isStarred
    incidents.window.change(id) { $0.isStarred = on }
    let revision = requests.decide(.star(incident: id, before: row.isStarred))
    return [.star(incident: id, on: on, revision: revision)]
  }

  private mutating func mayWrite(_ id: Int64) -> Bool {
    if isReadOnly {
      message = .failed("The archive is open for reading only; nothing is kept.")
      return false
    }
    return id != 0
  }
}
