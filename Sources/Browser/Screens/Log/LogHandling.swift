import NewsModel
import TextUI

extension BrowserState {
  /// Opens the journal, at the incident that is shown where there is one.
  mutating func openLog() {
    let incident = incidentInHand.flatMap { shelf[$0]?.incident }
    let headline = incident.map { incident in
      IncidentWords.headline(incident, country: incident.country.map { names[$0] ?? $0 })
    }
    screens.append(
      LogState(
        incidentKey: incident?.key, headline: headline ?? "",
        scope: screens.isEmpty ? .all : incident == nil ? .all : .incident))
  }

  mutating func run(_ action: Action, in log: LogState) -> [Effect] {
    var log = log
    switch action {
    case .back, .log:
      screens.removeLast()
      return []
    case .open:
      guard let line = log.current else { return [] }
      guard let incident = line.incident else {
        message = .failed("This archive does not have the incident; its decision is kept.")
        return []
      }
      screens.append(ReaderState(incident: incident))
      refreshScreens()
      return []
    case .nextView: log.turnScope()
    case .undo: return takeBack(log)
    case .redo: return redoDecision()
    default: log.move(action)
    }
    screens.put(log)
    return []
  }

  /// Takes the entry under the cursor back, where nothing stands on it.
  private mutating func takeBack(_ log: LogState) -> [Effect] {
    guard let line = log.current, let hash = line.entry.hash, mayWrite(-1) else { return [] }
    guard !line.isTakenBack else {
      message = .failed("This one is taken back already.")
      return []
    }
    guard line.entry.undoes == nil else {
      message = .failed("This one took something back; Ctrl-R does that again.")
      return []
    }
    return [ask(.takeBack(hash: hash))]
  }

  /// Does again what was taken back last.
  mutating func redoDecision() -> [Effect] { mayWrite(-1) ? [ask(.redo)] : [] }
}

extension LogState {
  static let contexts: [Context] = [.log]
  static let commands = CommandTable.logCommands

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func lacks(in shell: BrowserState) -> [Question] {
    guard rows == nil || isStale, shell.requests.pendingDecisions.isEmpty else { return [] }
    return [.journal(query(author: shell.author))]
  }

  func take(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var log = self
    switch (answer, question) {
    case (.journal(let found), .journal(let query)) where query == log.query(author: shell.author):
      log.isStale = false
      log.take(found)
    case (_, .change), (_, .decide), (_, .star): log.isStale = true
    default: return
    }
    shell.screens.put(log)
  }

  mutating func forget() { isStale = true }
}
