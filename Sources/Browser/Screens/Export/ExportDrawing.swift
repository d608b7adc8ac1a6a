import NewsModel
import TextUI

extension BrowserState {
  func draw(_ export: ExportState, on canvas: inout Canvas) {
    let width = min(size.width, 72)
    let height = min(size.height, export.formats.count + 10)
    let rect = Rect(
      x: (size.width - width) / 2, y: max(0, (size.height - height) / 3), width: width,
      height: height)
    let inside = canvas.panel(rect, title: "Export")
    let formats = formats(of: export, inside)
    canvas.put(lines(of: export, formats, width: inside.width), in: inside)
    drawPath(export, inside, below: formats.count, on: &canvas)
  }

  /// All formats, or the chosen one alone where there is no room for more.
  private func formats(of export: ExportState, _ inside: Rect) -> [DocumentFormat] {
    inside.height >= export.formats.count + 8 ? export.formats : [export.format]
  }

  private func lines(
    of export: ExportState, _ formats: [DocumentFormat], width: Int
  ) -> [StyledLine] {
    var lines = [StyledLine(subject(of: export)), StyledLine()]
    for format in formats {
      let isChosen = format == export.format
      let name =
        format.title + String(repeating: " ", count: max(0, 12 - format.title.count))
      lines.append(
        StyledLine(isChosen ? "▸ " : "  ", Theme.key)
          .adding(name, isChosen ? Theme.heading : Theme.text).adding(
            format.purpose, Theme.muted))
    }
    lines += [StyledLine(), StyledLine("To", Theme.muted), StyledLine()]
    if let existing = export.existing {
      lines += StyledLine.wrapped(
        "\(existing) exists already. Overwrite it?", Theme.mistake, width: width, limit: 2)
    } else if let failure = export.failure {
      lines += StyledLine.wrapped(failure, Theme.mistake, width: width, limit: 2)
    } else if export.isWriting {
      lines.append(StyledLine("writing…", Theme.muted))
    } else {
      lines.append(
        StyledLine("Quotes, speakers, links, rules and the filter used go with it.", Theme.muted))
      lines.append(
        StyledLine(export.onlyAccepted ? "[x] " : "[ ] ", Theme.heading)
          .adding("only accepted and edited claims", Theme.text)
          .adding("  (Ctrl-O)", Theme.muted))
      lines.append(
        StyledLine(export.isOfFilter ? "[x] " : "[ ] ", Theme.heading)
          .adding("all \(allWords) of the filter", Theme.text).adding("  (Ctrl-T)", Theme.muted))
    }
    return lines
  }

  /// "Bamako, Mali · 2024-09-17, with 9 claims" or "3 marked incidents, 27 claims".
  private func subject(of export: ExportState) -> String {
    if export.isOfFilter {
      let words = FilterWords(names: names).title(incidents.query.filter)
      return "All \(allWords)" + (words.isEmpty ? "" : ": \(words)")
    }
    let dossiers = export.incidents.compactMap { shelf[$0.id] }
    let known = dossiers.count == export.incidents.count
    let claims = dossiers.reduce(0) { $0 + $1.reports.reduce(0) { $0 + $1.claims.count } }
    let tail = known ? ", \(FigureText.counted(claims, "claim"))" : ""
    guard export.incidents.count == 1, let row = export.incidents.first else {
      return "\(export.incidents.count) marked incidents\(tail)"
    }
    return "\(IncidentWords.place(row)) · \(IncidentWords.date(row.date, width: 21))\(tail)"
  }

  private var allWords: String {
    incidents.total.map { FigureText.counted($0, "incident") } ?? "incidents"
  }

  private func drawPath(
    _ export: ExportState, _ inside: Rect, below count: Int, on canvas: inout Canvas
  ) {
    let y = inside.y + count + 3
    guard y < inside.bottom else { return }
    let x = inside.x + 3
    if export.asksToOverwrite || export.isWriting {
      canvas.put(export.path.text, x: x, y: y, style: Theme.muted, maxWidth: inside.width - 3)
    } else {
      canvas.draw(export.path, x: x, y: y, width: inside.width - 3, style: Theme.heading)
    }
  }
}
