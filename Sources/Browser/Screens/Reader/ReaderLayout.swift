import TextUI

/// Where things stand in the reader at a size: the text at a readable width with a margin for the numbers of its
/// figures, and the claim under the cursor beside it or below.
struct ReaderLayout {
  let frame: Frame
  /// The text without its margin.
  let text: Rect
  /// Where the claim is spelt out; nil where there is no room.
  let claim: Rect?
  /// True where the claim stands beside the text.
  let isBeside: Bool

  /// Columns left of the text, for the figures' numbers.
  static let margin = 5
  /// Longer lines are hard to read.
  static let widest = 80

  init(_ size: Size) {
    frame = Frame(size)
    var body = frame.body
    if body.height >= 14 {
      body.y += 1
      body.height -= 1
    }
    isBeside = size.width >= 120
    let margin = size.width >= 30 ? Self.margin : 0
    if isBeside {
      let side = min(64, max(38, size.width - Self.widest - margin - 6))
      let width = min(Self.widest, size.width - side - margin - 4)
      let spare = max(0, size.width - margin - width - side - 4) / 2
      text = Rect(x: spare + margin, y: body.y, width: width, height: body.height)
      let x = text.right + 2
      claim = Rect(x: x + 1, y: body.y, width: min(side, size.width - x - 2), height: body.height)
      return
    }
    let footer = body.height >= 36 ? 7 : body.height >= 16 ? 5 : body.height >= 9 ? 3 : 0
    let width = min(Self.widest, size.width - margin - (margin > 0 ? 2 : 0))
    text = Rect(x: margin, y: body.y, width: width, height: body.height - footer)
    claim =
      footer > 0
      ? Rect(x: 1, y: text.bottom + 1, width: size.width - 2, height: footer - 1) : nil
  }
}
