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
  /// Column columnTitles; empty where there is no room.
  let columnTitles: Rect
  let rows: Rect
  /// What follows the cursor: beside the list from 120 columns, below it on tall narrower screens.
  let pane: Rect?
  let columns: [Column]

  /// Columns before the table: cursor, mark, star.
  static let gutter = 4
  private static let widePane = 120
  static let narrowestPane = 24
  private static let tallPane = 34
  private static let shortestPane = 8

  /// `hidden` columns say nothing under the current filter.
  init(
    _ size: Size, reserved: Int = 0, hidden: [IncidentColumn] = [],
    order: [IncidentColumn]? = nil, widths: [IncidentColumn: Int] = [:], paneWidth: Int? = nil,
    rowCount: Int? = nil
  ) {
    frame = Frame(size, reserved: reserved)
    var list = frame.body
    if size.width >= Self.widePane {
      let widest = max(Self.narrowestPane, size.width * 6 / 10)
      let width = min(widest, paneWidth ?? min(68, max(36, size.width * 30 / 100)))
      pane = Rect(
        x: size.width - width, y: list.y, width: width, height: list.height)
      list.width -= width + 2
    } else if size.height >= Self.tallPane, size.width >= 40 {
      let height = min(16, size.height * 2 / 5)
      pane = Rect(x: 1, y: list.bottom - height + 1, width: size.width - 2, height: height - 1)
      list.height -= height
    } else if let rowCount, size.width >= 60, list.height - rowCount >= Self.shortestPane + 3 {
      // A short list leaves room that the pane can use.
      let height = min(16, list.height - rowCount - 3)
      pane = Rect(x: 1, y: list.bottom - height + 1, width: size.width - 2, height: height - 1)
      list.height -= height
    } else {
      pane = nil
    }
    let hasHeads = list.height >= 3
    columnTitles = Rect(x: list.x, y: list.y, width: list.width, height: hasHeads ? 1 : 0)
    rows = Rect(
      x: list.x, y: list.y + columnTitles.height, width: list.width,
      height: list.height - columnTitles.height)
    // Where the pane beside it counts the reports, the list had better write country and groups out.
    let isCountedBeside = order == nil && pane.map { $0.x > 1 } == true && list.width < 95
    columns = Self.columns(
      width: list.width - Self.gutter, hidden: isCountedBeside ? hidden + [.reports] : hidden,
      order: order ?? IncidentColumn.allCases, widths: widths)
  }

  private static func columns(
    width: Int, hidden: [IncidentColumn], order: [IncidentColumn], widths: [IncidentColumn: Int]
  ) -> [Column] {
    let shown = order.filter { !hidden.contains($0) }
    let requests = shown.map { column in
      var request = column.request(width)
      if let chosen = widths[column] {
        (request.minimum, request.ideal, request.flex) = (chosen, chosen, 0)
      }
      return request
    }
    let table = TableLayout(requests, width: max(0, width), gap: 2)
    return table.slots.map {
      Column(column: shown[$0.column], x: gutter + $0.x, width: $0.width)
    }
  }
}

extension IncidentColumn {
  /// Below so many columns a place and a group say more than a bar; from so many on a range of days is written out.
  private static let narrow = 44
  /// What a list has beside the pane of 120 columns: a range within a month is written out, and groups go before places.
  private static let besidePane = 77
  private static let wide = 100

  /// On a narrow screen figures stand without bars, and where and who go before when.
  private var narrowRequest: TableColumn {
    switch self {
    case .killed: TableColumn(title, minimum: 9, ideal: 12, rank: 10)
    case .place: TableColumn(title, minimum: 5, ideal: 14, flex: 1, rank: 9)
    case .group: TableColumn(title, minimum: 7, ideal: 9, rank: 8)
    case .date: TableColumn(title, minimum: 11, ideal: 11, rank: 7)
    case .wounded: TableColumn(title, minimum: 8, ideal: 8, alignment: .right, rank: 4)
    case .reports: TableColumn(title, minimum: 7, ideal: 7, alignment: .right, rank: 2)
    case .spread: TableColumn(title, minimum: 6, ideal: 6, alignment: .right, rank: 6)
    case .country: TableColumn(title, minimum: 3, ideal: 3, rank: 1)
    case .lowest, .highest: TableColumn(title, minimum: 10, ideal: 12, rank: 5)
    }
  }

  /// The width that it asks for, and how long it stays on a narrow screen.
  fileprivate func request(_ width: Int) -> TableColumn {
    if width < Self.narrow { return narrowRequest }
    switch self {
    case .date where width >= Self.wide: return TableColumn(title, minimum: 11, ideal: 16, rank: 9)
    case .date where width >= Self.besidePane:
      return TableColumn(title, minimum: 11, ideal: 13, rank: 9)
    case .date: return TableColumn(title, minimum: 11, ideal: 11, rank: 9)
    case .place where width >= Self.besidePane:
      return TableColumn(title, minimum: 11, ideal: 14, flex: 3, rank: 8)
    case .place: return TableColumn(title, minimum: 11, ideal: 16, flex: 3, rank: 8)
    case .country: return TableColumn("COUNTRY", minimum: 3, ideal: 14, flex: 1, rank: 1)
    case .group: return TableColumn(title, minimum: 7, ideal: 14, flex: 2, rank: 5)
    case .killed where (Self.besidePane..<Self.wide).contains(width):
      return TableColumn(title, minimum: 17, ideal: 17, rank: 10)
    case .killed: return TableColumn(title, minimum: 17, ideal: 18, rank: 10)
    case .wounded:
      let ideal = width >= Self.wide ? 13 : 11
      return TableColumn(title, minimum: 8, ideal: ideal, alignment: .right, rank: 4)
    case .reports: return TableColumn(title, minimum: 7, ideal: 7, alignment: .right, rank: 2)
    case .spread: return TableColumn(title, minimum: 7, ideal: 8, alignment: .right, rank: 7)
    case .lowest, .highest: return TableColumn(title, minimum: 10, ideal: 18, flex: 6, rank: 6)
    }
  }
}

extension IncidentsState {
  /// The list's layout now: a line that is typed into takes rows from it, and so does a filter to one country.
  func layout(in shell: BrowserState) -> IncidentsLayout {
    let countries = query.filter.choice(for: .country).included.count
    return IncidentsLayout(
      shell.size, reserved: shell.dialog?.reservedRows ?? 0,
      hidden: IncidentColumn.hidden(under: sort)
        + (countries == 1 && shell.dialog == nil ? [.country] : []),
      order: sort == .spread ? nil : shell.settings.columns, widths: shell.settings.columnWidths,
      paneWidth: shell.settings.paneWidth, rowCount: wholeCount)
  }
}
