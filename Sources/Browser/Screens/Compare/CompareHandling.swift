import NewsModel
import TextUI

extension BrowserState {
  /// The claim under the comparison's cursor.
  func claim(of compare: CompareState) -> Claim? {
    guard let position = compare.position, compare.ids.count == 1,
      let dossier = shelf[compare.ids[0]],
      dossier.reports.indices.contains(position.report),
      dossier.reports[position.report].claims.indices.contains(position.claim)
    else { return nil }
    return dossier.reports[position.report].claims[position.claim]
  }

  mutating func run(_ action: Action, in compare: CompareState) -> [Effect] {
    switch action {
    case .back:
      screens.removeLast()
      return []
    case .accept, .reject:
      guard let claim = claim(of: compare) else { return noClaim() }
      return decide(action == .accept ? .accepted : .rejected, for: claim)
    case .undo: return undoDecision()
    case .queue: openQueue()
    case .editClaim:
      guard let claim = claim(of: compare), let position = compare.position else {
        return noClaim()
      }
      openForm(claim, report: position.report, incident: compare.ids[0])
    case .openLink:
      guard let position = compare.position, let id = compare.ids.first else { return noClaim() }
      return openLink(ofReport: position.report, in: id)
    case .joinIncidents: askToJoin(compare)
    case .star: return incident(of: compare).map { toggleStar($0) } ?? []
    case .export: exportFrom(compare)
    case .open: readFrom(compare)
    default: turn(action, in: compare)
    }
    return []
  }

  private func incident(of compare: CompareState) -> Int64? {
    compare.ids.indices.contains(compare.row.index) ? compare.ids[compare.row.index] : nil
  }

  private mutating func turn(_ action: Action, in compare: CompareState) {
    var compare = compare
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
      message = .done(
        compare.options.includesParties
          ? "Figures of the warring sides count in the envelope."
          : "Figures of the warring sides no longer count in the envelope.")
    case .toggleProposed:
      compare.options.includesProposed.toggle()
      message = .done(
        compare.options.includesProposed
          ? "All claims are shown and count, proposed ones too."
          : "Only accepted and edited claims are shown and count.")
    default: compare.move(action, page: CompareLayout(size).body.height)
    }
    compare.refresh(shelf)
    screens.put(compare)
  }

  private mutating func readFrom(_ compare: CompareState) {
    guard let id = incident(of: compare) else { return }
    if !compare.isOfSeveral, screens.count > 1, screens[screens.count - 2] is ReaderState {
      screens.removeLast(2)
    }
    screens.append(
      ReaderState(incident: id, at: compare.isOfSeveral ? nil : compare.position))
    refreshScreens()
  }

  private mutating func exportFrom(_ compare: CompareState) {
    let rows = compare.ids.compactMap { id in
      incidents.marks.first { $0.id == id } ?? incidents.window.rows.first { $0.id == id }
    }
    guard !rows.isEmpty, var export = ExportState(rows, formats, as: lastExport) else { return }
    export.onlyAccepted = !compare.options.includesProposed
    dialog = export
  }
}

extension CompareState: Screen {
  static let contexts: [Context] = [.compare, .severalIncidents]

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

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

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    guard case .dossiers = answer else { return }
    var compare = self
    compare.drop(missingFrom: shell.shelf)
    shell.screens.put(compare)
  }
}
