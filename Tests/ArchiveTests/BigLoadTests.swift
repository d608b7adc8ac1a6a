import Archive
import Datasets
import Foundation
import NewsModel
import TestSupport
import Testing

/// Loads of many rows: all or nothing, beside others, on a small disk.
final class BigLoadTests {
  private let folder = TestFolder.root.appendingPathComponent(
    "load-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var path: String { folder.appendingPathComponent("a.tollbook").path }

  private func rows(_ ids: Range<Int>) -> [[String]] {
    ids.map { id in
      SampleRows.row(
        id, date: Day(number: 15_000 + id % 900).iso, country: [432, 475, 436][id % 3],
        best: id % 50, notes: "Note \(id) on a raid.", odd: "odd \(id % 11)")
    }
  }

  @Test func allQuestionsAgreeWithASmallLoad() throws {
    let big = try IncidentStore(path: path)
    try big.register(countries: SampleDossiers.countries)
    #expect(try SampleRows.load(rows(0..<9_000), into: big).added == 9_000)
    let small = try IncidentStore.inMemory()
    try small.register(countries: SampleDossiers.countries)
    for start in stride(from: 0, to: 9_000, by: 1_500) {
      try SampleRows.load(rows(start..<(start + 1_500)), into: small)
    }
    for text in ["", "killed>=40", "country:mali date:2011", "note -raid", "killed:unknown", "88"] {
      let filter = try FilterParser.parse(text)
      #expect(try big.count(filter) == small.count(filter), "\(text)")
      for sort in SortKey.allCases {
        let query = IncidentQuery(filter: filter, sort: sort)
        let page = try big.page(query, .first, limit: 30)
        #expect(page.rows.map(\.key) == (try small.page(query, .first, limit: 30).rows.map(\.key)))
        guard let last = page.rows.last else { continue }
        let next = try big.page(query, .after(last), limit: 30).rows.map(\.key)
        #expect(next == (try small.page(query, .after(last), limit: 30).rows.map(\.key)))
      }
      for field in FacetField.allCases {
        #expect(
          try big.facet(field, filter).map(\.count) == small.facet(field, filter).map(\.count))
      }
    }
  }

  @Test func oneThatFailsLeavesTheArchiveAsItWas() throws {
    struct Killed: Error {}
    let store = try IncidentStore(path: path)
    try SampleRows.load(rows(0..<10), into: store)
    var before = try store.info()
    var batches = 0
    let release = SampleRows.release()
    #expect(throws: Killed.self) {
      try store.load(release, source: SampleDossiers.source) {
        batches += 1
        if batches > 3 { throw Killed() }
        return try self.rows(batches * 2_000..<(batches * 2_000 + 2_000)).map {
          try SampleRows.entry($0, release)
        }
      }
    }
    let after = try store.info()
    before.bytes = after.bytes
    #expect(after == before)
    #expect(try SampleRows.load(rows(0..<10), into: store).unchanged == 10)
    #expect(try store.count(.words("raid", isPhrase: false)) == 10)
  }

  @Test func othersMayReadAndWriteTheSameFile() throws {
    let store = try IncidentStore(path: path)
    let other = try IncidentStore(path: path)
    #expect(try other.count(.all) == 0)
    try SampleRows.load(rows(0..<3_000), into: store)
    #expect(try other.count(.all) == 3_000)
    let reader = try IncidentStore(path: path, mode: .readOnly)
    #expect(try reader.count(.words("raid", isPhrase: false)) == 3_000)
    try SampleRows.load(rows(3_000..<3_010), into: other)
    #expect(try reader.count(.all) == 3_010 && store.count(.all) == 3_010)
  }

  @Test func aFullDiskIsOneSentence() throws {
    let store = try IncidentStore.inMemory()
    try store.limitPages(to: 300)
    #expect(throws: ArchiveError.diskFull(path: "")) {
      try SampleRows.load(rows(0..<6_000), into: store)
    }
    #expect(try store.count(.all) == 0)
  }
}
