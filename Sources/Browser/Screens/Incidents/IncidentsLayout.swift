import NewsModel
import TextUI

/// Where things stand in the list of incidents at a size.
struct IncidentsLayout {
  /// A column that has room, with its place.
  struct Column {
    var column: IncidentColumn
    var x: Int
    var width: Int
  }

  let frame: Frame
  /// Column heads; empty where there is no room.
  let heads: Rect
  let rows: Rect
  /// What follows the cursor: beside the list from 120 columns, below it on tall narrower screens.
  let pane: Rect?
  let columns: [Column]

  /// Columns before the table: cursor, mark, star.
  static let gutter = 4
  private static let widePane = 120
  private static let tallPane = 34

  /// `hidden` columns say nothing under the current filter.
  init(
    _ size: Size, reserved: Int = 0, hidden: Set<IncidentColumn> = [],
    order: [IncidentColumn]? = nil
  ) {
    frame = Frame(size, reserved: reserved)
    var list = frame.body
    if size.width >= Self.widePane {
      let width = min(68, max(36, size.width * 30 / 100))
      pane = Rect(
        x: size.width - width, y: list.y, width: width, height: list.height)
      list.width -= width + 2
    } else if size.height >= Self.tallPane, size.width >= 40 {
      let height = min(16, size.height * 2 / 5)
      pane = Rect(x: 1, y: list.bottom - height + 1, width: size.width - 2, height: height - 1)
      list.height -= height
    } else {
      pane = nil
    }
    let hasHeads = list.height >= 3
    heads = Rect(x: list.x, y: list.y, width: list.width, height: hasHeads ? 1 : 0)
    rows = Rect(
      x: list.x, y: list.y + heads.height, width: list.width, height: list.height - heads.height)
    // Where the pane names the country, the list had better write places and groups out.
    let isNamedBeside = order == nil && pane.map { $0.x > 1 } == true && list.width < 95
    columns = Self.columns(
      width: list.width - Self.gutter, hidden: isNamedBeside ? hidden.union([.country]) : hidden,
      order: order ?? IncidentColumn.allCases)
  }

  private static func columns(
    width: Int, hidden: Set<IncidentColumn>, order: [IncidentColumn]
  ) -> [Column] {
    let shown = order.filter { !hidden.contains($0) }
    let table = TableLayout(shown.map(\.request), width: max(0, width), gap: 2)
    return table.slots.map {
      Column(column: shown[$0.column], x: gutter + $0.x, width: $0.width)
    }
  }
}

extension IncidentColumn {
  /// The width that it asks for, and how long it stays on a narrow screen.
  fileprivate var request: TableColumn {
    switch self {
    case .date: TableColumn(title, minimum: 11, ideal: 11, rank: 9)
    case .place: TableColumn(title, minimum: 11, ideal: 16, flex: 3, rank: 8)
    case .country: TableColumn("COUNTRY", minimum: 3, ideal: 14, flex: 1, rank: 1)
    case .group: TableColumn(title, minimum: 7, ideal: 14, flex: 2, rank: 5)
    case .killed: TableColumn(title, minimum: 17, ideal: 18, rank: 10)
    case .wounded: TableColumn(title, minimum: 8, ideal: 11, alignment: .right, rank: 4)
    case .reports: TableColumn(title, minimum: 7, ideal: 7, alignment: .right, rank: 2)
    case .spread: TableColumn(title, minimum: 6, ideal: 6, alignment: .right, rank: 7)
    case .lowest, .highest: TableColumn(title, minimum: 10, ideal: 18, flex: 6, rank: 6)
    }
  }
}

extension BrowserState {
  /// The list's layout now: a line that is typed into takes rows from it, and so does a filter to one country.
  var incidentsLayout: IncidentsLayout {
    let countries = incidents.query.filter.choice(for: .country).included.count
    return IncidentsLayout(
      size, reserved: dialog?.reservedRows ?? 0,
      hidden: IncidentColumn.hidden(under: incidents.sort)
        .union(countries == 1 && dialog == nil ? [.country] : []),
      order: incidents.sort == .spread ? nil : settings.columns)
  }
}
