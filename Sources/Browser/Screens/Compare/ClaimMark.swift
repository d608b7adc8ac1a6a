import NewsModel
import TextUI

/// How a claim's figure stands on an axis: a mark for a number, a stroke for a range, an arrow for an open end.
struct ClaimMark {
  let claim: Claim
  /// A part hangs below its whole and has a thinner mark.
  var isPart = false
  let style: Style

  /// The mark with its figure beside it; a figure without a number in its own words.
  func draw(on axis: ChartAxis?, in plot: Rect, y: Int, on canvas: inout Canvas) {
    guard !claim.bounds.isUnknown, let axis else {
      canvas.put(
        "“\(vagueWords)”", x: plot.x + 1, y: y, style: Theme.muted, maxWidth: plot.width - 1)
      return
    }
    let isSoft = claim.qualifier == .about || claim.qualifier == .closerTo
    let stroke = RangeStroke(
      low: claim.bounds.low.map(Double.init), high: claim.bounds.high.map(Double.init),
      markGlyph: isPart ? "╎" : isSoft ? "◇" : "◆")
    let columns = canvas.draw(stroke, on: axis, x: plot.x, y: y, style: style)
    let (low, high) = figures
    canvas.putLabels(low: low, high: high, around: columns, in: plot, y: y, style: style)
  }

  /// What stands left and right of the mark.
  private var figures: (low: String, high: String) {
    switch (claim.bounds.low, claim.bounds.high) {
    case (let low?, let high?) where low != high:
      (FigureText.grouped(low), FigureText.grouped(high))
    case (let low?, nil): (FigureText.grouped(low), "")
    default: ("", " " + FigureText.short(claim))
    }
  }

  /// "hundreds" as it stands; for words that say less, the report's own.
  private var vagueWords: String {
    switch claim.qualifier {
    case .dozens, .scores, .hundreds, .thousands: claim.qualifier.rawValue
    default: claim.quotation?.text ?? "no number"
    }
  }
}
