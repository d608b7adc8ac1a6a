import NewsModel
import TextUI

/// The menu of `y`: what of the incident in hand can go to the clipboard, the likeliest first.
struct CopyMenu: Equatable, Sendable {
  struct Item: Equatable, Sendable {
    var name: String
    var text: String
  }

  let items: [Item]
  private(set) var cursor = 0

  init(_ items: [Item]) { self.items = items }

  var current: Item { items[cursor] }

  mutating func move(by step: Int) { cursor = max(0, min(cursor + step, items.count - 1)) }
}

extension CopyMenu {
  /// Opens the menu for the claim under the cursor and its incident.
  static func open(in shell: inout BrowserState) {
    guard let dossier = shell.dossierInView(for: .copy) else { return }
    let country = dossier.incident.country.map { shell.names[$0] ?? $0 }
    let words = CopyWords(dossier: dossier, country: country)
    var items: [CopyMenu.Item] = []
    if let position = CopyMenu.claimInHand(dossier, in: shell) {
      let report = dossier.reports[position.report]
      if let index = position.claim {
        items.append(.init(name: "claim, with its citation", text: words.claim(index, of: report)))
        if let quote = words.quote(index, of: report) {
          items.append(.init(name: "quote", text: quote))
        }
      }
      if let link = report.link { items.append(.init(name: "link", text: Harmless.text(link))) }
    }
    items.append(.init(name: "incident", text: words.incident))
    shell.dialog = CopyMenu(items)
  }

  /// The report and the claim under the cursor of the reader or of a comparison.
  private static func claimInHand(_ dossier: Dossier, in shell: BrowserState) -> (
    report: Int, claim: Int?
  )? {
    if let reader = shell.screens.last as? ReaderState,
      dossier.reports.indices.contains(reader.report)
    {
      return (reader.report, reader.claim(in: shell)?.position.claim)
    }
    if let compare = shell.screens.last as? CompareState, let position = compare.position,
      compare.ids.count == 1, dossier.reports.indices.contains(position.report)
    {
      return (position.report, position.claim)
    }
    return nil
  }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var menu = self
    switch action {
    case .apply:
      shell.dialog = nil
      let item = menu.current
      guard item.text.utf8.count <= CopyWords.most else {
        shell.message = .failed("This is longer than terminals take on their clipboard.")
        return []
      }
      shell.message = .done("Given to the terminal's clipboard: \(item.name).")
      return [.copy(item.text)]
    case .back:
      shell.dialog = nil
      return []
    case .up: menu.move(by: -1)
    case .down: menu.move(by: 1)
    default: break
    }
    shell.dialog = menu
    return []
  }
}

/// What goes to the clipboard.
struct CopyWords {
  /// xterm takes no more than this, in bytes.
  static let most = 50_000

  let dossier: Dossier
  let country: String?

  /// "killed: more than 70, a security source: “…” (France 24, “Scores die”, 19 Sep 2024, https://…)".
  func claim(_ index: Int, of report: Report) -> String {
    let claim = report.claims[index]
    let quote = claim.quotation.map { ": “\($0.text)”" } ?? ""
    return clean("\(ClaimWords.line(claim))\(quote) (\(citation(report)))")
  }

  /// The claim's own words and where they stand; nil where none were kept.
  func quote(_ index: Int, of report: Report) -> String? {
    report.claims[index].quotation.map { clean("“\($0.text)” (\(citation(report)))") }
  }

  /// What happened, the toll, and every report with its link; a line each.
  var incident: String {
    let comparison = Comparison(of: dossier)
    let tolls = [Measure.killed, .wounded].compactMap { measure in
      comparison.overall(measure).map { "\(measure.rawValue) \(FigureText.words($0))" }
    }
    let title = dossier.incident.title
    let head = [
      title.isEmpty ? nil : title, IncidentWords.headline(dossier.incident, country: country),
      tolls.isEmpty ? nil : tolls.joined(separator: ", "),
    ].compactMap(\.self)
    return (head + dossier.reports.map { "- " + citation($0) }).map(clean).joined(separator: "\n")
  }

  private func citation(_ report: Report) -> String {
    [
      report.outlet, report.title.isEmpty ? nil : "“\(report.title)”",
      report.published.map(DateText.plain), report.link,
    ].compactMap(\.self).joined(separator: ", ")
  }

  private func clean(_ text: String) -> String {
    Harmless.text(text.replacing("\n", with: " "))
  }
}

extension CopyMenu: Screen {
  static let contexts: [Context] = [.copyMenu]
  static let commands = CommandTable.copyCommands

  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let inside = canvas.promptBox("Copy", width: 72, height: items.count + 5)
    for (offset, item) in items.enumerated() where offset < inside.height {
      let style = offset == cursor ? Theme.cursor : Theme.text
      canvas.put(
        (offset == cursor ? "▸ " : "  ") + item.name, x: inside.x, y: inside.y + offset,
        style: style, maxWidth: inside.width)
    }
    let rest = Rect(
      x: inside.x, y: inside.y + items.count + 1, width: inside.width,
      height: max(0, inside.height - items.count - 1))
    canvas.put(
      StyledLine.wrapped(
        current.text.replacing("\n", with: " / "), Theme.muted, width: rest.width,
        limit: max(1, rest.height)), in: rest)
  }
}
