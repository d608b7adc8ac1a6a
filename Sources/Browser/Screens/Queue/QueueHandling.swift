import NewsModel
import TextUI

extension BrowserState {
  /// The row of an incident in the queue, nil where it is not there.
  func queueRow(of incident: Int64) -> IncidentSummary? {
    screens.topmost(QueueState.self)?.rows?.first { $0.incident.id == incident }?.incident
  }

  mutating func changeQueueRows(
    of incident: Int64, _ change: (inout IncidentSummary) -> Void
  ) {
    guard var queue = screens.topmost(QueueState.self) else { return }
    queue.change(incident, change)
    screens.put(queue)
  }

  mutating func openQueue() {
    if let index = screens.lastIndex(where: { $0 is QueueState }) {
      screens.removeLast(screens.count - 1 - index)
    } else {
      screens.append(QueueState())
    }
  }

  /// Reads the report under the queue's cursor at its first undecided claim.
  fileprivate mutating func openReport(of queue: QueueState) {
    guard let row = queue.current else { return }
    screens.append(ReaderState(incident: row.incident.id, openReport: row.report))
    refreshScreens()
  }

  /// Brings the queue up to date with an incident.
  mutating func followInQueue(_ incident: Int64) {
    guard var queue = screens.topmost(QueueState.self),
      let dossier = shelf[incident]
    else { return }
    queue.follow(dossier)
    screens.put(queue)
  }

  /// In a reader over the queue: to the next undecided claim of the report, and from the last one to the next report.
  mutating func moveOnInQueue() {
    guard screens.count > 1, var reader = screens[screens.count - 1] as? ReaderState,
      let queue = screens[screens.count - 2] as? QueueState, let dossier = shelf[reader.incident],
      dossier.reports.indices.contains(reader.report), reader.page != nil
    else { return }
    if dossier.reports[reader.report].claims.contains(where: { $0.status == .proposed }) {
      reader.showOpenClaim(of: dossier, height: ReaderLayout(size).text.height)
      screens.put(reader)
      return
    }
    screens.removeLast()
    let name = ReportWords.name(dossier.reports[reader.report])
    guard queue.current != nil else {
      message = .done("\(name) is done, and with it the queue.")
      return
    }
    message = .done("\(name) is done; this is the next report.")
    openReport(of: queue)
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
    case .open: shell.openReport(of: self)
    case .undo: return shell.undoDecision()
    case .links: shell.openLinks()
    case .disagreements: shell.openDisagreements()
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
