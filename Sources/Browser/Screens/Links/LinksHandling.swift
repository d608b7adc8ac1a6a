import NewsModel
import TextUI

extension BrowserState {
  /// Opens the proposed links over the queue.
  mutating func openLinks() { screens.append(LinksState()) }

  mutating func run(_ action: Action, in links: LinksState) -> [Effect] {
    var links = links
    switch action {
    case .back, .queue:
      screens.removeLast()
      return []
    case .disagreements:
      screens.removeLast()
      openDisagreements()
      return []
    case .open:
      guard let link = links.current else { return [] }
      screens.append(CompareState(ids: [link.into.id, link.from.id]))
      refreshScreens()
      return []
    case .joinIncidents: return decide(.joined, links)
    case .keepApart: return decide(.apart, links)
    case .undo:
      links.forget()
      screens.put(links)
      return undoDecision()
    default: links.move(action)
    }
    screens.put(links)
    return []
  }

  private mutating func decide(_ decision: LinkDecision, _ links: LinksState) -> [Effect] {
    guard let link = links.current, mayWrite(link.into.id) else { return [] }
    var links = links
    links.remove(link, decision)
    screens.put(links)
    return [ask(.link(decision, into: link.into.id, from: link.from.id))]
  }

  /// After a decision that the archive refused: the pair comes back.
  mutating func reloadLinks() {
    guard var links = screens.topmost(LinksState.self) else { return }
    links.forget()
    screens.put(links)
  }
}

extension LinksState: Screen {
  static let contexts: [Context] = [.links]

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

  static let commands = CommandTable.linkCommands

  var asksFromBelow: Bool { true }

  mutating func fit(in shell: BrowserState) { fit(height: LinksLayout(shell.size).count) }

  /// While decisions are on their way, the archive would still propose what they are about.
  func lacks(in shell: BrowserState) -> [Question] {
    rows == nil && shell.requests.pendingDecisions.isEmpty ? [.links(limit: LinksState.page)] : []
  }

  func take(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var links = self
    switch (answer, question) {
    case (.links(let found), _): links.take(found)
    // A pair that the archive kept as it was comes back.
    case (.failed, .change(.link)), (.failed, .change(.join)): links.forget()
    default: return
    }
    shell.screens.put(links)
  }
}
