/// A value of the part of TOML that map files use: no dates, no numbers with a point, no tables written on one line.
enum TOMLValue: Equatable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([TOMLValue])
  case table(TOMLTable)
  /// `[[name]]`, each with its own keys.
  case tables([TOMLTable])

  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  var integer: Int? {
    if case .integer(let integer) = self { integer } else { nil }
  }

  var boolean: Bool? {
    if case .boolean(let boolean) = self { boolean } else { nil }
  }

  var array: [TOMLValue]? {
    if case .array(let array) = self { array } else { nil }
  }
}

/// The keys of a table in their order, each with the line on which it stands.
struct TOMLTable: Equatable {
  struct Entry: Equatable {
    var key: String
    var value: TOMLValue
    var line: Int
  }

  private(set) var entries: [Entry] = []
  /// The line of its heading, 1 for the whole document.
  var line = 1

  subscript(key: String) -> TOMLValue? { entries.first { $0.key == key }?.value }

  /// The line of a key; of the heading, where the table has no such key.
  func line(of key: String) -> Int { entries.first { $0.key == key }?.line ?? line }

  /// Adds a key; false where there is one of its name.
  mutating func add(_ key: String, _ value: TOMLValue, line: Int) -> Bool {
    guard self[key] == nil else { return false }
    entries.append(Entry(key: key, value: value, line: line))
    return true
  }

  /// Puts another value in the place of a key's.
  mutating func replace(_ key: String, by value: TOMLValue) {
    guard let index = entries.firstIndex(where: { $0.key == key }) else { return }
    entries[index].value = value
  }
}

/// Where a text is no TOML that is read here, and why, in a clause.
struct TOMLProblem: Error, Equatable {
  var line: Int
  var reason: String
}
