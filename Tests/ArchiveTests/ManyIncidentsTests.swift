import GRDB
import NewsModel
import Testing

@testable import Archive

/// Questions about more incidents than a statement of SQLite takes values, or than are worth a statement each.
@Suite struct ManyIncidentsTests {
  @Test func moreSummariesThanAStatementTakesValues() throws {
    let store = try SampleRows.archive([SampleRows.row(1), SampleRows.row(2)])
    let ids: [Int64] = (0..<40_000).map { $0 % 2 == 0 ? 2 : 1 }
    let found = try store.read { try SummaryReader(db: $0).summaries(ids) }
    #expect(found.count == 40_000)
    #expect(found.prefix(2).map(\.id) == [2, 1])
  }

  @Test(
    arguments: [
      "484577", "0", "-5", "+5", "007", "5.0", "12a", "", "MLI4711", "1 ", "9223372036854775807",
      "9223372036854775808", "-9223372036854775808", "99999999999999999999",
    ])
  func whatARowIsCalledIsKeptAlikeInSQL(text: String) throws {
    let value = try DatabaseQueue().read { db in
      try DatabaseValue.fetchOne(db, sql: "SELECT \(OwnKey.sql("?1"))", arguments: [text])
    }
    #expect(value == OwnKey(text).value)
  }
}
