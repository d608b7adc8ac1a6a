internal import GRDB
internal import NewsModel

// Two datasets side by side
// =========================
// An incident is in both datasets when the analyst has joined a row of each, or a report of each stands under it; that is
// exact, and what each states is read from its claims. Where nobody has decided yet, the linker's proposals say which two
// incidents may be one: each incident stands in one pair at most, the likeliest first. What such a pair states is in its
// rows of the list, so a hundred thousand of them need no claims to be read.
//
// The list is made once for a filter and kept until something is written; pages are runs of it.

/// Reads the pairs of two datasets.
struct DatasetPairReader {
  let db: Database
  let setCache: IncidentSetCache

  /// At most `limit` pairs behind the first `offset` ones.
  func page(_ query: DatasetPairQuery, offset: Int, limit: Int) throws -> DatasetPairPage {
    let list = try setCache.pairs(query, db) { try self.list(query) }
    let start = max(0, min(offset, list.entries.count))
    let entries = list.entries[start..<min(list.entries.count, start + max(0, limit))]
    let ids = Set(entries.flatMap { [$0.first, $0.second] }).subtracting([0])
    let summaries = try SummaryReader(db: db).summaries(Array(ids))
    let rows = Dictionary(uniqueKeysWithValues: summaries.map { ($0.id, $0) })
    return DatasetPairPage(
      query: query, offset: start, rows: entries.compactMap { DatasetPairReader.row($0, rows) },
      totals: list.totals)
  }

  private static func row(
    _ entry: DatasetPairList.Entry, _ summaries: [Int64: IncidentSummary]
  ) -> DatasetPair? {
    guard let incident = summaries[entry.first] else { return nil }
    let proposed = summaries[entry.second].map {
      DatasetPair.Proposal(incident: $0, score: entry.score, isReversed: entry.isReversed)
    }
    return DatasetPair(
      incident: incident, proposed: proposed, first: entry.firstKilled, second: entry.secondKilled)
  }

  // MARK: The list

  private func list(_ query: DatasetPairQuery) throws -> DatasetPairList {
    let shelf = DatasetShelf(db: db, setCache: setCache)
    let entries = (try shelf.entry(query.first), try shelf.entry(query.second))
    var sides = (try shelf.incidents(entries.0), try shelf.incidents(entries.1))
    let filtered = try SetReader(db, setCache).set(query.filter)
    var both = sides.0
    both.formIntersection(sides.1)
    sides.0.subtract(both)
    sides.1.subtract(both)
    both.formIntersection(filtered)
    var found = try joined(both.ids, entries.0.name, entries.1.name)
    if query.includesProposed {
      let proposed = try ProposedPairs(db: db).pairs(sides.0, sides.1, filtered)
      for pair in proposed {
        sides.0.remove(pair.first)
        sides.1.remove(pair.second)
      }
      found += proposed
    }
    sides.0.formIntersection(filtered)
    sides.1.formIntersection(filtered)
    var totals = DatasetPairTotals()
    for entry in found {
      totals.add(
        first: entry.firstKilled, second: entry.secondKilled, isProposed: entry.second != 0)
    }
    totals.onlyFirst = try toll(sides.0)
    totals.onlySecond = try toll(sides.1)
    return DatasetPairList(found, totals, query.order)
  }

  /// Incidents under which reports of both stand.
  private func joined(
    _ ids: [Int64], _ first: String, _ second: String
  ) throws -> [DatasetPairList.Entry] {
    let reader = DossierReader(db: db)
    return try ids.compactMap { id in
      guard let dossier = try reader.dossier(id: id) else { return nil }
      let day = dossier.incident.date.map { Int64($0.start.number) } ?? Int64(Schema.noDay)
      return DatasetPairList.Entry(
        first: id, firstKilled: killed(first, dossier), secondKilled: killed(second, dossier),
        day: day)
    }
  }

  private func killed(_ name: String, _ dossier: Dossier) -> Envelope? {
    let name = name.lowercased()
    return dossier.datasets.first { $0.lowercased().contains(name) }
      .flatMap(dossier.killed(byDataset:))
  }

  /// What the incidents of a set come to.
  private func toll(_ set: IncidentSet) throws -> TollSum {
    let scan = try ColumnScan(db, [.killedLow, .killedHigh])
    var sum = TollSum()
    while try scan.next() {
      guard !set.isEmpty(scan.segment) else { continue }
      let (low, high) = (try scan.values(0), try scan.values(1))
      set.forEach(in: scan.segment) { row in
        let isKnown = low[row] != PackedColumn.missing && high[row] != PackedColumn.missing
        sum.add(low: isKnown ? Int(low[row]) : nil, high: isKnown ? Int(high[row]) : nil)
      }
    }
    return sum
  }
}
