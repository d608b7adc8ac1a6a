import TextUI

extension BrowserState {
  /// The screen on top, then the dialog over it, then the keys that matter now.
  func draw(on canvas: inout Canvas) {
    switch screens.last {
    case .reader(let reader): draw(reader, on: &canvas)
    case .compare(let compare): draw(compare, on: &canvas)
    case .facets(let facets): draw(facets, on: &canvas)
    case .queue(let queue): draw(queue, on: &canvas)
    case .timeline(let timeline): draw(timeline, on: &canvas)
    case .map(let map): draw(map, on: &canvas)
    case .sources(let sources): draw(sources, on: &canvas)
    case .links(let links): draw(links, on: &canvas)
    case .datasets(let datasets): draw(datasets, on: &canvas)
    case nil: drawIncidents(on: &canvas)
    }
    drawDialog(on: &canvas)
    if let row = Frame(size).hintRow { canvas.drawHints(self, row: row) }
  }

  private func drawDialog(on canvas: inout Canvas) {
    switch dialog {
    case .picker(let picker): draw(picker, on: &canvas)
    case .search(let search): draw(search, on: &canvas)
    case .filterLine(let line): draw(line, on: &canvas)
    case .sortMenu(let menu): draw(menu, on: &canvas)
    case .find(let find): draw(find, on: &canvas)
    case .export(let export): draw(export, on: &canvas)
    case .help(let help): draw(help, on: &canvas)
    case .palette(let palette): draw(palette, on: &canvas)
    case .claimForm(let form): draw(form, on: &canvas)
    case .join(let question): draw(question, on: &canvas)
    case nil: break
    }
  }
}
