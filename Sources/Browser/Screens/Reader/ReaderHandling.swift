import NewsModel
import TextUI

extension ReaderState {
  /// The claim under the reader's cursor with its position.
  func claim(in shell: BrowserState) -> (claim: Claim, position: DossierPosition)? {
    guard let figure, let page, page.figures.indices.contains(figure),
      let dossier = shell.shelf[incident], dossier.reports.indices.contains(report)
    else { return nil }
    let index = page.figures[figure].claim
    let claims = dossier.reports[report].claims
    guard claims.indices.contains(index) else { return nil }
    return (claims[index], DossierPosition(report: report, claim: index))
  }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    switch action {
    case .back:
      shell.screens.removeLast()
      return []
    case .accept, .reject:
      guard let claim = claim(in: shell)?.claim else { return shell.noClaim() }
      let effects = shell.decide(action == .accept ? .accepted : .rejected, for: claim)
      if !effects.isEmpty { QueueState.moveOn(in: &shell) }
      return effects
    case .acceptAll: return acceptAll(in: &shell)
    case .editClaim:
      ClaimFormState.open(
        claim(in: shell)?.claim, report: report, incident: incident, at: positionToAdd(in: shell),
        in: &shell)
    case .correctReport: RecordForm.openReportCorrection(self, in: &shell)
    case .addClaim:
      ClaimFormState.open(
        nil, report: report, incident: incident, at: positionToAdd(in: shell), in: &shell)
    case .queue: QueueState.open(in: &shell)
    case .undo: return shell.undoDecision()
    case .toggleOrigin: return toggleOrigin(in: &shell)
    case .splitReport: return splitReport(in: &shell)
    case .openLink: return shell.openLink(ofReport: report, in: incident)
    case .compare: compareFrom(in: &shell)
    case .export: ExportState.open(incident, in: &shell)
    case .star: return shell.toggleStar(incident)
    case .find: shell.dialog = FindState()
    default: turn(action, in: &shell)
    }
    return []
  }

  /// What only moves the reader.
  private func turn(_ action: Action, in shell: inout BrowserState) {
    guard let dossier = shell.shelf[incident] else { return }
    var reader = self
    let layout = ReaderLayout(shell.size)
    let height = layout.text.height
    switch action {
    case .up: reader.scroll(by: -1, height: height)
    case .down: reader.scroll(by: 1, height: height)
    case .pageUp: reader.scroll(by: 2 - max(3, height), height: height)
    case .pageDown: reader.scroll(by: max(3, height) - 2, height: height)
    case .first: reader.scroll(by: -.max / 2, height: height)
    case .last: reader.scroll(by: .max / 2, height: height)
    case .nextFigure: reader.turnFigure(by: 1, dossier, in: &shell)
    case .previousFigure: reader.turnFigure(by: -1, dossier, in: &shell)
    case .nextReport: reader.turnReport(by: 1, dossier, in: &shell)
    case .previousReport: reader.turnReport(by: -1, dossier, in: &shell)
    case .plainText: reader.turnView(dossier, layout: layout)
    case .findNext: reader.findAgain(dossier, in: &shell)
    case .findPrevious: reader.findAgain(dossier, isBackward: true, in: &shell)
    default: return
    }
    shell.screens.put(reader)
  }

  /// To the next figure, in the next report where this one has no more.
  private mutating func turnFigure(by step: Int, _ dossier: Dossier, in shell: inout BrowserState) {
    let layout = ReaderLayout(shell.size)
    if turnFigure(by: step, height: layout.text.height) { return }
    var index = report + step
    while dossier.reports.indices.contains(index), dossier.reports[index].claims.isEmpty {
      index += step
    }
    guard dossier.reports.indices.contains(index), view == .figures else {
      shell.message = .done(step > 0 ? "This was the last figure." : "This was the first figure.")
      return
    }
    open(index, atEnd: step < 0, dossier: dossier, layout: layout)
  }

  private mutating func turnReport(by step: Int, _ dossier: Dossier, in shell: inout BrowserState) {
    let index = report + step
    guard dossier.reports.indices.contains(index) else {
      shell.message = .done(step > 0 ? "This was the last report." : "This was the first report.")
      return
    }
    open(index, atEnd: false, dossier: dossier, layout: ReaderLayout(shell.size))
  }

  /// Goes to the next or the previous match, and says so where that leads round the end or the beginning.
  mutating func findAgain(
    _ dossier: Dossier, isBackward: Bool = false, in shell: inout BrowserState
  ) {
    guard !find.isEmpty, dossier.reports.indices.contains(report) else {
      shell.message = .failed("Nothing was searched in this text yet.")
      return
    }
    let before = match
    let start = (isBackward ? before?.lowerBound : before?.upperBound) ?? 0
    let text = dossier.reports[report].text
    let height = ReaderLayout(shell.size).text.height
    guard find(in: text, from: start, isBackward: isBackward, height: height) else {
      shell.message = .failed("“\(find)” is not in this text.")
      return
    }
    guard let before, let now = match else { return }
    if before == now {
      shell.message = .done("This is the only place of “\(find)”.")
    } else if isBackward != (now.lowerBound < before.lowerBound) {
      shell.message = .done(isBackward ? "Round to the last match." : "Round to the first match.")
    }
  }

  // MARK: To other screens

  private func compareFrom(in shell: inout BrowserState) {
    if var compare = shell.screens.belowTop as? CompareState, compare.ids == [incident] {
      shell.screens.removeLast()
      if let position = claim(in: shell)?.position { compare.select(position) }
      shell.screens.put(compare)
      return
    }
    var compare = CompareState(ids: [incident])
    if let position = claim(in: shell)?.position { compare.select(position) }
    shell.screens.append(compare)
    shell.refreshScreens()
  }
}

extension ReaderState: Screen {
  static let contexts: [Context] = [.reader]

  mutating func refresh(in shell: BrowserState) {
    guard let dossier = shell.shelf[incident] else { return }
    lay(dossier, layout: ReaderLayout(shell.size))
  }

  mutating func fit(in shell: BrowserState) {
    let layout = ReaderLayout(shell.size)
    if let width = page?.width, width != layout.text.width { refresh(in: shell) }
    fit(height: layout.text.height)
  }

  func lacks(in shell: BrowserState) -> [Question] {
    guard shell.shelf.isFresh(incident) else { return [.dossier(id: incident)] }
    guard view != .figures, let reports = shell.shelf[incident]?.reports,
      reports.indices.contains(report), source?.report != reports[report].key
    else { return [] }
    return [.source(report: reports[report].key, text: reports[report].text)]
  }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    guard case .source(let source) = answer, let dossier = shell.shelf[incident] else { return }
    var reader = self
    reader.receive(source, dossier, layout: ReaderLayout(shell.size))
    shell.screens.put(reader)
  }

  func isOpening(in shell: BrowserState) -> Bool { shell.shelf[incident] == nil }
  func shows(incident: Int64) -> Bool { incident == self.incident }
  var incidentInHand: Int64? { incident }

  func memory(in shell: BrowserState) -> ScreenMemory? {
    shell.shelf[incident].map {
      ScreenMemory(name: Self.contexts[0].name, incidents: [$0.incident.key], report: report)
    }
  }

  static func reopened(_ memory: ScreenMemory, _ incidents: [Int64]) -> (any Screen)? {
    incidents.first.map {
      ReaderState(
        incident: $0, at: DossierPosition(report: max(0, memory.report ?? 0), claim: 0))
    }
  }
}
