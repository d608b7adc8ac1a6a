import TextUI

/// One look for each meaning. Colour supports and never carries: each of these is also said by a word, a sign or a place.
enum Theme {
  static let text = Style.plain
  /// Less important: codes, units, explanations.
  static let muted = Style(.standard, .dim)
  /// Names of screens, columns and sections.
  static let heading = Style(.standard, .bold)
  /// The row under the cursor.
  static let cursor = Style(.standard, .reverse)
  /// What narrows the list.
  static let filter = Style(.cyan)
  /// Figures and where they stand in a text.
  static let figure = Style(.yellow)
  /// Figures that disagree.
  static let disputed = Style(.yellow, .bold)
  /// The figure under the cursor.
  static let currentFigure = Style(.yellow, [.bold, .reverse])
  /// What claims come to together.
  static let envelope = Style(.green, .bold)
  /// A side of the fight speaks.
  static let party = Style(.magenta)
  /// Marks and stars of the analyst.
  static let mark = Style(.yellow, .bold)
  /// A decision of the analyst.
  static let accepted = Style(.green)
  static let rejected = Style(.red)
  /// Something went wrong.
  static let mistake = Style(.red, .bold)
  /// Something was done.
  static let done = Style(.green)
  /// A key in a hint.
  static let key = Style(.cyan, .bold)
  /// A place that a search found.
  static let found = Style(.standard, [.underline, .bold])
  static let link = Style(.brightBlue, .underline)
}

extension Style {
  /// A style with more attributes.
  init(_ foreground: Color, _ attributes: Attributes) {
    self.init(foreground, on: .standard, attributes)
  }
}
