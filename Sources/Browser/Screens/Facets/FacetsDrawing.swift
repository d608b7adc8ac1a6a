import NewsModel
import TextUI

/// The frequency table takes the whole body.
struct FacetsLayout {
  let tabs: Rect
  let rows: Rect

  init(_ size: Size) {
    let body = Frame(size).body
    tabs = Rect(x: 1, y: body.y, width: body.width - 2, height: min(1, body.height))
    rows = Rect(x: 1, y: body.y + 2, width: body.width - 2, height: body.height - 2)
  }
}

extension FacetsState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let layout = FacetsLayout(shell.size)
    if layout.tabs.y > 0 {
      var title = TitleLine(name: StyledLine("Facets", Theme.heading))
      let total = shell.incidents.total.map { FigureText.counted($0, "incident") } ?? "counting…"
      title.facts = [StyledLine(total), shell.filterWords]
      canvas.drawTitle(title)
    }
    canvas.putTabs(FacetTab.allCases, \.title, current: tab, in: layout.tabs)
    drawRows(layout.rows, on: &canvas, in: shell)
  }

  private func drawRows(_ rect: Rect, on canvas: inout Canvas, in shell: BrowserState) {
    guard let counts else {
      canvas.put("counting…", x: rect.x, y: rect.y, style: Theme.muted, maxWidth: rect.width)
      return
    }
    if counts.isEmpty {
      canvas.put(
        "Nothing to count under this filter.", x: rect.x, y: rect.y, style: Theme.muted,
        maxWidth: rect.width)
    }
    let most = Double(counts.map(\.count).max() ?? 0)
    for (offset, index) in cursor.visible.enumerated() where counts.indices.contains(index) {
      let row = Rect(x: rect.x, y: rect.y + offset, width: rect.width, height: 1)
      draw(counts[index], of: most, isCursor: index == cursor.index, row, on: &canvas)
    }
  }

  private func draw(
    _ count: FacetCount, of most: Double, isCursor: Bool, _ row: Rect, on canvas: inout Canvas
  ) {
    let style = isCursor ? Theme.cursor : Theme.text
    let labelWidth = min(36, row.width / 2)
    canvas.fill(Rect(x: row.x, y: row.y, width: labelWidth + 10, height: 1), style: style)
    let used = canvas.put(
      count.label, x: row.x + 1, y: row.y, style: style, maxWidth: labelWidth - 1)
    if !count.detail.isEmpty, count.detail != count.label {
      canvas.put(
        count.detail, x: row.x + used + 3, y: row.y, style: isCursor ? style : Theme.muted,
        maxWidth: max(0, labelWidth - used - 3))
    }
    canvas.putRight(
      FigureText.grouped(count.count), right: row.x + labelWidth + 10, y: row.y, style: style,
      maxWidth: 9)
    let x = row.x + labelWidth + 11
    let bar = BarStroke.horizontal(Double(count.count), of: most, width: row.right - x)
    canvas.put(bar, x: x, y: row.y, style: Theme.filter, maxWidth: max(0, row.right - x))
  }
}
