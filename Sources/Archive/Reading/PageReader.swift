internal import GRDB
internal import NewsModel

/// Reads a page of the list.
struct PageReader {
  let db: Database
  let setCache: IncidentSetCache

  func page(
    _ query: IncidentQuery, _ request: PageRequest, limit: Int
  ) throws -> IncidentPage {
    guard limit > 0 else { return IncidentPage(rows: [], hasBefore: false, hasAfter: false) }
    if case .around(let row) = request, let page = try page(around: row, query, limit: limit) {
      return page
    }
    let pages = PageQuery(query, setCache, db)
    let (row, isForward) = PageReader.direction(request)
    let position = row.map { RowPosition($0, in: pages.order) }
    // One more than asked for tells whether there are more.
    var ids = try pages.ids(from: position, forward: isForward, limit: min(limit, .max - 1) + 1)
    let hasMore = ids.count > limit
    if hasMore { ids.removeLast() }
    if !isForward { ids.reverse() }
    let isFromRow = row != nil
    var rows = try SummaryReader(db: db).summaries(ids)
    if query.namesEnds { try nameEnds(of: &rows) }
    return IncidentPage(
      rows: rows,
      hasBefore: isForward ? isFromRow : hasMore, hasAfter: isForward ? hasMore : isFromRow)
  }

  /// A row in the middle of a page, nil where the query does not have it.
  private func page(
    around row: IncidentSummary, _ query: IncidentQuery, limit: Int
  ) throws -> IncidentPage? {
    let pages = PageQuery(query, setCache, db)
    guard try pages.has(row.id) else { return nil }
    let position = RowPosition(row, in: pages.order)
    let half = max(1, min(limit, .max - 2) / 2)
    let before = try pages.ids(from: position, forward: false, limit: half + 1)
    let after = try pages.ids(from: position, forward: true, limit: half + 1)
    let shown = Array(before.prefix(half).reversed())
    var rows = try SummaryReader(db: db).summaries(shown + [row.id] + after.prefix(half))
    if query.namesEnds { try nameEnds(of: &rows) }
    let hasBefore = before.count > half
    return IncidentPage(
      rows: rows, hasBefore: hasBefore, hasAfter: after.count > half,
      before: hasBefore ? try max(1, pages.count(before: position) - shown.count) : 0)
  }

  /// Reads the claims of the rows whose figures disagree.
  private func nameEnds(of rows: inout [IncidentSummary]) throws {
    let reader = DossierReader(db: db)
    for index in rows.indices where rows[index].killed?.isDisputed == true {
      rows[index].ends = try reader.dossier(id: rows[index].id).flatMap {
        DisputeEnds(Comparison(of: $0))
      }
    }
  }

  static func direction(_ request: PageRequest) -> (row: IncidentSummary?, isForward: Bool) {
    switch request {
    case .first, .around: (nil, true)
    case .last: (nil, false)
    case .after(let row): (row, true)
    case .before(let row): (row, false)
    }
  }
}
