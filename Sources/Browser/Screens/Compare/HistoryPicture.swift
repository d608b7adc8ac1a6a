import NewsModel
import TextUI

/// Draws what each speaker has said, in the order of time.
struct HistoryPicture {
  private let history: CompareHistory
  private let dossier: Dossier
  private let compare: CompareState
  private let body: Rect
  private let speaker: Rect
  private let day: Rect
  private let plot: Rect
  private let change: Rect
  private let outlet: Rect
  private let axes: [Measure: ChartAxis]

  init(_ history: CompareHistory, _ dossier: Dossier, _ compare: CompareState, _ body: Rect) {
    self.history = history
    self.dossier = dossier
    self.compare = compare
    self.body = body
    func column(_ x: Int, _ width: Int) -> Rect {
      Rect(x: x, y: body.y, width: max(0, width), height: 0)
    }
    let width = body.width
    let words = width >= 60 ? 13 : 0
    let names = width >= 110 ? 22 : 0
    speaker = column(3, width >= 160 ? 40 : min(28, max(8, width * 3 / 10)))
    day = column(speaker.right + 1, width >= 50 ? 7 : 0)
    outlet = column(width - names - 1, names)
    change = column(outlet.x - words - (names > 0 ? 2 : 0), words)
    plot = column(day.right + 2, change.x - day.right - 3)
    var axes: [Measure: ChartAxis] = [:]
    for measure in Set(history.histories.map(\.measure)) {
      axes[measure] = ChartAxis(
        from: 0, to: Double(history.greatest(measure)) * 1.12, width: plot.width)
    }
    self.axes = axes
  }

  func draw(on canvas: inout Canvas) {
    for offset in 0..<body.height where history.lines.indices.contains(compare.top + offset) {
      let y = body.y + offset
      let line = history.lines[compare.top + offset]
      switch line {
      case .blank: break
      case .section(let measure, let scope): drawHead(measure, scope, y: y, on: &canvas)
      case .sighting(let index, let step, let sighting):
        let isCursor = compare.position != nil && history.position(line) == compare.position
        draw(history.histories[index], step, sighting, isCursor: isCursor, y: y, on: &canvas)
      }
    }
  }

  private func drawHead(_ measure: Measure, _ scope: Scope, y: Int, on canvas: inout Canvas) {
    let words = "\(measure.rawValue.uppercased()), \(scope.rawValue)"
    canvas.put(words, x: 1, y: y, style: Theme.heading, maxWidth: speaker.right - 1)
    canvas.put("said", x: day.x, y: y, style: Theme.muted, maxWidth: day.width)
    if let axis = axes[measure] {
      canvas.drawLabels(of: axis, x: plot.x, y: y, style: Theme.muted)
    }
    canvas.put("seen in", x: outlet.x, y: y, style: Theme.muted, maxWidth: outlet.width)
  }

  private func draw(
    _ history: SpeakerHistory, _ index: Int, _ number: Int, isCursor: Bool, y: Int,
    on canvas: inout Canvas
  ) {
    let step = history.steps[index]
    let sighting = step.sightings[number]
    let isFirst = index == 0 && number == 0
    if isCursor {
      canvas.put("▸", x: 0, y: y, style: Theme.key)
      canvas.fill(
        Rect(x: speaker.x, y: y, width: day.right - speaker.x, height: 1), style: Theme.cursor)
    }
    drawName(history, sighting, isFirst: isFirst, isCursor: isCursor, y: y, on: &canvas)
    canvas.put(
      words(sighting.day), x: day.x, y: y, style: isCursor ? Theme.cursor : Theme.muted,
      maxWidth: day.width)
    canvas.put("│", x: plot.x - 1, y: y, style: Theme.muted)
    if step.change != .withdrawn {
      let isLast = index == history.steps.count - 1 || history.steps[index + 1].change == .undated
      let plain = isLast && number == 0 ? Theme.figure : Theme.muted
      ClaimMark(claim: sighting.claim, style: isCursor ? Theme.disputed : plain)
        .draw(on: axes[history.measure], in: plot, y: y, on: &canvas)
    }
    canvas.put(
      number == 0 ? HistoryText.words(step.change) : repetition(number, in: step), x: change.x,
      y: y,
      style: number == 0 ? style(step.change) : Theme.muted, maxWidth: change.width)
    canvas.put(
      sighting.outlet, x: outlet.x, y: y, style: Theme.muted, maxWidth: outlet.width)
  }

  /// Whether a further sighting says the same, or something beside it on one day.
  private func repetition(_ number: Int, in step: SpeakerHistory.Step) -> String {
    let known = step.sightings[..<number].map(\.claim.bounds)
    return known.contains(step.sightings[number].claim.bounds) ? "again" : "said beside"
  }

  /// The speaker on its first line; below it where it was met again, which narrow screens show nowhere else.
  private func drawName(
    _ history: SpeakerHistory, _ sighting: Sighting, isFirst: Bool, isCursor: Bool, y: Int,
    on canvas: inout Canvas
  ) {
    let own =
      history.speaker.kind == .dataset
      ? sighting.outlet
      : history.speaker.name
        ?? voice(of: sighting) + ClaimWords.unnamed(history.speaker.kind)
    let party = history.speaker.isParty ? " (party)" : ""
    let plain = isFirst ? (history.speaker.isParty ? Theme.party : Theme.text) : Theme.muted
    canvas.put(
      isFirst ? own + party : "· " + sighting.outlet, x: speaker.x + (isFirst ? 0 : 1), y: y,
      style: isCursor ? Theme.cursor : plain, maxWidth: speaker.width - (isFirst ? 0 : 1))
  }

  private func voice(of sighting: Sighting) -> String {
    guard let position = sighting.position else { return sighting.voice }
    return ReportWords.voice(sighting.voice, of: dossier.reports[position.report])
  }

  /// "18 Sep" within the incident's year, else "2025-03".
  private func words(_ day: Day?) -> String {
    guard let day else { return "–" }
    let year = dossier.incident.date?.start.civil.year
    return day.civil.year == year ? DateText.dayAndMonth(day) : String(day.iso.prefix(7))
  }

  private func style(_ change: RevisionChange) -> Style {
    switch change {
    case .first, .undated: Theme.muted
    case .withdrawn: Theme.rejected
    case .up, .down, .narrowed, .widened, .restated: Theme.disputed
    }
  }
}
