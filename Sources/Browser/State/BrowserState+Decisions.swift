import NewsModel

/// The analyst's decisions: shown at once as on their way, written by the archive, taken back when it refuses.
extension BrowserState {
  /// Accepts or rejects a claim, or gives it back the status it had.
  mutating func decide(_ status: ClaimStatus, for claim: Claim) -> [Effect] {
    guard mayWrite(claim.id) else { return [] }
    guard claim.status != status || !claim.isDecidedHere else {
      message = .done("This claim is \(status.rawValue) already.")
      return []
    }
    show(status, ofClaim: claim.id, isDecided: true)
    let decision = Requests.PendingDecision.status(
      claim: claim.id, before: claim.status, after: status, wasDecided: claim.isDecidedHere)
    return [requests.decide(decision)]
  }

  /// Takes the last change in the archive's log back, of this session or an earlier one.
  mutating func undoDecision() -> [Effect] {
    guard !isReadOnly else {
      message = .failed("The archive is open for reading only; nothing is kept.")
      return []
    }
    return [ask(.undo)]
  }

  /// Does again what was taken back last.
  mutating func redoDecision() -> [Effect] { mayWrite(-1) ? [ask(.redo)] : [] }

  /// Shows a claim's status everywhere: in the dossiers, and in what their incidents' rows come to.
  mutating func show(_ status: ClaimStatus, ofClaim id: Int64, isDecided: Bool) {
    for incident in shelf.setStatus(status, ofClaim: id, isDecided: isDecided) {
      QueueState.follow(incident, in: &self)
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
    guard mayWrite(id), let row = summary(of: id) else { return [] }
    let on = !row.isStarred
    setStar(on, of: id)
    return [requests.decide(.star(incident: id, before: row.isStarred))]
  }

  /// Shows a star, or none, wherever the incident has a row.
  mutating func setStar(_ isOn: Bool, of id: Int64) {
    incidents.window.change(id) { $0.isStarred = isOn }
    for index in incidents.marks.indices where incidents.marks[index].id == id {
      incidents.marks[index].isStarred = isOn
    }
    QueueState.changeRows(of: id, in: &self) { $0.isStarred = isOn }
  }

  /// The row of an incident: of the list, of the marked ones, or of the queue.
  func summary(of id: Int64) -> IncidentSummary? {
    incidents.window.rows.first { $0.id == id } ?? incidents.marks.first { $0.id == id }
      ?? QueueState.row(of: id, in: self)
  }

  mutating func mayWrite(_ id: Int64) -> Bool {
    if isReadOnly {
      message = .failed("The archive is open for reading only; nothing is kept.")
      return false
    }
    return id != 0
  }
}
