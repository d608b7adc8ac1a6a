import NewsModel

/// How the archive stands with its desk, as the title says it.
public struct DeskStanding: Hashable, Sendable {
  /// Who else was there within the last minute.
  public var others: [String]
  /// How many decisions and imported things have not gone there yet.
  public var waiting: Int
  /// Whether the desk does not answer.
  public var isOffline: Bool
  /// Whether something that came from there was refused.
  public var hasRefused: Bool
  /// The filter of what is here of the desk; empty where all of it is.
  public var slice: String

  public init(
    others: [String] = [], waiting: Int = 0, isOffline: Bool = false, hasRefused: Bool = false,
    slice: String = ""
  ) {
    self.others = others
    self.waiting = waiting
    self.isOffline = isOffline
    self.hasRefused = hasRefused
    self.slice = slice
  }

  /// "desk: ana, ben", "desk: 7 others, 3 waiting", "desk offline, 12 waiting".
  var words: String {
    var words = "desk"
    if isOffline {
      words += " offline"
    } else if others.count > 2 {
      words += ": \(others.count) others"
    } else if !others.isEmpty {
      words += ": " + others.joined(separator: ", ")
    }
    if waiting > 0 { words += ", \(FigureText.grouped(waiting)) waiting" }
    if hasRefused { words += ", something refused" }
    return words
  }
}
