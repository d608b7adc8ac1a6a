import Datasets
import NewsModel
import Testing

/// Whatever stands in a row: it is an incident or it is told why not, the same each time, and nothing crashes.
@Suite struct AnyRowTests {
  private static let cells = [
    "", " ", "\"", "\"\"", "\";\"", "\"a,2024-01-01,\"", "0", "-9", "-99", "1", "3", "12.0", "1.5",
    "999999999999999999", "99999999999999999999", "2024", "0025", "20240917", "2024-02-30",
    "2024-09-17", "30-Sept-24", "é,é;é", "\u{202E}abc", "(((", ")))", "a:b", ":", "NA", "Unknown",
    "Government of Mali", "Civilians", "Civilians (Mali)", "http://", "18", "19", "x\u{0}y",
    "12,5", "1e400", "nan", "Mali", "🙂", "-", "1-", "--1", "a\nb", "Feb 7, 2025",
  ]

  private static let datasets: [(String, [String], [String: String])] = [
    ("ucdp-ged", UCDPEventTests.columns, UCDPEventTests.row),
    ("acled", ACLEDTests.columns, ACLEDTests.row), ("gtd", GTDTests.columns, GTDTests.row),
    ("gdelt", GDELTColumnNames.events, GDELTTests.row),
  ]

  @Test(arguments: datasets) func `Any row is read or refused, the same each time`(
    format: String, columns: [String], row: [String: String]
  ) throws {
    let release = DatasetRelease(format: format, name: "Test", columns: columns)
    let codebook = try #require(DatasetTable.codebook(for: release))
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var read = 0
    for _ in 0..<2000 {
      var fields = columns.map { row[$0] ?? "" }
      for _ in 0..<next(5) { fields[next(columns.count)] = Self.cells[next(Self.cells.count)] }
      fields.removeLast(next(3))
      guard let dossier = try? codebook.dossier(of: fields) else { continue }
      read += 1
      #expect(try codebook.dossier(of: fields) == dossier)
      #expect(dossier.incident.key.hasPrefix(format + "/") && dossier.reports.count == 1)
      let claims = dossier.reports[0].claims
      for claim in claims {
        #expect(claim.partOf.map { claims.indices.contains($0) } ?? true)
        #expect((claim.bounds.low ?? 0) >= 0)
        #expect((claim.bounds.low ?? 0) <= (claim.bounds.high ?? .max))
      }
    }
    #expect((500..<2000).contains(read))
  }
}
