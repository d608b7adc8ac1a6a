import Archive
import NewsModel
import Testing

/// Pages, read forward and backward, are the whole list in one total order.
struct PagingTests {
  static let filters = [
    "", "country:mali,niger", "killed>=2", "group:jnim", "killed:unknown", "bomb",
    "-country:mali", "date:2022-01-15..", "group:jnim civilians", "country:mali or disputed:yes",
  ]

  static let cases: [(SortKey, Bool)] = SortKey.allCases.flatMap { [($0, true), ($0, false)] }

  @Test(arguments: cases)
  func forwardAndBackwardGiveTheSameRows(_ sort: SortKey, _ descending: Bool) throws {
    var random = RandomIncidents(seed: 7)
    let store = try SampleDossiers.archive(random.dossiers(120))
    for text in PagingTests.filters {
      let query = IncidentQuery(
        filter: try FilterParser.parse(text), sort: sort, descending: descending)
      let whole = try store.page(query, .first, limit: 1000)
      #expect(!whole.hasAfter)
      let forward = try rows(store, query, .first) { .after($0) }
      let backward = try rows(store, query, .last) { .before($0) }
      #expect(forward == whole.rows, "\(text)")
      #expect(backward == whole.rows, "\(text)")
      #expect(Set(whole.rows.map(\.id)).count == whole.rows.count, "\(text)")
      #expect(try store.count(query.filter) == whole.rows.count, "\(text)")
      #expect(isOrdered(whole.rows, query), "\(text)")
    }
  }

  /// A row in the middle of a page, with how many stand before it.
  @Test(arguments: cases)
  func aPageAroundARowIsTheListThere(_ sort: SortKey, _ descending: Bool) throws {
    var random = RandomIncidents(seed: 9)
    let store = try SampleDossiers.archive(random.dossiers(90))
    for text in PagingTests.filters {
      let query = IncidentQuery(
        filter: try FilterParser.parse(text), sort: sort, descending: descending)
      let whole = try store.page(query, .first, limit: 1000).rows
      for (index, row) in whole.enumerated() where index % 7 == 3 || index + 1 == whole.count {
        let page = try store.page(query, .around(row), limit: 20)
        let start = max(0, index - 10)
        let end = min(whole.count, index + 11)
        #expect(page.rows == Array(whole[start..<end]), "\(text) \(index)")
        #expect(page.before == start, "\(text) \(index)")
        #expect(page.hasBefore == (start > 0) && page.hasAfter == (end < whole.count))
      }
      // What the query does not have leads to its first rows.
      let all = try store.page(IncidentQuery(filter: .all), .first, limit: 1000).rows
      if let other = all.first(where: { row in !whole.contains { $0.id == row.id } }) {
        let page = try store.page(query, .around(other), limit: 20)
        #expect(page.rows == Array(whole.prefix(20)) && page.before == nil, "\(text)")
      }
    }
  }

  private func rows(
    _ store: IncidentStore, _ query: IncidentQuery, _ start: PageRequest,
    _ next: (IncidentSummary) -> PageRequest
  ) throws -> [IncidentSummary] {
    var rows: [IncidentSummary] = []
    var request = start
    while true {
      let page = try store.page(query, request, limit: 7)
      if case .before = next(IncidentSummary(id: 0, key: "")) {
        rows = page.rows + rows
        guard page.hasBefore, let first = page.rows.first else { return rows }
        request = next(first)
      } else {
        rows += page.rows
        guard page.hasAfter, let last = page.rows.last else { return rows }
        request = next(last)
      }
    }
  }

  /// Known values in order, unknown ones last.
  private func isOrdered(_ rows: [IncidentSummary], _ query: IncidentQuery) -> Bool {
    zip(rows, rows.dropFirst()).allSatisfy { left, right in
      switch (value(left, query.sort), value(right, query.sort)) {
      case (nil, nil), (_?, nil): true
      case (nil, _?): false
      case (let left?, let right?): query.descending ? left >= right : left <= right
      }
    }
  }

  private func value(_ row: IncidentSummary, _ sort: SortKey) -> Double? {
    switch sort {
    case .date: row.date.map { Double($0.start.number) }
    case .killed: row.killed.map { Double($0.high) }
    case .wounded: row.wounded.map { Double($0.high) }
    case .spread: row.killed?.spread
    case .reports: Double(row.reportCount)
    case .place: row.place.map { ["Ansongo": 0, "Bamako": 1, "Ménaka": 2][$0] ?? -1 }
    case .country: row.countryName.map { ["Côte d’Ivoire": 0, "Mali": 1, "Niger": 2][$0] ?? -1 }
    }
  }

  @Test func rareFiltersAndFrequentOnesGiveTheSameOrder() throws {
    var random = RandomIncidents(seed: 3)
    let few = try SampleDossiers.archive(random.dossiers(150))
    let query = IncidentQuery(filter: .group("jnim"), sort: .date)
    let rows = try few.page(query, .first, limit: 1000).rows
    let keys = Set(rows.map(\.key))
    let all = try few.page(IncidentQuery(), .first, limit: 1000).rows
    #expect(all.filter { keys.contains($0.key) } == rows)
  }
}
