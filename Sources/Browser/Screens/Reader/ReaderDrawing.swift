import NewsModel
import TextUI

extension ReaderState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let layout = ReaderLayout(shell.size)
    guard let dossier = shell.shelf[incident] else {
      canvas.put("opening…", x: layout.text.x, y: layout.text.y, style: Theme.muted)
      return
    }
    if layout.text.y > 0 { canvas.drawTitle(title(dossier, in: shell)) }
    guard let page else {
      canvas.put(
        "This incident has no reports yet.", x: layout.text.x, y: layout.text.y,
        style: Theme.muted, maxWidth: layout.text.width)
      return
    }
    let claims = dossier.reports[report].claims
    let picture = PagePicture(
      page: page, claims: claims, current: figure, found: positions(dossier),
      match: match)
    picture.draw(from: top, in: layout.text, margin: ReaderLayout.margin, on: &canvas)
    drawClaim(dossier, layout, on: &canvas, in: shell)
  }

  private func positions(_ dossier: Dossier) -> [Range<Int>] {
    find.isEmpty || view != .figures
      ? [] : TextSearch.positions(of: find, in: dossier.reports[report].text)
  }

  private func title(_ dossier: Dossier, in shell: BrowserState) -> TitleLine {
    var title = TitleLine(name: StyledLine(shell.headline(of: dossier.incident), Theme.heading))
    guard !dossier.reports.isEmpty else { return title }
    if !find.isEmpty { title.facts.append(StyledLine(matchWords(dossier))) }
    switch view {
    case .figures: break
    case .source: title.facts.append(StyledLine("as it came", Theme.muted))
    case .changes: title.facts.append(StyledLine("what changed", Theme.muted))
    }
    let report = "report \(report + 1) of \(dossier.reports.count)"
    title.right = StyledLine(report, Theme.muted)
    title.vitalWidth = 12
    return title
  }

  /// What R leads to.
  private func nextView(_ dossier: Dossier) -> String {
    let edition = dossier.reports[report].edition
    return view == .source && (edition?.number ?? 1) > 1
      ? "what changed since version \((edition?.number ?? 2) - 1)" : "the figures again"
  }

  private func matchWords(_ dossier: Dossier) -> String {
    let positions = positions(dossier)
    guard let match, let index = positions.firstIndex(of: match) else {
      return "“\(find)” not found"
    }
    return "“\(find)” \(index + 1) of \(positions.count)"
  }

  // MARK: The claim under the cursor

  private func drawClaim(
    _ dossier: Dossier, _ layout: ReaderLayout, on canvas: inout Canvas, in shell: BrowserState
  ) {
    guard let rect = layout.claim, let page else { return }
    if layout.isBeside {
      canvas.vline(x: rect.x - 2, y: rect.y, length: rect.height, style: Theme.muted)
    } else {
      canvas.hline(x: 0, y: rect.y - 1, length: shell.size.width, style: Theme.muted)
    }
    guard let (claim, _) = claim(in: shell), let figure = figure else {
      let words =
        view != .figures
        ? "R: \(nextView(dossier))"
        : "This report gives no figure for the incident."
      canvas.put(words, x: rect.x, y: rect.y, style: Theme.muted, maxWidth: rect.width)
      return
    }
    let details = ClaimDetails(
      claim: claim, number: figure + 1, of: page.figures.count,
      report: dossier.reports[report])
    canvas.put(
      layout.isBeside ? details.column(width: rect.width) : details.footer(width: rect.width),
      in: rect)
  }
}
