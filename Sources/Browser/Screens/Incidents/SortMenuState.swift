import NewsModel

/// The menu of `s`.
struct SortMenuState: Equatable, Sendable {
  private(set) var cursor: Int

  init(_ key: SortKey) { cursor = SortKey.allCases.firstIndex(of: key) ?? 0 }

  var current: SortKey { SortKey.allCases[cursor] }

  mutating func move(by step: Int) {
    cursor = max(0, min(cursor + step, SortKey.allCases.count - 1))
  }
}

extension SortKey {
  /// What the menu calls it.
  var title: String {
    switch self {
    case .date: "date"
    case .killed: "killed"
    case .wounded: "wounded"
    case .spread: "spread of the killed figures"
    case .reports: "number of reports"
    case .place: "place"
    case .country: "country"
    }
  }

  /// What the title line says of the order.
  func words(descending: Bool) -> String {
    switch self {
    case .date: descending ? "newest first" : "oldest first"
    case .killed:
      descending ? "most killed first, by the high end" : "fewest killed first, by the high end"
    case .wounded:
      descending ? "most wounded first, by the high end" : "fewest wounded first, by the high end"
    case .spread: descending ? "widest spread first" : "narrowest spread first"
    case .reports: descending ? "most reports first" : "fewest reports first"
    case .place: descending ? "places Z–A" : "places A–Z"
    case .country: descending ? "countries Z–A" : "countries A–Z"
    }
  }

  /// The order that is meant when a key is chosen anew: names from A, all else from the top.
  var startsDescending: Bool { self != .place && self != .country }
}
