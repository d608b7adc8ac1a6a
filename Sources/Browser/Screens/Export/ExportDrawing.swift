import NewsModel
import TextUI

extension ExportState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let inside = canvas.questionBox("Export", width: 72, height: formats.count + 10)
    let choice = choice(inside)
    canvas.put(lines(choice, width: inside.width, in: shell), in: inside)
    drawPath(inside, below: choice.count, on: &canvas)
  }

  /// All formats, or the chosen one alone where there is no room for more; a blank line below where there is room for it.
  private func choice(_ inside: Rect) -> [StyledLine] {
    if inside.height >= formats.count + 8 { return formats.map(row) + [StyledLine()] }
    let row = row(format)
    guard row.width > inside.width, inside.height >= 10 else { return [row, StyledLine()] }
    return [StyledLine("▸ ", Theme.key).adding(format.title, Theme.heading)]
      + StyledLine.wrapped(format.purpose, Theme.muted, width: inside.width, indent: 2, limit: 2)
  }

  private func row(_ format: DocumentFormat) -> StyledLine {
    let isChosen = format == self.format
    let name = format.title + String(repeating: " ", count: max(0, 12 - format.title.count))
    return StyledLine(isChosen ? "▸ " : "  ", Theme.key)
      .adding(name, isChosen ? Theme.heading : Theme.text).adding(format.purpose, Theme.muted)
  }

  private func lines(_ choice: [StyledLine], width: Int, in shell: BrowserState) -> [StyledLine] {
    var lines = [StyledLine(subject(in: shell)), StyledLine()] + choice
    lines += [StyledLine("To", Theme.muted), StyledLine()]
    if let existing {
      lines += StyledLine.wrapped(
        "\(existing) exists already. Overwrite it?", Theme.mistake, width: width, limit: 2)
    } else if let failure {
      lines += StyledLine.wrapped(failure, Theme.mistake, width: width, limit: 2)
    } else if isWriting {
      lines.append(StyledLine("writing…", Theme.muted))
    } else {
      lines.append(
        StyledLine("Quotes, speakers, links, rules and the filter used go with it.", Theme.muted))
      lines.append(
        option(onlyAccepted, "only accepted and edited claims", "Ctrl-O", width: width))
      lines.append(
        option(isOfFilter, "all \(Self.allWords(in: shell)) of the filter", "Ctrl-T", width: width))
    }
    return lines
  }

  /// "[ ] only accepted and edited claims  (Ctrl-O)"; the key first where the words would be cut before it.
  private func option(_ isOn: Bool, _ words: String, _ key: String, width: Int) -> StyledLine {
    let box = StyledLine(isOn ? "[x] " : "[ ] ", Theme.heading)
    guard words.count + key.count + 8 <= width else {
      return box.adding(key + "  ", Theme.key).adding(words, Theme.text)
    }
    return box.adding(words, Theme.text).adding("  (\(key))", Theme.muted)
  }

  /// "Bamako, Mali · 2024-09-17, with 9 claims" or "3 marked incidents, 27 claims".
  private func subject(in shell: BrowserState) -> String {
    if isOfFilter {
      let words = FilterWords(names: shell.names).title(shell.incidents.query.filter)
      return "All \(Self.allWords(in: shell))" + (words.isEmpty ? "" : ": \(words)")
    }
    let dossiers = incidents.compactMap { shell.shelf[$0.id] }
    let known = dossiers.count == incidents.count
    let claims = dossiers.reduce(0) { $0 + $1.reports.reduce(0) { $0 + $1.claims.count } }
    let tail = known ? ", \(FigureText.counted(claims, "claim"))" : ""
    guard incidents.count == 1, let row = incidents.first else {
      return "\(incidents.count) marked incidents\(tail)"
    }
    return "\(IncidentWords.place(row)) · \(IncidentWords.date(row.date, width: 21))\(tail)"
  }

  private static func allWords(in shell: BrowserState) -> String {
    shell.incidents.total.map { FigureText.counted($0, "incident") } ?? "incidents"
  }

  private func drawPath(_ inside: Rect, below count: Int, on canvas: inout Canvas) {
    let y = inside.y + count + 2
    guard y < inside.bottom else { return }
    let x = inside.x + 3
    if asksToOverwrite || isWriting {
      canvas.put(path.text, x: x, y: y, style: Theme.muted, maxWidth: inside.width - 3)
    } else {
      canvas.draw(path, x: x, y: y, width: inside.width - 3, style: Theme.heading)
    }
  }
}
