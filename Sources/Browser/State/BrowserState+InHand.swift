import NewsModel

/// The incident that a key is about, wherever it is pressed.
extension BrowserState {
  /// The incident that the screen shows, else the one under the list's cursor.
  var incidentInHand: Int64? { screen.incidentInHand }

  /// The dossier of the incident in hand, where it may be changed; says why there is none, and has the action carried out
  /// when it has come.
  mutating func dossierInHand(for action: Action) -> Dossier? {
    guard let id = incidentInHand else {
      message = .failed("No incident is under the cursor.")
      return nil
    }
    guard mayWrite(id) else { return nil }
    guard let dossier = shelf[id] else {
      heldAction = action
      message = .done("Reading the incident…")
      return nil
    }
    return dossier
  }

  /// The dossier of the incident in hand, to be read only; as `dossierInHand` else.
  mutating func dossierInView(for action: Action) -> Dossier? {
    guard let id = incidentInHand else {
      message = .failed("No incident is under the cursor.")
      return nil
    }
    guard let dossier = shelf[id] else {
      heldAction = action
      message = .done("Reading the incident…")
      return nil
    }
    return dossier
  }

  /// What an incident is known by, with its country's name.
  func headline(of incident: Incident) -> String {
    IncidentWords.headline(incident, country: incident.country.map { names[$0] ?? $0 })
  }

  /// Opens the link of a report with the desktop.
  mutating func openLink(ofReport report: Int, in incident: Int64) -> [Effect] {
    guard let reports = shelf[incident]?.reports, reports.indices.contains(report),
      let link = reports[report].link
    else {
      message = .failed("This report has no link.")
      return []
    }
    guard link.hasPrefix("https://") || link.hasPrefix("http://") else {
      message = .failed("This link is no web address: \(link)")
      return []
    }
    message = .done("Opening \(link)")
    return [requests.ask(.openLink(link))]
  }

  /// Says that no figure is under the cursor.
  mutating func noClaim() -> [Effect] {
    message = .failed("No figure is under the cursor.")
    return []
  }

  /// Carries out what can be done with the incident in hand from every screen; nil for other actions.
  mutating func runOnIncident(_ action: Action) -> [Effect]? {
    switch action {
    case .log: LogState.open(in: &self)
    case .note: NoteState.open(in: &self)
    case .tags: TagsState.open(in: &self)
    case .correctIncident: RecordForm.openCorrection(in: &self)
    case .addRecord: RecordForm.openNew(in: &self)
    case .redo: return redoDecision()
    case .copy: CopyMenu.open(in: &self)
    case .pipe: PipeLine.open(in: &self)
    case .pager: return PipeLine.page(in: &self)
    default: return nil
    }
    return []
  }
}
