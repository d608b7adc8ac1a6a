import NewsModel

/// The incident that a key is about, wherever it is pressed.
extension BrowserState {
  /// The incident that the screen shows, else the one under the list's cursor.
  var incidentInHand: Int64? {
    screens.isEmpty ? incidents.window.current?.id : screens.last?.incidentInHand
  }

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
  func headlineInHand(_ incident: Incident) -> String {
    IncidentWords.headline(incident, country: incident.country.map { names[$0] ?? $0 })
  }

  /// Carries out what can be done with the incident in hand from every screen; nil for other actions.
  mutating func runOnIncident(_ action: Action) -> [Effect]? {
    switch action {
    case .log: openLog()
    case .note: openNote()
    case .tags: openTags()
    case .correctIncident: openCorrection()
    case .addRecord: openNew()
    case .redo: return redoDecision()
    case .copy: openCopy()
    case .pipe: openPipe()
    case .pager: return openPager()
    default: return nil
    }
    return []
  }
}
