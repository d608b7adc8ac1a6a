import NewsModel
import TextUI

extension BrowserState {
  /// The claim under the reader's cursor with its position.
  func claim(of reader: ReaderState) -> (claim: Claim, position: DossierPosition)? {
    guard let figure = reader.figure, let page = reader.page, page.figures.indices.contains(figure),
      let dossier = shelf[reader.incident], dossier.reports.indices.contains(reader.report)
    else { return nil }
    let index = page.figures[figure].claim
    let claims = dossier.reports[reader.report].claims
    guard claims.indices.contains(index) else { return nil }
    return (claims[index], DossierPosition(report: reader.report, claim: index))
  }

  mutating func run(_ action: Action, in reader: ReaderState) -> [Effect] {
    switch action {
    case .back:
      screens.removeLast()
      return []
    case .accept, .reject:
      guard let claim = claim(of: reader)?.claim else { return noClaim() }
      let effects = decide(action == .accept ? .accepted : .rejected, for: claim)
      if !effects.isEmpty { moveOnInQueue() }
      return effects
    case .acceptAll: return acceptAll(reader)
    case .editClaim:
      openForm(
        claim(of: reader)?.claim, report: reader.report, incident: reader.incident,
        at: positionToAdd(reader))
    case .correctReport: openReportCorrection(reader)
    case .addClaim:
      openForm(
        nil, report: reader.report, incident: reader.incident, at: positionToAdd(reader))
    case .queue: openQueue()
    case .undo: return undoDecision()
    case .toggleOrigin: return toggleOrigin(reader)
    case .splitReport: return splitReport(reader)
    case .openLink: return openLink(ofReport: reader.report, in: reader.incident)
    case .compare: compareFrom(reader)
    case .export: exportIncident(reader.incident)
    case .star: return toggleStar(reader.incident)
    case .find: dialog = FindState()
    default: turn(action, in: reader)
    }
    return []
  }

  /// What only moves the reader.
  private mutating func turn(_ action: Action, in reader: ReaderState) {
    guard let dossier = shelf[reader.incident] else { return }
    var reader = reader
    let layout = ReaderLayout(size)
    let height = layout.text.height
    switch action {
    case .up: reader.scroll(by: -1, height: height)
    case .down: reader.scroll(by: 1, height: height)
    case .pageUp: reader.scroll(by: 2 - max(3, height), height: height)
    case .pageDown: reader.scroll(by: max(3, height) - 2, height: height)
    case .first: reader.scroll(by: -.max / 2, height: height)
    case .last: reader.scroll(by: .max / 2, height: height)
    case .nextFigure: turnFigure(by: 1, &reader, dossier)
    case .previousFigure: turnFigure(by: -1, &reader, dossier)
    case .nextReport: turnReport(by: 1, &reader, dossier)
    case .previousReport: turnReport(by: -1, &reader, dossier)
    case .plainText: reader.turnView(dossier, layout: layout)
    case .findNext: findAgain(&reader, dossier)
    case .findPrevious: findAgain(&reader, dossier, isBackward: true)
    default: return
    }
    screens.put(reader)
  }

  /// To the next figure, in the next report where this one has no more.
  private mutating func turnFigure(by step: Int, _ reader: inout ReaderState, _ dossier: Dossier) {
    let layout = ReaderLayout(size)
    if reader.turnFigure(by: step, height: layout.text.height) { return }
    var index = reader.report + step
    while dossier.reports.indices.contains(index), dossier.reports[index].claims.isEmpty {
      index += step
    }
    guard dossier.reports.indices.contains(index), reader.view == .figures else {
      message = .done(step > 0 ? "This was the last figure." : "This was the first figure.")
      return
    }
    reader.open(index, atEnd: step < 0, dossier: dossier, layout: layout)
  }

  private mutating func turnReport(by step: Int, _ reader: inout ReaderState, _ dossier: Dossier) {
    let index = reader.report + step
    guard dossier.reports.indices.contains(index) else {
      message = .done(step > 0 ? "This was the last report." : "This was the first report.")
      return
    }
    reader.open(index, atEnd: false, dossier: dossier, layout: ReaderLayout(size))
  }

  /// Goes to the next or the previous match, and says so where that leads round the end or the beginning.
  private mutating func findAgain(
    _ reader: inout ReaderState, _ dossier: Dossier, isBackward: Bool = false
  ) {
    guard !reader.find.isEmpty, dossier.reports.indices.contains(reader.report) else {
      message = .failed("Nothing was searched in this text yet.")
      return
    }
    let before = reader.match
    let start = (isBackward ? before?.lowerBound : before?.upperBound) ?? 0
    let text = dossier.reports[reader.report].text
    let height = ReaderLayout(size).text.height
    guard reader.find(in: text, from: start, isBackward: isBackward, height: height) else {
      message = .failed("“\(reader.find)” is not in this text.")
      return
    }
    guard let before, let now = reader.match else { return }
    if before == now {
      message = .done("This is the only place of “\(reader.find)”.")
    } else if isBackward != (now.lowerBound < before.lowerBound) {
      message = .done(isBackward ? "Round to the last match." : "Round to the first match.")
    }
  }

  // MARK: The line of `/`

  mutating func run(_ action: Action, in find: FindState) {
    guard var reader = screens.last as? ReaderState, let dossier = shelf[reader.incident] else {
      dialog = nil
      return
    }
    switch action {
    case .apply:
      dialog = nil
      if find.line.isEmpty { findAgain(&reader, dossier) }
    case .back:
      dialog = nil
      reader.find = ""
    default: return
    }
    screens.put(reader)
  }

  /// Goes to the first match while the words are typed.
  mutating func previewFind(_ words: String) {
    guard var reader = screens.last as? ReaderState, let dossier = shelf[reader.incident],
      dossier.reports.indices.contains(reader.report)
    else { return }
    reader.find = words
    let start = reader.match?.lowerBound ?? 0
    let text = dossier.reports[reader.report].text
    _ = reader.find(in: text, from: start, height: ReaderLayout(size).text.height)
    screens.put(reader)
  }

  // MARK: To other screens

  private mutating func compareFrom(_ reader: ReaderState) {
    if screens.count > 1, var compare = screens[screens.count - 2] as? CompareState,
      compare.ids == [reader.incident]
    {
      screens.removeLast()
      if let position = claim(of: reader)?.position { compare.select(position) }
      screens.put(compare)
      return
    }
    var compare = CompareState(ids: [reader.incident])
    if let position = claim(of: reader)?.position { compare.select(position) }
    screens.append(compare)
    refreshScreens()
  }

  /// Exports the incident that is read, whatever is marked.
  mutating func exportIncident(_ id: Int64) {
    guard let row = summary(of: id) else { return }
    dialog = ExportState([row], formats, as: lastExport)
  }

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

  mutating func noClaim() -> [Effect] {
    message = .failed("No figure is under the cursor.")
    return []
  }
}

extension ReaderState: Screen {
  static let contexts: [Context] = [.reader]

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

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
}

extension FindState: Screen {
  static let contexts: [Context] = [.find]

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
    return []
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

  func type(_ key: Key, in shell: inout BrowserState) {
    var find = self
    guard find.line.handle(key) else { return }
    shell.dialog = find
    shell.previewFind(find.line.text)
  }
}
