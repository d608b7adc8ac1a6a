import NewsModel

/// Changes that the archive answers with the incident as it is now.
extension BrowserState {
  /// Takes in what a change came to: the incident as the archive has it now, with what is still on its way laid over.
  mutating func receiveChange(
    _ words: String, _ dossier: Dossier?, _ row: IncidentSummary?, _ revision: Int
  ) {
    let decision = requests.closeDecision(revision)
    if case .change(let change) = decision, change.reachesFurther { shelf.expire() }
    if let dossier {
      shelf.put(dossier)
      if let row { incidents.window.change(row.id) { $0 = row } }
      for case .status(let claim, _, let after, _) in requests.pendingDecisions {
        _ = shelf.setStatus(after, ofClaim: claim, isDecided: true)
      }
      refreshScreens()
      QueueState.follow(dossier.incident.id, in: &self)
    }
    if !words.isEmpty { message = .done(words + elsewhere(dossier)) }
    guard case .change(let change) = decision else { return }
    DatasetsState.reload(in: &self)
    switch change {
    case .add(_, let report, let incident): ReaderState.showAdded(report, incident, in: &self)
    case .acceptAll, .edit: QueueState.moveOn(in: &self)
    case .link(.joined, _, _), .join, .settle, .acceptIncidents, .undo, .redo, .takeBack, .split,
      .correct, .make, .tag, .note, .addReport, .keepAside:
      reloadList()
      incidents.follow(change, to: row)
    case .link, .origin, .saveFilter, .dropAside, .follow, .pause, .unfollow: break
    case .seeWatch, .removeWatch: arrivals.watched = nil
    }
  }

  /// Names the incident of a change that is not the one on the screen.
  private func elsewhere(_ dossier: Dossier?) -> String {
    guard let incident = dossier?.incident else { return "" }
    if screens.last?.shows(incident: incident.id) == true { return "" }
    return " " + headline(of: incident)
  }
}

extension ClaimChange {
  /// Whether other incidents than the one that is answered may have changed.
  fileprivate var reachesFurther: Bool {
    switch self {
    case .acceptIncidents(let ids), .tag(let ids, _, _): ids.count > 1
    case .undo, .redo, .takeBack: true
    default: false
    }
  }
}
