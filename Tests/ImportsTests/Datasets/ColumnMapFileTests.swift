import Archive
import Datasets
import Foundation
import NewsModel
import Testing

@testable import Imports

/// Column maps: what the template guesses, and what is said of mistakes.
@Suite struct ColumnMapFileTests {
  private func problem(_ text: String) -> String {
    do {
      _ = try ColumnMapFile.read(text, name: "map.toml")
      return "none"
    } catch let problem as ColumnMapFile.Problem {
      return problem.description
    } catch { return "another: \(error)" }
  }

  @Test func `A map is read whole`() throws {
    let map = try ColumnMapFile.read(
      """
      name = "Our list"
      licence = "internal"
      missing = [-99, -1]
      day_order = "month first"
      [columns]
      id = "Ref"
      [[figures]]
      measure = "killed"
      low = "Min"
      high = "Max"
      scope = "civilians"
      [[figures]]
      measure = "wounded"
      column = "Hurt"
      part = true
      zero_is_unknown = true
      """, name: "map.toml")
    #expect(
      map
        == ColumnMap(
          name: "Our list", licence: "internal", columns: ["id": "Ref"],
          figures: [
            .init(measure: "killed", low: "Min", high: "Max", scope: "civilians"),
            .init(measure: "wounded", column: "Hurt", isPart: true, zeroIsUnknown: true),
          ], missing: [-99, -1], dayOrder: .monthFirst))
  }

  @Test func `Mistakes are told with key and line`() {
    #expect(problem("name = \"a\"\nnam = 1\n[columns]").hasPrefix("map.toml, line 2: “nam” is not"))
    #expect(problem("name = 3\n[columns]") == "map.toml, line 1: “name” must be words in quotes.")
    #expect(problem("name = \"a\"\n[columns]\nidd = \"x\"").hasPrefix("map.toml, line 3: “idd”"))
    let figure =
      "name = \"a\"\n[columns]\n[[figures]]\nmeasure = \"killed\"\ncolumn = \"x\"\n"
      + "[[figures]]\nmeasure = \"deaths\"\n"
    #expect(problem(figure).hasPrefix("map.toml, line 7: “measure” must be one of killed,"))
    #expect(problem("name = \"a\nx").hasPrefix("map.toml, line 1:"))
    #expect(problem("name = \"a\"").contains("“columns” is missing"))
    #expect(problem("name = \"a\"\nday_order = \"any\"\n[columns]").contains("line 2"))
  }

  @Test func `The template guesses columns and figures and reads as a map`() throws {
    let columns = [
      "Ref", "Date", "Country", "Town", "Killed (min)", "Killed (max)", "Injured \"all\"",
    ]
    let text = ColumnMapTemplate.text(columns, name: "own")
    let map = try ColumnMapFile.read(text, name: "map.toml")
    #expect(map.name == "own")
    #expect(
      map.columns == ["id": "Ref", "date": "Date", "country": "Country", "place": "Town"])
    #expect(
      map.figures == [
        .init(measure: "killed", low: "Killed (min)", high: "Killed (max)"),
        .init(measure: "wounded", column: "Injured \"all\""),
      ])
  }

  @Test func `A table is imported by its map, and a column that is not there is told`() throws {
    let folder = try ScratchFolder()
    let path = try folder.file("own.csv", "Ref;Day;Town;Dead\n1;17/09/2024;Bria;3\n")
    let store = try IncidentStore.inMemory()
    var map = ColumnMap(
      name: "own", columns: ["id": "Ref", "date": "Day", "place": "Town"],
      figures: [.init(measure: "killed", column: "Dead")])
    var importer = Importer(into: store, map: map)
    #expect(try importer.run(paths: [path]).datasets.first?.stored.added == 1)
    let dossier = try #require(try store.dossier(key: "csv/own/1"))
    #expect(dossier.incident.date?.start.iso == "2024-09-17")
    #expect(Comparison(of: dossier).overall(.killed)?.low == 3)
    map.columns["admin1"] = "Province"
    var other = Importer(into: store, map: map)
    #expect(
      try other.run(paths: [path]).problems.map(\.sentence)
        == ["\(path) has no column “Province”, which “admin1” of the map names."])
  }
}
