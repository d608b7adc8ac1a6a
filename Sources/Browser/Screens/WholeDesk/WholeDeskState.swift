import NewsModel
import TextUI

/// The incidents of the whole desk, whatever this archive's slice of it is, as its server lists them.
struct WholeDeskState: Equatable, Sendable {
  /// So many are asked for at once.
  static let page = 200
  /// So many are asked for anew at most.
  private static let most = 2_000

  /// That of the list of incidents.
  let filter: Filter
  /// Nil until the first answer.
  var rows: [DeskIncident]?
  /// How many there are in all.
  private(set) var count = 0
  var cursor = ListCursor(context: 1)
  /// Why the server does not answer.
  private(set) var problem: String?
  /// Asks anew; the rows stay until the answer.
  private var isStale = false
  /// What is to be opened once it is here.
  var opening: Opening?

  struct Opening: Equatable, Sendable {
    var key: String
    var action: Action
  }

  init(filter: Filter) { self.filter = filter }

  /// What has to be asked: the first rows, those again, or the ones behind the last where the cursor comes near it.
  var wanted: Question? {
    guard problem == nil else { return nil }
    guard let rows, !isStale else {
      let known = min(rows?.count ?? 0, Self.most)
      return .wholeDesk(filter, after: nil, limit: max(Self.page, known))
    }
    guard rows.count < count, cursor.index + Self.page / 2 >= rows.count else { return nil }
    return .wholeDesk(filter, after: rows.last, limit: Self.page)
  }

  mutating func receive(_ page: DeskPage, after last: DeskIncident?) {
    let key = current?.key
    if last == nil {
      rows = page.rows
    } else if last?.key == rows?.last?.key {
      rows?.append(contentsOf: page.rows)
    }
    (isStale, problem) = (false, nil)
    // What somebody has taken away meanwhile is not asked for again and again.
    count = page.rows.isEmpty && last != nil ? rows?.count ?? 0 : page.count
    cursor.setCount(rows?.count ?? 0)
    if let index = rows?.firstIndex(where: { $0.key == key }) { cursor.select(index) }
  }

  mutating func receive(problem words: String) { problem = words }

  /// Notes that an incident is here.
  mutating func receive(_ key: String, id: Int64, isPinned: Bool?) {
    guard let index = rows?.firstIndex(where: { $0.key == key }) else { return }
    rows?[index].id = id
    if let isPinned { rows?[index].isPinned = isPinned }
  }

  mutating func forget() { (isStale, problem) = (true, nil) }
}
