import NewsModel

extension BrowserState {
  /// Where the proposed links stand among the screens.
  private var linksIndex: Int? {
    screens.lastIndex { if case .links = $0 { true } else { false } }
  }

  /// Opens the proposed links over the queue, or goes back to it.
  mutating func openLinks() { screens.append(.links(LinksState())) }

  mutating func run(_ action: Action, in links: LinksState) -> [Effect] {
    var links = links
    switch action {
    case .back, .links:
      screens.removeLast()
      return []
    case .open:
      guard let link = links.current else { return [] }
      screens.append(.compare(CompareState(ids: [link.into.id, link.from.id])))
      refreshScreens()
      return []
    case .joinIncidents: return decide(.joined, links)
    case .keepApart: return decide(.apart, links)
    case .undo:
      links.forget()
      screens[screens.count - 1] = .links(links)
      return undoDecision()
    default: links.move(action)
    }
    screens[screens.count - 1] = .links(links)
    return []
  }

  private mutating func decide(_ decision: LinkDecision, _ links: LinksState) -> [Effect] {
    guard let link = links.current, mayWrite(link.into.id) else { return [] }
    var links = links
    links.remove(link, decision)
    screens[screens.count - 1] = .links(links)
    return [ask(.link(decision, into: link.into.id, from: link.from.id))]
  }

  /// Asks for the proposed links where they are on the screen and not here.
  mutating func wantLinks(_ effects: inout [Effect]) {
    guard let index = linksIndex, case .links(let links) = screens[index], links.rows == nil,
      !requests.isWaiting(.links), requests.pendingDecisions.isEmpty,
      !requests.stalled.contains(.links)
    else { return }
    effects.append(.loadLinks(limit: LinksState.page, revision: requests.ask(.links)))
  }

  mutating func take(_ found: [ProposedLink]) {
    guard let index = linksIndex, case .links(var links) = screens[index] else { return }
    links.take(found)
    screens[index] = .links(links)
  }

  /// After a decision that the archive refused: the pair comes back.
  mutating func reloadLinks() {
    guard let index = linksIndex, case .links(var links) = screens[index] else { return }
    links.forget()
    screens[index] = .links(links)
  }
}
