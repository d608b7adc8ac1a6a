import NewsModel
import TextUI

extension CompareState {
  /// The claim under the comparison's cursor.
  func claim(in shell: BrowserState) -> Claim? {
    guard let position, ids.count == 1,
      let dossier = shell.shelf[ids[0]],
      dossier.reports.indices.contains(position.report),
      dossier.reports[position.report].claims.indices.contains(position.claim)
    else { return nil }
    return dossier.reports[position.report].claims[position.claim]
  }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    switch action {
    case .back:
      shell.screens.removeLast()
      return []
    case .accept, .reject:
      guard let claim = claim(in: shell) else { return shell.noClaim() }
      return shell.decide(action == .accept ? .accepted : .rejected, for: claim)
    case .undo: return shell.undoDecision()
    case .queue: QueueState.open(in: &shell)
    case .editClaim:
      guard let claim = claim(in: shell), let position = position else {
        return shell.noClaim()
      }
      ClaimFormState.open(claim, report: position.report, incident: ids[0], in: &shell)
    case .openLink:
      guard let position, let id = ids.first else { return shell.noClaim() }
      return shell.openLink(ofReport: position.report, in: id)
    case .joinIncidents: askToJoin(in: &shell)
    case .star: return incident().map { shell.toggleStar($0) } ?? []
    case .export: exportFrom(in: &shell)
    case .open: readFrom(in: &shell)
    default: turn(action, in: &shell)
    }
    return []
  }

  private func incident() -> Int64? {
    ids.indices.contains(row.index) ? ids[row.index] : nil
  }

  private func turn(_ action: Action, in shell: inout BrowserState) {
    var compare = self
    switch action {
    case .nextView: compare.turnView(by: 1)
    case .previousView: compare.turnView(by: -1)
    case .rules: compare.toggle(.rules)
    case .history: compare.toggle(.history)
    case .fold:
      compare.toggleFolded()
      if compare.view != .table { compare.toggle(.table) }
    case .toggleParties:
      compare.options.includesParties.toggle()
      shell.message = .done(
        compare.options.includesParties
          ? "Figures of the warring sides count in the envelope."
          : "Figures of the warring sides no longer count in the envelope.")
    case .toggleProposed:
      compare.options.includesProposed.toggle()
      shell.message = .done(
        compare.options.includesProposed
          ? "All claims are shown and count, proposed ones too."
          : "Only accepted and edited claims are shown and count.")
    default: compare.move(action, page: CompareLayout(shell.size).body.height)
    }
    compare.refresh(shell.shelf)
    shell.screens.put(compare)
  }

  private func readFrom(in shell: inout BrowserState) {
    guard let id = incident() else { return }
    if !isOfSeveral, shell.screens.belowTop is ReaderState {
      shell.screens.removeLast(2)
    }
    shell.screens.append(
      ReaderState(incident: id, at: isOfSeveral ? nil : position))
    shell.refreshScreens()
  }

  private func exportFrom(in shell: inout BrowserState) {
    let rows = ids.compactMap { id in
      shell.incidents.marks.first { $0.id == id }
        ?? shell.incidents.window.rows.first { $0.id == id }
    }
    guard !rows.isEmpty, var export = ExportState(rows, shell.formats, as: shell.lastExport) else {
      return
    }
    export.onlyAccepted = !options.includesProposed
    shell.dialog = export
  }
}

extension CompareState: Screen {
  static let contexts: [Context] = [.compare, .severalIncidents]

  var context: Context { isOfSeveral ? .severalIncidents : .compare }

  /// What can be done in the view that is shown, and where Tab leads.
  var hints: [(action: Action, word: String)] {
    guard !isOfSeveral else { return [] }
    return switch view {
    case .chart:
      [
        (.open, "read"), (.nextView, "table"), (.nextFigure, "next"), (.accept, "accept"),
        (.reject, "reject"), (.toggleParties, "parties"), (.rules, "lens"),
        (.toggleProposed, "accepted"),
      ]
    case .table:
      [
        (.open, "read"), (.nextView, "history"), (.fold, isFolded ? "each report" : "each voice"),
        (.right, "column"), (.accept, "accept"), (.reject, "reject"), (.toggleParties, "parties"),
      ]
    case .history:
      [
        (.open, "read"), (.nextView, "articles"), (.openLink, "open link"), (.rules, "lens"),
        (.toggleProposed, "accepted"),
      ]
    case .articles:
      [
        (.open, "read"), (.nextView, "lens"), (.right, "article"), (.nextFigure, "next figure"),
        (.accept, "accept"), (.reject, "reject"), (.openLink, "open link"),
      ]
    case .rules:
      [
        (.open, "read"), (.nextView, "chart"), (.pageDown, "more"), (.toggleParties, "parties"),
        (.toggleProposed, "accepted"),
      ]
    }
  }

  mutating func refresh(in shell: BrowserState) { refresh(shell.shelf) }

  mutating func fit(in shell: BrowserState) {
    let dossier = ids.count == 1 ? shell.shelf[ids[0]] : nil
    fit(dossier, layout: CompareLayout(shell.size))
  }

  func lacks(in shell: BrowserState) -> [Question] {
    ids.allSatisfy(shell.shelf.isFresh) ? [] : [.dossiers(ids: ids)]
  }

  func isOpening(in shell: BrowserState) -> Bool { lacks(shell.shelf) }
  func shows(incident: Int64) -> Bool { ids.contains(incident) }
  var incidentInHand: Int64? { ids.count == 1 ? ids.first : nil }

  func memory(in shell: BrowserState) -> ScreenMemory? {
    let keys = ids.compactMap { shell.shelf[$0]?.incident.key }
    guard keys.count == ids.count else { return nil }
    return ScreenMemory(name: Self.contexts[0].name, incidents: keys)
  }

  static func reopened(_ memory: ScreenMemory, _ incidents: [Int64]) -> (any Screen)? {
    incidents.isEmpty ? nil : CompareState(ids: incidents)
  }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    guard case .dossiers = answer else { return }
    var compare = self
    compare.drop(missingFrom: shell.shelf)
    shell.screens.put(compare)
  }
}
