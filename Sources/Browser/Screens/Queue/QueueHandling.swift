import NewsModel

extension BrowserState {
  /// Where the queue stands among the screens.
  private var queueIndex: Int? {
    screens.lastIndex { if case .queue = $0 { true } else { false } }
  }

  /// The row of an incident in the queue, nil where it is not there.
  func queueRow(of incident: Int64) -> IncidentSummary? {
    guard let index = queueIndex, case .queue(let queue) = screens[index] else { return nil }
    return queue.rows?.first { $0.incident.id == incident }?.incident
  }

  mutating func changeQueueRows(
    of incident: Int64, _ change: (inout IncidentSummary) -> Void
  ) {
    guard let index = queueIndex, case .queue(var queue) = screens[index] else { return }
    queue.change(incident, change)
    screens[index] = .queue(queue)
  }

  mutating func openQueue() {
    if let index = queueIndex {
      screens.removeLast(screens.count - 1 - index)
    } else {
      screens.append(.queue(QueueState()))
    }
  }

  mutating func run(_ action: Action, in queue: QueueState) -> [Effect] {
    var queue = queue
    switch action {
    case .back:
      screens.removeLast()
      return []
    case .open:
      openReport(of: queue)
      return []
    case .undo: return undoDecision()
    case .links:
      openLinks()
      return []
    default: queue.move(action)
    }
    screens[screens.count - 1] = .queue(queue)
    return []
  }

  /// Reads the report under the queue's cursor at its first undecided claim.
  private mutating func openReport(of queue: QueueState) {
    guard let row = queue.current else { return }
    screens.append(.reader(ReaderState(incident: row.incident.id, openReport: row.report)))
    refreshScreens()
  }

  /// Asks for what the queue lacks.
  mutating func wantQueue(_ effects: inout [Effect]) {
    guard let index = queueIndex, case .queue(let queue) = screens[index], queue.wantsPage,
      !requests.isWaiting(.queue), !requests.stalled.contains(.queue)
    else { return }
    effects.append(
      .loadQueue(
        after: queue.start, limit: QueueState.page, revision: requests.ask(.queue)))
  }

  mutating func take(_ page: OpenReportPage) {
    guard let index = queueIndex, case .queue(var queue) = screens[index] else { return }
    queue.take(page)
    screens[index] = .queue(queue)
  }

  /// Brings the queue up to date with an incident.
  mutating func followInQueue(_ incident: Int64) {
    guard let index = queueIndex, case .queue(var queue) = screens[index],
      let dossier = shelf[incident]
    else { return }
    queue.follow(dossier)
    screens[index] = .queue(queue)
  }

  /// In a reader over the queue: to the next undecided claim of the report, and from the last one to the next report.
  mutating func moveOnInQueue() {
    guard screens.count > 1, case .reader(var reader) = screens[screens.count - 1],
      case .queue(let queue) = screens[screens.count - 2], let dossier = shelf[reader.incident],
      dossier.reports.indices.contains(reader.report), reader.page != nil
    else { return }
    if dossier.reports[reader.report].claims.contains(where: { $0.status == .proposed }) {
      reader.showOpenClaim(of: dossier, height: ReaderLayout(size).text.height)
      screens[screens.count - 1] = .reader(reader)
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
