import Datasets
import NewsModel
import Testing

/// Tables of the user's own, read by a column map.
@Suite struct MappedTests {
  private func codebook(_ map: ColumnMap, _ columns: [String]) throws -> any Codebook {
    try #require(
      DatasetTable.codebook(
        for: DatasetRelease(format: "csv", name: map.name, columns: columns, map: map)))
  }

  @Test func `Columns, ranges, parts and missing numbers go by the map`() throws {
    let map = ColumnMap(
      name: "Our list",
      columns: ["id": "Ref", "date": "Day", "country": "Country", "place": "Town"],
      figures: [
        .init(measure: "killed", low: "Min", high: "Max"),
        .init(measure: "killed", column: "Children", scope: "children", isPart: true),
        .init(measure: "wounded", column: "Hurt", zeroIsUnknown: true),
      ], missing: [-1], dayOrder: .dayFirst)
    let columns = ["Ref", "Day", "Country", "Town", "Min", "Max", "Children", "Hurt"]
    let codebook = try codebook(map, columns)
    let dossier = try codebook.dossier(of: [
      "7", "03/04/2024", "Syria", "Idlib", "3", "5", "2", "0",
    ])
    #expect(dossier.incident.key == "csv/our-list/7")
    #expect(dossier.incident.date?.start.iso == "2024-04-03")
    #expect(dossier.incident.country == "SYR")
    #expect(
      dossier.reports[0].claims.map(\.brief) == ["killed 3–5 everyone", "killed 2 children part"])
    let open = try codebook.dossier(of: ["8", "", "Syria", "", "3", "-1", "-1", ""])
    #expect(open.reports[0].claims.map(\.brief) == ["killed 3+ everyone"])
  }

  @Test func `Without an id, the same row is the same incident`() throws {
    let map = ColumnMap(name: "x", columns: ["place": "Town"], figures: [])
    let codebook = try codebook(map, ["Town", "Note"])
    let first = try codebook.dossier(of: ["A", "b"]).incident.key
    #expect(try codebook.dossier(of: ["A", "b"]).incident.key == first)
    #expect(try codebook.dossier(of: ["Ab", ""]).incident.key != first)
  }

  @Test func `A release without a map has no codebook`() {
    #expect(
      DatasetTable.codebook(for: DatasetRelease(format: "csv", name: "x", columns: [])) == nil)
    #expect(
      DatasetTable.codebook(for: DatasetRelease(format: "xls", name: "x", columns: [])) == nil)
  }
}
