import Foundation
import TextUI
import Testing

@testable import Browser

/// Whether letters can be read: the contrast of every look with its ground, in xterm's sixteen colours.
@Suite struct ThemeContrastTests {
  private static let looks = [
    Theme.filter, Theme.figure, Theme.disputed, Theme.envelope, Theme.party, Theme.mark,
    Theme.accepted, Theme.rejected, Theme.mistake, Theme.done, Theme.key, Theme.link,
  ]

  private static let palette: [Color: (Double, Double, Double)] = [
    .black: (0, 0, 0), .red: (205, 0, 0), .green: (0, 205, 0), .yellow: (205, 205, 0),
    .blue: (0, 0, 238), .magenta: (205, 0, 205), .cyan: (0, 205, 205), .white: (229, 229, 229),
    .brightBlack: (127, 127, 127), .brightRed: (255, 0, 0), .brightGreen: (0, 255, 0),
    .brightYellow: (255, 255, 0), .brightBlue: (92, 92, 255), .brightMagenta: (255, 0, 255),
    .brightCyan: (0, 255, 255), .brightWhite: (255, 255, 255),
  ]

  /// The relative luminance of WCAG 2.
  private static func luminance(_ color: (Double, Double, Double)) -> Double {
    func part(_ value: Double) -> Double {
      let share = value / 255
      return share <= 0.039_28 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(color.0) + 0.7152 * part(color.1) + 0.0722 * part(color.2)
  }

  private static func contrast(_ color: Color, on ground: (Double, Double, Double)) -> Double {
    guard let ink = palette[color] else { return 21 }
    let (one, other) = (luminance(ink), luminance(ground))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test(arguments: ThemeChoice.allCases)
  func everyLookCanBeRead(_ theme: ThemeChoice) {
    let ground: (Double, Double, Double) = theme == .light ? (255, 255, 255) : (0, 0, 0)
    for look in Self.looks {
      let style = theme.style(look)
      let contrast = Self.contrast(style.foreground, on: ground)
      #expect(contrast >= 3, "\(theme): \(style.foreground) has \(contrast)")
    }
  }
}
