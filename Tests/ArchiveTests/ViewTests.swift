@testable import Archive
import Foundation
import GRDB
import NewsModel
import TestSupport
import Testing

/// What an archive shows to whoever asks it by SQL.
@Suite("Views for SQL")
struct ViewTests {
  private func rows(_ store: IncidentStore, _ sql: String) throws -> [[String: String]] {
    try store.read { db in
      // Whoever asks by SQL trusts the archive; the program itself never asks a view.
      try db.execute(sql: "PRAGMA trusted_schema = ON")
      return try GRDB.Row.fetchAll(db, sql: sql).map { row in
        Dictionary(
          uniqueKeysWithValues: row.columnNames.compactMap { name in
            (row[name] as DatabaseValue).storage.value.map { (name, "\($0)") }
          })
      }
    }
  }

  @Test func incidentsOfArticlesAndRowsHaveNamesAndDays() throws {
    let store = try SampleDossiers.archive()
    try SampleRows.load([SampleRows.row(484_577)], into: store)
    let all = try rows(store, "SELECT * FROM incidents ORDER BY id")
    #expect(all.count == 4)
    let bamako = try #require(all.first { $0["key"] == "bamako-2024-09-17" })
    #expect(bamako["date_start"] == "2024-09-17" && bamako["country"] == "MLI")
    #expect(bamako["place"] == "Bamako" && bamako["dataset"] == nil)
    let row = try #require(all.first { $0["key"] == "ucdp-ged/484577" })
    #expect(row["dataset"] == "ucdp-ged" && row["release"] == "25.1" && row["gone"] == "0")
    #expect(row["date_precision"] == "day" && bamako["date_precision"] == "day")
    for column in ["killed_open_above", "killed_open_below"] {
      #expect(row[column] == "0", "closed, as an article's figure would be")
    }
    #expect(row["wounded_low"] == nil && row["wounded_open_above"] == nil, "no figure, no end")
    let undated = all.filter { $0["date_start"] == nil }
    #expect(undated.count == 1, "unknown is no day")
  }

  @Test func figuresAreThoseOfTheList() throws {
    let store = try SampleDossiers.archive()
    for row in try rows(store, "SELECT * FROM incidents") {
      let id = try #require(row["id"].flatMap { Int64($0) })
      let killed = try store.summary(id: id)?.killed
      #expect(row["killed_low"].flatMap { Int($0) } == killed?.low)
      #expect(row["killed_high"].flatMap { Int($0) } == killed?.high)
      if let killed { #expect(row["killed_open_above"] == (killed.isOpenAbove ? "1" : "0")) }
    }
  }

  @Test func reportsAndClaimsJoin() throws {
    let store = try SampleDossiers.archive()
    let joined = try rows(
      store,
      """
      SELECT incidents.key, reports.outlet, claims.low, claims.quote FROM claims
        JOIN reports ON reports.id = claims.report_id AND reports.incident_id = claims.incident_id
        JOIN incidents ON incidents.id = claims.incident_id
      """)
    let count = try rows(store, "SELECT count(*) AS n FROM claims").first?["n"]
    #expect(joined.count > 0 && count == String(joined.count))
  }

  @Test func theDocumentNamesEveryColumn() throws {
    let store = try SampleDossiers.archive()
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let text = try String(
      contentsOf: folder.appendingPathComponent("docs/output.md"), encoding: .utf8)
    for view in ["incidents", "reports", "claims"] {
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("| `\(view)` |") })
      for column in try rows(store, "SELECT name FROM pragma_table_info('\(view)')") {
        #expect(line.contains("`\(column["name"] ?? "")`"), "\(view).\(column["name"] ?? "")")
      }
    }
  }
}
