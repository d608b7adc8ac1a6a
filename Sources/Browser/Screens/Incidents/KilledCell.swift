import NewsModel
import TextUI

/// A toll in a narrow column: `70 ┣━━◆━┫ 100`, the longer the stroke the wider the figures lie apart.
struct KilledCell {
  let low: String
  /// Nil where one figure stands for all.
  let stroke: String?
  private(set) var high: String

  /// Columns of the low figure, so that all strokes of a list begin in one column; a longer figure takes its own, and a
  /// shorter one makes room for a high figure that would not fit.
  private(set) var lowWidth: Int
  static let usualLowWidth = 5
  private static let highWidth = 5

  init(_ envelope: Envelope?, width: Int) {
    guard let envelope else {
      (low, stroke, high, lowWidth) = (FigureText.unknown, nil, "", Self.usualLowWidth)
      return
    }
    let below = envelope.isOpenBelow ? "≤" : ""
    low = below + FigureText.grouped(envelope.low)
    lowWidth = max(Self.usualLowWidth, low.count)
    guard envelope.isDisputed else {
      stroke = nil
      high = envelope.isOpenAbove ? "+" : ""
      return
    }
    high = FigureText.grouped(envelope.high) + (envelope.isOpenAbove ? "+" : "")
    let room = width - lowWidth - 2
    guard room >= 3 + high.count else {
      // No figure is ever cut: where both do not fit, the low one stands with the sign that more follows.
      stroke = "–"
      if low.count + 1 + high.count > width { high = "…" }
      lowWidth = max(low.count, min(lowWidth, width - 1 - high.count))
      return
    }
    stroke = Self.stroke(envelope, room: min(room - Self.highWidth, room - high.count))
  }

  /// Three columns for figures that nearly agree, all of them where the highest is twice the lowest or more.
  private static func stroke(_ envelope: Envelope, room: Int) -> String {
    let room = max(3, room)
    let share = min(1, envelope.spread ?? 1)
    let length = 3 + Int((Double(room - 3) * share).rounded())
    var glyphs = Array(repeating: Character("━"), count: length)
    glyphs[0] = envelope.isOpenBelow ? "◀" : "┣"
    glyphs[length - 1] = envelope.isOpenAbove ? "▶" : "┫"
    let span = Double(envelope.high - envelope.low)
    let middle = span > 0 ? (envelope.median - Double(envelope.low)) / span : 0.5
    glyphs[1 + Int((Double(length - 3) * middle).rounded())] = "◆"
    return String(glyphs)
  }
}

extension Canvas {
  mutating func put(_ cell: KilledCell, x: Int, y: Int, width: Int, isCursor: Bool) {
    let lowWidth = min(width, cell.lowWidth)
    let figure = isCursor ? Theme.cursor : cell.stroke == nil ? Theme.text : Theme.disputed
    let line = isCursor ? Theme.cursor : Theme.figure
    putRight(cell.low, right: x + lowWidth, y: y, style: figure, maxWidth: lowWidth)
    var at = x + lowWidth
    if cell.stroke == "–" {
      at += put("–", x: at, y: y, style: line, maxWidth: x + width - at)
    } else if let stroke = cell.stroke {
      at += 1 + put(stroke, x: at + 1, y: y, style: line, maxWidth: x + width - at - 1) + 1
    }
    put(cell.high, x: at, y: y, style: figure, maxWidth: x + width - at)
  }
}
