import NewsModel
import TextUI

extension BrowserState {
  func draw(_ reader: ReaderState, on canvas: inout Canvas) {
    let layout = ReaderLayout(size)
    guard let dossier = shelf[reader.incident] else {
      canvas.put("opening…", x: layout.text.x, y: layout.text.y, style: Theme.muted)
      return
    }
    if layout.text.y > 0 { canvas.drawTitle(title(of: reader, dossier)) }
    guard let page = reader.page else {
      canvas.put(
        "This incident has no reports yet.", x: layout.text.x, y: layout.text.y,
        style: Theme.muted, maxWidth: layout.text.width)
      return
    }
    let claims = dossier.reports[reader.report].claims
    let picture = PagePicture(
      page: page, claims: claims, current: reader.figure, found: positions(of: reader, dossier),
      match: reader.match)
    picture.draw(from: reader.top, in: layout.text, margin: ReaderLayout.margin, on: &canvas)
    drawClaim(reader, dossier, layout, on: &canvas)
  }

  private func positions(of reader: ReaderState, _ dossier: Dossier) -> [Range<Int>] {
    reader.find.isEmpty || reader.view != .figures
      ? [] : TextSearch.positions(of: reader.find, in: dossier.reports[reader.report].text)
  }

  private func title(of reader: ReaderState, _ dossier: Dossier) -> TitleLine {
    let country = dossier.incident.country.map { names[$0] ?? $0 }
    let headline = IncidentWords.headline(dossier.incident, country: country)
    var title = TitleLine(name: StyledLine(headline, Theme.heading))
    guard !dossier.reports.isEmpty else { return title }
    if !reader.find.isEmpty { title.facts.append(StyledLine(matchWords(reader, dossier))) }
    switch reader.view {
    case .figures: break
    case .source: title.facts.append(StyledLine("as it came", Theme.muted))
    case .changes: title.facts.append(StyledLine("what changed", Theme.muted))
    }
    let report = "report \(reader.report + 1) of \(dossier.reports.count)"
    title.right = StyledLine(report, Theme.muted)
    title.vitalWidth = 12
    return title
  }

  /// What R leads to.
  private func nextView(of reader: ReaderState, _ dossier: Dossier) -> String {
    let edition = dossier.reports[reader.report].edition
    return reader.view == .source && (edition?.number ?? 1) > 1
      ? "what changed since version \((edition?.number ?? 2) - 1)" : "the figures again"
  }

  private func matchWords(_ reader: ReaderState, _ dossier: Dossier) -> String {
    let positions = positions(of: reader, dossier)
    guard let match = reader.match, let index = positions.firstIndex(of: match) else {
      return "“\(reader.find)” not found"
    }
    return "“\(reader.find)” \(index + 1) of \(positions.count)"
  }

  // MARK: The claim under the cursor

  private func drawClaim(
    _ reader: ReaderState, _ dossier: Dossier, _ layout: ReaderLayout, on canvas: inout Canvas
  ) {
    guard let rect = layout.claim, let page = reader.page else { return }
    if layout.isBeside {
      canvas.vline(x: rect.x - 2, y: rect.y, length: rect.height, style: Theme.muted)
    } else {
      canvas.hline(x: 0, y: rect.y - 1, length: size.width, style: Theme.muted)
    }
    guard let (claim, _) = claim(of: reader), let figure = reader.figure else {
      let words =
        reader.view != .figures
        ? "R goes on to \(nextView(of: reader, dossier))."
        : "This report gives no figure for the incident."
      canvas.put(words, x: rect.x, y: rect.y, style: Theme.muted, maxWidth: rect.width)
      return
    }
    let details = ClaimDetails(
      claim: claim, number: figure + 1, of: page.figures.count,
      report: dossier.reports[reader.report])
    canvas.put(
      layout.isBeside ? details.column(width: rect.width) : details.footer(width: rect.width),
      in: rect)
  }
}
