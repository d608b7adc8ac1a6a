import NewsModel
import TextUI

extension IncidentsState {
  /// The pane that follows the cursor. What the row knows is there at once, the rest when its dossier comes.
  func drawPane(
    _ rect: Rect, _ layout: IncidentsLayout, on canvas: inout Canvas, in shell: BrowserState
  ) {
    if rect.x > layout.rows.right + 1 {
      canvas.vline(x: rect.x - 1, y: rect.y, length: rect.height, style: Theme.muted)
    } else {
      canvas.hline(x: 0, y: rect.y - 1, length: shell.size.width, style: Theme.muted)
    }
    guard let row = window.current else { return }
    let inner = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: rect.height)
    guard inner.width >= 80 else {
      let pane = IncidentPane(
        row: row, dossier: shell.shelf[row.id], isStoring: shell.requests.isStoring(starOf: row.id),
        width: inner.width)
      canvas.put(pane.lines, in: inner)
      return
    }
    drawInTwoColumns(row, inner, on: &canvas, in: shell)
  }

  /// A wide pane is read like a newspaper: down the left column, then down the right one.
  private func drawInTwoColumns(
    _ row: IncidentSummary, _ rect: Rect, on canvas: inout Canvas, in shell: BrowserState
  ) {
    let width = rect.width / 2 - 1
    let lines = IncidentPane(
      row: row, dossier: shell.shelf[row.id], isStoring: shell.requests.isStoring(starOf: row.id),
      width: width
    ).lines
    let left = Rect(x: rect.x, y: rect.y, width: width, height: rect.height)
    let right = Rect(x: rect.x + width + 2, y: rect.y, width: width, height: rect.height)
    canvas.put(Array(lines.prefix(rect.height)), in: left)
    canvas.put(Array(lines.dropFirst(rect.height).drop { $0.spans.isEmpty }), in: right)
  }
}

/// What the pane says about an incident: where and when, who and whom, the figures by speaker, the reports.
struct IncidentPane {
  private(set) var lines: [StyledLine] = []
  private let width: Int

  /// A star is hollow until it is stored.
  init(row: IncidentSummary, dossier: Dossier?, isStoring: Bool, width: Int) {
    self.width = width
    add(IncidentWords.place(row), Theme.heading)
    add(DateText.long(row.date) + (row.isStarred ? isStoring ? "  ☆" : "  ★" : ""), Theme.text)
    guard let dossier else {
      add([row.type ?? "", row.groups].filter { !$0.isEmpty }.joined(separator: " · "), Theme.text)
      return
    }
    addKind(dossier.incident)
    addJudgement(dossier)
    addFigures(dossier)
    addReports(dossier)
  }

  private mutating func add(_ text: String, _ style: Style, indent: Int = 0, limit: Int = 3) {
    guard !text.isEmpty else { return }
    lines += StyledLine.wrapped(text, style, width: width, indent: indent, limit: limit)
  }

  private mutating func addKind(_ incident: Incident) {
    let type = incident.type.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? ""
    let groups = incident.groups.map(IncidentWords.involvement)
    add(([type] + groups).filter { !$0.isEmpty }.joined(separator: " · "), Theme.text)
    add(incident.targets.joined(separator: "; "), Theme.muted)
  }

  /// What analysts have put on it, and what they have corrected.
  private mutating func addJudgement(_ dossier: Dossier) {
    let judgement = dossier.judgement
    let words = [judgement.status?.rawValue, judgement.grade?.rawValue].compactMap(\.self)
    let tags = judgement.tags.map { "#" + $0 }.joined(separator: " ")
    add(words.joined(separator: " · "), Theme.filter, limit: 1)
    add(tags, Theme.filter, limit: 2)
    add(judgement.note, Theme.done, limit: 4)
    let corrected = CorrectedFields.names(dossier)
    if !corrected.isEmpty {
      add("corrected: " + corrected.joined(separator: ", "), Theme.muted, limit: 1)
    }
  }

  // MARK: Figures

  private mutating func addFigures(_ dossier: Dossier) {
    let comparison = Comparison(of: dossier)
    for section in comparison.sections {
      lines.append(StyledLine())
      let scope = section.scope == .everyone ? "" : ", \(section.scope.rawValue)"
      var head = StyledLine(section.measure.rawValue.uppercased() + scope, Theme.heading)
      if let envelope = section.envelope, envelope.isDisputed {
        head = head.adding("  " + FigureText.short(envelope), Theme.disputed)
      }
      lines.append(head)
      addSpeakers(section.rows, of: dossier)
    }
    if comparison.sections.isEmpty {
      lines += [StyledLine(), StyledLine("No report gives a figure.", Theme.muted)]
    }
  }

  /// The same figure from the same speaker stands once, with how often it was printed.
  private mutating func addSpeakers(_ rows: [Comparison.Row], of dossier: Dossier) {
    var speakers: [(figure: String, name: String, row: Comparison.Row, count: Int)] = []
    for row in rows {
      let figure = Self.figure(row.claim)
      let name = row.claim.speaker.name ?? ReportWords.name(dossier.reports[row.report])
      if let index = speakers.firstIndex(where: { $0.figure == figure && $0.name == name }) {
        speakers[index].count += row.reportCount
        if speakers[index].row.parts.isEmpty { speakers[index].row = row }
      } else {
        speakers.append((figure, name, row, row.reportCount))
      }
    }
    for speaker in speakers {
      add(speaker.row, figure: speaker.figure, name: speaker.name, count: speaker.count)
    }
  }

  private mutating func add(_ row: Comparison.Row, figure: String, name: String, count: Int) {
    let figureWidth = 9
    // What somebody accepted stands plain; everything else has its sign before it.
    let status = row.claim.status
    let sign = status == .accepted ? " " : ClaimWords.sign(status)
    let gap = String(
      repeating: " ", count: max(0, figureWidth - 2 - GlyphWidth.columns(of: figure)))
    let style = row.claim.bounds.isUnknown ? Theme.muted : Theme.figure
    var line = StyledLine(sign, Theme.muted).adding(gap + figure + "  ", style)
    let times = count > 1 ? " ×\(count)" : ""
    let party = row.claim.speaker.isParty ? " (party)" : ""
    let room = max(4, width - line.width - times.count - party.count)
    line = line.adding(Self.cut(name, room), row.claim.speaker.isParty ? Theme.party : Theme.text)
    line = line.adding(party, Theme.party).adding(times, Theme.muted)
    lines.append(line)
    for part in row.parts {
      let words = "\(Self.figure(part.claim)) \(part.claim.scope.rawValue)"
      add("of them " + words, Theme.muted, indent: figureWidth + 1, limit: 1)
    }
  }

  private static func figure(_ claim: Claim) -> String {
    let short = FigureText.short(claim)
    return short == FigureText.unknown ? "no number" : short
  }

  private static func cut(_ text: String, _ width: Int) -> String {
    if GlyphWidth.columns(of: text) <= width { return text }
    return String(text.prefix(max(0, width - 1))) + "…"
  }

  // MARK: Reports

  private mutating func addReports(_ dossier: Dossier) {
    lines.append(StyledLine())
    let origins = FigureText.counted(dossier.originCount, "origin")
    lines.append(
      StyledLine("REPORTS", Theme.heading).adding(
        "  \(dossier.reports.count) of \(origins)", Theme.muted))
    for report in dossier.reports {
      let day = report.published.map(DateText.dayAndMonth) ?? "undated"
      let gap = String(repeating: " ", count: max(0, 8 - day.count))
      var line = StyledLine(gap + day + "  ", Theme.muted).adding(ReportWords.name(report))
      if let origin = report.origin, origin != report.outlet {
        line = line.adding(" ← " + origin, Theme.muted)
      }
      lines.append(line)
    }
  }
}
