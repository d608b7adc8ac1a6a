import TextUI

/// Where things stand in the comparison at a size.
struct CompareLayout {
  let frame: Frame
  let body: Rect
  /// The body with the room of the quote, for views without one.
  let full: Rect
  /// The quote of the claim under the cursor; nil where there is no room.
  let footer: Rect?

  /// The columns of the chart; a width of 0 is left out.
  let speaker: Rect
  let via: Rect
  let asOf: Rect
  let plot: Rect
  let words: Rect

  init(_ size: Size) {
    frame = Frame(size)
    let height = frame.body.height >= 30 ? 6 : frame.body.height >= 15 ? 5 : 0
    body = Rect(
      x: 0, y: frame.body.y, width: size.width, height: frame.body.height - height)
    full = frame.body
    footer =
      height > 0
      ? Rect(x: 1, y: body.bottom + 1, width: size.width - 2, height: height - 1) : nil

    let width = size.width
    let y = body.y
    func column(_ x: Int, _ width: Int) -> Rect {
      Rect(x: x, y: y, width: max(0, width), height: 0)
    }
    let speakers = width >= 190 ? 48 : width >= 160 ? 40 : 30
    speaker = column(3, width >= 110 ? speakers : min(26, max(8, width * 3 / 10)))
    via = column(speaker.right + 1, width >= 160 ? 20 : width >= 110 ? 14 : 0)
    asOf = column(via.right + (via.width > 0 ? 1 : 0), width >= 110 ? 6 : 0)
    let wordsWidth = width >= 160 ? 30 : width >= 110 ? 20 : width >= 60 ? 14 : 0
    let plotX = asOf.right + 2
    plot = column(plotX, width - plotX - wordsWidth - 2)
    words = column(width - wordsWidth - 1 + (wordsWidth > 0 ? 1 : 0), wordsWidth - 1)
  }

  /// The positions of articles side by side: two or three, one on narrow screens.
  func articleColumns(of reports: Int) -> [Rect] {
    let count = max(1, min(reports, body.width >= 150 ? 3 : body.width >= 76 ? 2 : 1))
    let width = body.width / count
    return (0..<count).map { index in
      Rect(
        x: index * width + 2, y: body.y + 1, width: max(1, width - 3), height: body.height - 1)
    }
  }
}
