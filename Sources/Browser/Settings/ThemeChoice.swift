import TextUI

/// A set of looks. What is drawn means the same in each: `Theme` names the meanings, this one their colours.
public enum ThemeChoice: String, Sendable, CaseIterable {
  /// For light letters on a dark ground.
  case dark
  /// For dark letters on a light ground, on which yellow and cyan cannot be read.
  case light
  /// No colours; bold, dim, underlined and reversed letters only.
  case mono
  /// Colours that differ in brightness too, after Okabe and Ito: no meaning hangs on red against green.
  case colourBlind = "colour-blind"
  /// The bright eight of sixteen colours, and grey in the place of dim letters.
  case sixteen = "16"

  /// The theme that the terminal's ground asks for, where the terminal says what it is (`COLORFGBG`), or that of no
  /// colours where somebody wants none (https://no-color.org).
  public init(environment: [String: String]) {
    if environment["NO_COLOR"].map({ !$0.isEmpty }) == true {
      self = .mono
    } else {
      let ground = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
      self = ground == 7 || ground == 15 ? .light : .dark
    }
  }

  /// Whether nothing in the environment says what the ground is like, so that the terminal may be asked.
  public static func asksGround(environment: [String: String]) -> Bool {
    environment["NO_COLOR"].map { $0.isEmpty } != false && environment["COLORFGBG"] == nil
  }

  /// How a look of the dark theme looks in this one.
  func style(_ style: Style) -> Style {
    var result = style
    switch self {
    case .dark: break
    case .light: result.foreground = ThemeChoice.darkened[style.foreground] ?? style.foreground
    case .colourBlind: result.foreground = ThemeChoice.safe[style.foreground] ?? style.foreground
    case .mono: (result.foreground, result.background) = (.standard, .standard)
    case .sixteen:
      result.foreground = ThemeChoice.bright[style.foreground] ?? style.foreground
      if style.attributes.contains(.dim), style.foreground == .standard {
        result.foreground = .brightBlack
        result.attributes.remove(.dim)
      }
    }
    return result
  }

  /// What can be read on white: green cannot.
  private static let darkened: [Color: Color] = [
    .yellow: .magenta, .cyan: .blue, .magenta: .red, .green: .blue, .brightBlue: .blue,
  ]
  private static let safe: [Color: Color] = [
    .green: .brightBlue, .red: .brightYellow, .magenta: .cyan,
  ]
  private static let bright: [Color: Color] = [
    .red: .brightRed, .green: .brightGreen, .yellow: .brightYellow, .blue: .brightBlue,
    .magenta: .brightMagenta, .cyan: .brightCyan,
  ]
}
