internal import GRDB

/// What a dataset itself calls a row: the key of its incident without the format. Kept as a number where it is one, which
/// takes a third of the room.
enum OwnKey: Hashable {
  case number(Int64)
  case text(String)

  init(_ text: String) {
    if let number = Int64(text), String(number) == text {
      self = .number(number)
    } else {
      self = .text(text)
    }
  }

  /// Of an incident's key ("ucdp-ged/484577") in a format.
  init(key: String, format: String) {
    self.init(key.hasPrefix(format + "/") ? String(key.dropFirst(format.count + 1)) : key)
  }

  /// What `init(_:)` keeps of a text, in SQL.
  static func sql(_ text: String) -> String {
    let number = "CAST(\(text) AS INTEGER)"
    return "CASE CAST(\(number) AS TEXT) WHEN \(text) THEN \(number) ELSE \(text) END"
  }

  var text: String {
    switch self {
    case .number(let number): String(number)
    case .text(let text): text
    }
  }

  var value: DatabaseValue {
    switch self {
    case .number(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }
}
