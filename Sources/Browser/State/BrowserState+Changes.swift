import NewsModel

/// Changes that the archive answers with the incident as it is now.
extension BrowserState {
  /// Accepts every undecided claim of the reader's report.
  mutating func acceptAll(_ reader: ReaderState) -> [Effect] {
    guard let dossier = shelf[reader.incident], dossier.reports.indices.contains(reader.report),
      mayWrite(reader.incident)
    else { return [] }
    let report = dossier.reports[reader.report]
    guard report.claims.contains(where: { $0.status == .proposed }) else {
      message = .done("No claim of this report is undecided.")
      return []
    }
    return [ask(.acceptAll(report: report.id, incident: reader.incident))]
  }

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
      followInQueue(dossier.incident.id)
    }
    if !words.isEmpty { message = .done(words + elsewhere(dossier)) }
    guard case .change(let change) = decision else { return }
    reloadDatasets()
    switch change {
    case .add(_, let report, let incident): showAdded(report, incident)
    case .acceptAll, .edit: moveOnInQueue()
    case .link(.joined, _, _), .join, .settle, .acceptIncidents, .undo, .redo, .takeBack, .split,
      .correct, .make,
      .tag, .note,
      .addReport, .keepAside:
      reloadList()
    case .link, .origin, .saveFilter, .dropAside, .follow, .pause, .unfollow: break
    case .seeWatch, .removeWatch: arrivals.watched = nil
    }
  }

  /// Names the incident of a change that is not the one on the screen.
  private func elsewhere(_ dossier: Dossier?) -> String {
    guard let incident = dossier?.incident else { return "" }
    if screens.last?.shows(incident: incident.id) == true { return "" }
    let country = incident.country.map { names[$0] ?? $0 }
    return " " + IncidentWords.headline(incident, country: country)
  }

  /// Puts the reader's cursor on the claim that was added last.
  private mutating func showAdded(_ report: Int64, _ incident: Int64) {
    guard var reader = screens.last as? ReaderState, reader.incident == incident,
      let dossier = shelf[incident], dossier.reports.indices.contains(reader.report),
      dossier.reports[reader.report].id == report
    else { return }
    let last = dossier.reports[reader.report].claims.count - 1
    reader.select(claim: last, height: ReaderLayout(size).text.height)
    screens.put(reader)
  }

  /// Where a claim is added: at the words that were searched, else at the figure under the cursor, else at the first
  /// line in view.
  func positionToAdd(_ reader: ReaderState) -> Int {
    if let match = reader.match { return match.lowerBound }
    if let range = claim(of: reader)?.claim.quotation?.range { return range.lowerBound }
    for case .text(let line) in reader.page?.lines.dropFirst(reader.top) ?? [] {
      return line.scalars.lowerBound
    }
    return 0
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
