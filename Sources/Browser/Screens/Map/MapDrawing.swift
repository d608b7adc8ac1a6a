import NewsModel
import TextUI

/// The map takes the body; below it stand what the cursor is on, and the legend.
struct MapLayout {
  let map: Rect
  let words: Int?
  let legend: Int?

  init(_ size: Size) {
    let body = Frame(size).body
    words = body.height >= 3 ? body.bottom - 1 : nil
    legend = body.height >= 6 ? body.bottom - 2 : nil
    let taken = (words == nil ? 0 : 1) + (legend == nil ? 0 : 1)
    map = Rect(x: 0, y: body.y, width: body.width, height: body.height - taken)
  }
}

extension MapState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let layout = MapLayout(shell.size)
    if layout.map.y > 0 { canvas.drawTitle(title(in: shell)) }
    guard let grid, globe != nil else {
      canvas.put(
        "adding up…", x: 1, y: layout.map.y, style: Theme.muted, maxWidth: shell.size.width - 2)
      return
    }
    // Where the globe is narrower than the screen, it stands in the middle.
    let left = layout.map.x + (layout.map.width - grid.columns) / 2
    if let outline = shell.outline {
      let dots = OutlinePicture(outline, grid).dots
      canvas.draw(dots, x: left, y: layout.map.y, style: Theme.muted)
    }
    let scale = MarkerScale(cells.map(\.toll.incidents))
    for cell in cells {
      canvas.put(
        scale.glyph(cell.toll.incidents), x: left + cell.column, y: layout.map.y + cell.row,
        style: Theme.disputed)
    }
    drawCursor(x: left + column, y: layout.map.y + row, on: &canvas)
    if let row = layout.legend { drawLegend(scale, grid, y: row, on: &canvas, in: shell) }
    if let row = layout.words { drawWords(y: row, on: &canvas, in: shell) }
  }

  private func title(in shell: BrowserState) -> TitleLine {
    var title = TitleLine(name: StyledLine("Map", Theme.heading))
    guard globe != nil, let total = shell.incidents.total else {
      title.facts = [StyledLine("counting…"), shell.filterWords]
      return title
    }
    let seen = cells.reduce(0) { $0 + $1.toll.incidents }
    let inView = "\(FigureText.grouped(seen)) of \(FigureText.counted(total, "incident")) in view"
    title.facts = [StyledLine(inView)]
    if total > placed {
      let missing = "\(FigureText.grouped(total - placed)) without a place on the map"
      title.facts.append(StyledLine(missing, Theme.muted))
    }
    title.facts.append(shell.filterWords)
    return title
  }

  private func drawCursor(x: Int, y: Int, on canvas: inout Canvas) {
    if toll.incidents == 0 { canvas.put("┼", x: x, y: y, style: Theme.mark) }
    canvas.restyle(Rect(x: x, y: y, width: 1, height: 1)) { $0.attributes.insert(.reverse) }
  }

  private func drawLegend(
    _ scale: MarkerScale, _ grid: MapGrid, y: Int, on canvas: inout Canvas, in shell: BrowserState
  ) {
    var x = 1
    for (glyph, range) in scale.legend {
      x += canvas.put(glyph, x: x, y: y, style: Theme.disputed) + 1
      x += canvas.put(range, x: x, y: y, style: Theme.muted) + 2
    }
    if !scale.legend.isEmpty {
      x += canvas.put(
        "incidents in a cell", x: x, y: y, style: Theme.muted, maxWidth: shell.size.width - x - 1)
    }
    let ruler = MapRuler(grid, in: shell.settings.units)
    let words = "├" + String(repeating: "─", count: max(0, ruler.columns - 2)) + "┤ " + ruler.words
    guard x + words.count + 3 <= shell.size.width else { return }
    canvas.putRight(
      words, right: shell.size.width - 1, y: y, style: Theme.muted, maxWidth: words.count)
  }

  private func drawWords(y: Int, on canvas: inout Canvas, in shell: BrowserState) {
    guard let place = cursorPoint else { return }
    let country = country(place, in: shell)
    let point = PointText.point(latitude: place.latitude, longitude: place.longitude)
    let name = StyledLine(country ?? (shell.outline == nil ? "" : "at sea"), Theme.heading)
    let room = shell.size.width - 2
    let whole = name.adding("  " + point, Theme.muted).adding("   " + TollWords.sentence(toll))
    guard whole.width > room else {
      canvas.put(whole, x: 1, y: y, maxWidth: room)
      return
    }
    // What happened says more than the degrees.
    let words = TollWords.sentence(toll, width: room - name.width - 2)
    canvas.put(name.adding("  " + words), x: 1, y: y, maxWidth: room)
  }

  /// The country of the cell's middle. Where that is water and incidents lie in the cell, those whose land it has: they
  /// lie on a coast, and not at sea.
  private func country(_ place: WorldOutline.Point, in shell: BrowserState) -> String? {
    guard let outline = shell.outline else { return nil }
    if let country = outline.country(latitude: place.latitude, longitude: place.longitude) {
      return country
    }
    guard toll.incidents > 0, let grid else { return nil }
    let countries = outline.countries(in: grid.box(column: column, row: row))
    return countries.isEmpty ? nil : countries.prefix(2).joined(separator: ", ")
  }
}
