import NewsModel
import TextUI

/// Heads and rows of the pairs, and below them what all of them come to.
struct DatasetsLayout {
  let titles: Rect
  let rows: Rect
  let words: Rect
  /// The rows of the choice of datasets, below its question.
  let choices: Rect
  let columns: TableLayout

  /// - Parameters:
  ///   - size: of the screen.
  ///   - datasets: their names and how wide their widest figure is.
  init(_ size: Size, _ datasets: [(name: String, width: Int)] = []) {
    let body = Frame(size).body
    let wordsHeight = body.height >= 9 ? min(6, body.height / 3) : 0
    titles = Rect(x: 0, y: body.y, width: body.width, height: min(1, body.height))
    rows = Rect(
      x: 0, y: titles.bottom, width: body.width,
      height: max(0, body.height - 1 - (wordsHeight > 0 ? wordsHeight + 1 : 0)))
    words = Rect(x: 3, y: body.bottom - wordsHeight, width: body.width - 4, height: wordsHeight)
    choices = Rect(x: 0, y: body.y + 2, width: body.width, height: max(0, body.height - 2))
    let figures = datasets.map { name, width in
      let title = name.uppercased()
      let ideal = max(title.count, width)
      return TableColumn(
        title, minimum: min(10, ideal), ideal: ideal, alignment: .right, rank: 10)
    }
    columns = TableLayout(
      [
        TableColumn("DATE", minimum: 10, ideal: 10, rank: 9),
        TableColumn("PLACE", minimum: 8, ideal: 24, flex: 2, rank: 8),
        TableColumn("GROUP", minimum: 5, ideal: 18, flex: 2, rank: 4),
      ] + figures + [
        TableColumn("DIFFERENCE", minimum: 10, ideal: 10, alignment: .right, rank: 9),
        TableColumn("LINK", minimum: 6, ideal: 6, alignment: .right, rank: 5),
      ], width: max(0, size.width - 4), gap: 2)
  }
}
