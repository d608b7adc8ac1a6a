import CNcurses
import TextUI

/// What a style comes to on this terminal: ncurses' attributes and a colour pair, made when first used.
struct TerminalColors {
  /// 0 without colour, 8, or 16 and more.
  let count: Int
  private let mostPairs: Int
  private let make: (Int, Int, Int) -> Void
  private var pairs: [Int: Int32] = [:]

  /// A look as ncurses takes it.
  struct Look: Equatable {
    var attributes: Int32
    var pair: Int32
  }

  /// `make` is told of each new pair: its number and two colours, -1 for the terminal's own.
  init(count: Int, mostPairs: Int, make: @escaping (Int, Int, Int) -> Void) {
    self.count = count
    self.mostPairs = mostPairs
    self.make = make
  }

  mutating func look(_ style: Style) -> Look {
    var attributes = style.attributes
    guard count >= 8 else { return Look(attributes: Int32(attributes.rawValue), pair: 0) }
    var foreground = Self.number(style.foreground)
    var background = Self.number(style.background)
    if count < 16 {
      // Eight colours: bright black is dim text (bold black is invisible on many consoles), the rest bold.
      if style.foreground == .brightBlack {
        foreground = -1
        attributes.insert(.dim)
      } else if foreground >= 8 {
        foreground -= 8
        attributes.insert(.bold)
      }
      background = background >= 8 ? background - 8 : background
    }
    return Look(
      attributes: Int32(attributes.rawValue), pair: pair(of: foreground, on: background))
  }

  private mutating func pair(of foreground: Int, on background: Int) -> Int32 {
    if foreground < 0, background < 0 { return 0 }
    let key = (foreground + 1) * 32 + background + 1
    if let pair = pairs[key] { return pair }
    let number = pairs.count + 1
    guard number < mostPairs else { return 0 }
    make(number, foreground, background)
    pairs[key] = Int32(number)
    return Int32(number)
  }

  private static func number(_ color: Color) -> Int {
    color == .standard ? -1 : Int(color.rawValue)
  }
}
