import NewsModel

/// The list of incidents: what is asked, the rows at hand, and the analyst's marks.
struct IncidentsState: Equatable, Sendable {
  /// The filter as set, whether or not it is switched on.
  var filter: Filter
  /// The filter as it was typed, nil where pickers changed it since.
  var filterText: String?
  var isFilterOn = true
  var sort: SortKey
  var isDescending: Bool
  var window = ListWindow()
  /// What the window's rows were asked by; nil until the first page has come.
  var loaded: IncidentQuery?
  /// The names of a filter that left nothing which nothing goes by; nil until that was asked.
  var missed: MissedNames?
  /// What D goes back to.
  var beforeDisputes: DisputesReturn?
  /// Where the cursor goes in the list that comes next; nil for its own incident.
  var destination: Destination?
  /// The incident on which the cursor stays when the list is read again.
  var kept: Int64?
  /// How the list is read again after a change, so that the cursor need not go to its beginning.
  var reread: Requests.PageOrder?
  /// Rows at hand that somebody has changed, by incident; they are shown as they were until they have been read again.
  var retired: Set<Int64> = []
  /// The last count, and the filter that it is of.
  var count: Int?
  var counted: Filter?
  /// How many incidents there are without a filter, once that was counted.
  var all: Int?
  /// The marked incidents in the order of marking.
  var marks: [IncidentSummary] = [] {
    didSet { markedIDs = Set(marks.map(\.id)) }
  }
  private var markedIDs: Set<Int64> = []
  /// The column that `,` filters by.
  var column = IncidentColumn.place

  init(filter: Filter = .all, sort: SortKey = .date, isDescending: Bool = true) {
    self.filter = filter
    self.sort = sort
    self.isDescending = isDescending
  }

  var query: IncidentQuery {
    var query = IncidentQuery(
      filter: isFilterOn ? filter : .all, sort: sort, descending: isDescending)
    query.namesEnds = sort == .spread
    return query
  }

  /// Where the cursor goes in another list.
  enum Destination: Equatable, Sendable {
    case top
    case row(IncidentSummary)
  }

  /// The row on which the cursor stays when filter or order change: its own, but that at the top of the list stays there.
  var heldRow: IncidentSummary? {
    let isAtTop = window.cursor == 0 && !window.hasBefore
    return isAtTop ? nil : window.current
  }

  /// How many incidents the filter leaves, nil while that is being counted.
  var total: Int? { counted == query.filter ? count : nil }

  /// How many rows there are where all of them are at hand; nil for none and for longer lists.
  var wholeCount: Int? {
    isStale || window.hasBefore || window.hasAfter || window.rows.isEmpty ? nil : window.rows.count
  }

  /// True while the rows are not yet those of the filter and order that are set.
  var isStale: Bool { loaded != query }

  func isMarked(_ id: Int64) -> Bool { markedIDs.contains(id) }
}

/// The list as it was before it showed disputes only.
struct DisputesReturn: Equatable, Sendable {
  let filter: Filter
  /// The filter as it was typed.
  let text: String?
  let isFilterOn: Bool
  /// The filter that was in force.
  let shown: Filter
  let sort: SortKey
  let isDescending: Bool
  let row: IncidentSummary?

  init(_ list: IncidentsState) {
    (filter, text, isFilterOn) = (list.filter, list.filterText, list.isFilterOn)
    (shown, sort, isDescending) = (list.query.filter, list.sort, list.isDescending)
    row = list.heldRow
  }
}

/// The names of a filter that nothing in the archive goes by.
struct MissedNames: Equatable, Sendable {
  var filter: Filter
  var names: [MissedName]
}

/// The columns of the list of incidents, from left to right.
enum IncidentColumn: String, Equatable, Sendable, CaseIterable {
  case date, place, country, group, killed, spread, lowest, highest, wounded, reports

  var title: String {
    self == .lowest || self == .highest ? rawValue.uppercased() + " BY" : rawValue.uppercased()
  }

  /// Figures stand right-aligned under their head.
  var isNumber: Bool { self == .wounded || self == .reports || self == .spread }

  /// What an order has no room for: in that of spread the disputes stand where other orders have the rest.
  static func hidden(under sort: SortKey) -> [IncidentColumn] {
    sort == .spread ? [.country, .group, .wounded] : [.spread, .lowest, .highest]
  }
}
