import TextUI

/// Deaths above, incidents below, on one axis; what the period under the cursor comes to stands at the bottom.
struct TimelineLayout {
  /// The columns and rows that periods are drawn in, both panels and what lies between them.
  let plot: Rect
  let deaths: Rect
  let incidents: Rect
  /// Rows of the panels' names; nil where there is no room.
  let deathsHead: Int?
  let incidentsHead: Int?
  /// Rows of the axis and its labels.
  let axis: Int?
  let labels: Int?
  /// The row of the sentence.
  let words: Int?

  /// Columns at the left for figures.
  static let margin = 10

  init(_ size: Size) {
    let body = Frame(size).body
    let margin = size.width >= 40 ? Self.margin : 0
    var bottom = body.bottom
    func reserve(_ least: Int) -> Int? {
      guard body.height >= least else { return nil }
      bottom -= 1
      return bottom
    }
    words = reserve(1)
    labels = reserve(5)
    axis = reserve(6)
    plot = Rect(
      x: margin, y: body.y, width: size.width - margin - (margin > 0 ? 1 : 0),
      height: bottom - body.y)
    let hasIncidents = plot.height >= 8
    let below = hasIncidents ? plot.height / 3 : 0
    deathsHead = plot.height >= 3 ? plot.y : nil
    incidentsHead = hasIncidents ? plot.bottom - below : nil
    let top = plot.y + (deathsHead == nil ? 0 : 1)
    deaths = Rect(x: plot.x, y: top, width: plot.width, height: plot.bottom - below - top)
    incidents = Rect(
      x: plot.x, y: plot.bottom - max(0, below - 1), width: plot.width, height: max(0, below - 1))
  }
}
