import NewsModel
import TextUI

extension LinksState {
  /// After a decision that the archive refused: the pair comes back.
  static func reload(in shell: inout BrowserState) {
    guard var links = shell.screens.topmost(LinksState.self) else { return }
    links.forget()
    shell.screens.put(links)
  }
}

extension LinksState {
  static let contexts: [Context] = [.links]
  static let commands = CommandTable.linkCommands

  var asksFromBelow: Bool { true }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var links = self
    switch action {
    case .back, .queue:
      shell.screens.removeLast()
      return []
    case .disagreements:
      shell.screens.replaceLast(with: DisagreementsState())
      return []
    case .open:
      guard let link = current else { return [] }
      shell.screens.append(CompareState(ids: [link.into.id, link.from.id]))
      shell.refreshScreens()
      return []
    case .joinIncidents: return decide(.joined, in: &shell)
    case .keepApart: return decide(.apart, in: &shell)
    case .undo:
      links.forget()
      shell.screens.put(links)
      return shell.undoDecision()
    default: links.move(action)
    }
    shell.screens.put(links)
    return []
  }

  private func decide(_ decision: LinkDecision, in shell: inout BrowserState) -> [Effect] {
    guard let link = current, shell.mayWrite(link.into.id) else { return [] }
    var links = self
    links.remove(link, decision)
    shell.screens.put(links)
    return [shell.ask(.link(decision, into: link.into.id, from: link.from.id))]
  }

  /// While decisions are on their way, the archive would still propose what they are about.
  func lacks(in shell: BrowserState) -> [Question] {
    rows == nil && shell.requests.pendingDecisions.isEmpty ? [.links(limit: LinksState.page)] : []
  }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var links = self
    switch (answer, question) {
    case (.links(let found), _): links.receive(found)
    // A pair that the archive kept as it was comes back.
    case (.failed, .change(.link)), (.failed, .change(.join)): links.forget()
    default: return
    }
    shell.screens.put(links)
  }
}
