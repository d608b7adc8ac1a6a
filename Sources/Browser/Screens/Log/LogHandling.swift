import NewsModel
import TextUI

extension LogState {
  /// Opens the journal, at the incident that is shown where there is one.
  static func open(in shell: inout BrowserState) {
    let incident = shell.incidentInHand.flatMap { shell.shelf[$0]?.incident }
    let headline = incident.map { shell.headline(of: $0) }
    shell.screens.append(
      LogState(
        incidentKey: incident?.key, headline: headline ?? "",
        scope: shell.screens.isEmpty ? .all : incident == nil ? .all : .incident))
  }
}

extension LogState {
  static let contexts: [Context] = [.log]
  static let commands = CommandTable.logCommands

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var log = self
    switch action {
    case .back, .log:
      shell.screens.removeLast()
      return []
    case .open:
      guard let line = current else { return [] }
      guard let incident = line.incident else {
        shell.message = .failed("This archive does not have the incident; its decision is kept.")
        return []
      }
      shell.screens.append(ReaderState(incident: incident))
      shell.refreshScreens()
      return []
    case .nextView: log.turnScope()
    case .undo: return takeBack(in: &shell)
    case .redo: return shell.redoDecision()
    default: log.move(action)
    }
    shell.screens.put(log)
    return []
  }

  /// Takes the entry under the cursor back, where nothing stands on it.
  private func takeBack(in shell: inout BrowserState) -> [Effect] {
    guard let line = current, let hash = line.entry.hash, shell.mayWrite(-1) else { return [] }
    guard !line.isTakenBack else {
      shell.message = .failed("This one is taken back already.")
      return []
    }
    guard line.entry.undoes == nil else {
      shell.message = .failed("This one took something back; Ctrl-R does that again.")
      return []
    }
    return [shell.ask(.takeBack(hash: hash))]
  }

  func question(in shell: BrowserState) -> Question { .journal(query(author: shell.author)) }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var log = self
    switch (answer, question) {
    case (.journal(let found), .journal(let query)) where query == log.query(author: shell.author):
      log.isStale = false
      log.show(found) { $0.entry.hash }
    case (_, .change), (_, .decide), (_, .star): log.isStale = true
    default: return
    }
    shell.screens.put(log)
  }
}
