import NewsModel
import TextUI

extension QueueState {
  /// The row of an incident in the queue, nil where it is not there.
  static func row(of incident: Int64, in shell: BrowserState) -> IncidentSummary? {
    shell.screens.topmost(QueueState.self)?.rows?.first { $0.incident.id == incident }?.incident
  }

  /// Changes the row of an incident, where the queue has one.
  static func changeRows(
    of incident: Int64, in shell: inout BrowserState, _ change: (inout IncidentSummary) -> Void
  ) {
    guard var queue = shell.screens.topmost(QueueState.self) else { return }
    queue.change(incident, change)
    shell.screens.put(queue)
  }

  /// Opens the queue, or goes back to the one below.
  static func open(in shell: inout BrowserState) {
    if let index = shell.screens.lastIndex(where: { $0 is QueueState }) {
      shell.screens.removeLast(shell.screens.count - 1 - index)
    } else {
      shell.screens.append(QueueState())
    }
  }

  /// Reads the report under the queue's cursor at its first undecided claim.
  fileprivate func openReport(in shell: inout BrowserState) {
    guard let row = current else { return }
    shell.screens.append(ReaderState(incident: row.incident.id, openReport: row.report))
    shell.refreshScreens()
  }

  /// Brings the queue up to date with an incident.
  static func follow(_ incident: Int64, in shell: inout BrowserState) {
    guard var queue = shell.screens.topmost(QueueState.self),
      let dossier = shell.shelf[incident]
    else { return }
    queue.follow(dossier)
    shell.screens.put(queue)
  }

  /// In a reader over the queue: to the next undecided claim of the report, and from the last one to the next report.
  static func moveOn(in shell: inout BrowserState) {
    guard var reader = shell.screens.last as? ReaderState,
      let queue = shell.screens.belowTop as? QueueState,
      let dossier = shell.shelf[reader.incident],
      dossier.reports.indices.contains(reader.report), reader.page != nil
    else { return }
    if dossier.reports[reader.report].claims.contains(where: { $0.status == .proposed }) {
      reader.showOpenClaim(of: dossier, height: ReaderLayout(shell.size).text.height)
      shell.screens.put(reader)
      return
    }
    shell.screens.removeLast()
    let name = ReportWords.name(dossier.reports[reader.report])
    guard queue.current != nil else {
      shell.message = .done("\(name) is done, and with it the queue.")
      return
    }
    shell.message = .done("\(name) is done; this is the next report.")
    queue.openReport(in: &shell)
  }
}

extension QueueState {
  static let contexts: [Context] = [.queue]
  static let commands = CommandTable.queueCommands

  var incidentInHand: Int64? { current?.incident.id }
  var asksFromBelow: Bool { true }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    switch action {
    case .back: shell.screens.removeLast()
    case .open: openReport(in: &shell)
    case .undo: return shell.undoDecision()
    case .links: shell.screens.append(LinksState())
    case .disagreements: shell.screens.append(DisagreementsState())
    default:
      var queue = self
      queue.move(action)
      shell.screens.put(queue)
    }
    return []
  }

  func lacks(in shell: BrowserState) -> [Question] {
    var questions: [Question] = []
    if needsPage { questions.append(.queue(after: start, limit: QueueState.page)) }
    if disagreements == nil { questions.append(.disagreements(limit: DisagreementsState.page)) }
    return questions
  }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var queue = self
    switch answer {
    case .queue(let page): queue.receive(page)
    case .disagreements(let found): queue.disagreements = found.count
    default: return
    }
    shell.screens.put(queue)
  }
}
