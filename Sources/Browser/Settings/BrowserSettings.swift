import NewsModel
import TextUI

/// In what distances are written.
public enum DistanceUnit: String, Sendable, CaseIterable {
  case kilometres = "km"
  case miles = "mi"

  /// How many of them a kilometre is.
  var perKilometre: Double { self == .kilometres ? 1 : 1 / 1.609_344 }

  /// A distance in kilometres in this unit, rounded: "312 km", "194 mi".
  func words(_ kilometres: Double) -> String {
    FigureText.grouped(Int((kilometres * perKilometre).rounded())) + " " + rawValue
  }
}

/// How a user likes the browser.
public struct BrowserSettings: Equatable, Sendable {
  public var theme = ThemeChoice.dark
  /// Whether the theme is that of the terminal's ground, once the terminal has said what it is.
  public var followsGround = false
  public var keys = KeyMap()
  /// The order of the list when nothing else is asked for.
  public var sort = SortKey.date
  public var isDescending = true
  /// The list's columns from left to right; nil for all, in the usual order.
  var columns: [IncidentColumn]?
  /// Columns of the screen for those whose width was chosen.
  var columnWidths: [IncidentColumn: Int] = [:]
  /// Columns of the pane beside the list; nil for as many as the screen has room for.
  var paneWidth: Int?
  /// In what distances are written.
  public var units = DistanceUnit.kilometres

  public init() {}

  /// The names of the columns that can be chosen.
  public static let columnNames = IncidentColumn.allCases
    .filter { !IncidentColumn.hidden(under: .date).contains($0) }.map(\.rawValue)

  /// Every command and its usual keys, as the config file writes them.
  public static var keyLines: [String] {
    Context.allCases.flatMap { context in
      var seen: [Action] = []
      var lines: [String] = []
      for command in CommandTable.commands(in: context) where !seen.contains(command.action) {
        seen.append(command.action)
        let keys = CommandTable.commands(in: context).filter { $0.action == command.action }
          .flatMap(\.keys).map(KeyNotation.text).joined(separator: " ")
        lines.append("key.\(context.name).\(command.action.name) = \(keys)")
      }
      return lines
    }
  }

  /// Chooses columns by their names, in this order.
  ///
  /// - Returns: the first name that no column has; nil where all are known.
  public mutating func choose(columns names: [String]) -> String? {
    if let unknown = names.first(where: { !Self.columnNames.contains($0) }) { return unknown }
    columns = names.compactMap(IncidentColumn.init(rawValue:))
    return nil
  }
}
