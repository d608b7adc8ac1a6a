import Foundation
import Testing

@Suite("Outputs are what docs/schema says")
struct SchemaTests {
  private let program: Program

  init() throws {
    program = try Program()
    _ = try program.run("list", "--limit", "0")
  }

  private func schema(_ name: String) throws -> JSONSchema {
    try JSONSchema(contentsOf: Repository.file("docs/schema/\(name).json"))
  }

  private func objects(_ arguments: [String]) throws -> [Any] {
    try program.run(arguments: arguments).lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8))
    }
  }

  @Test(arguments: [
    ("list", ["list", "--format", "jsonl"]),
    ("list", ["list", "--sort", "spread", "--lens", "acled", "--format", "jsonl"]),
    ("show", ["show", "bamako-2024-09-17", "--format", "json"]),
    ("compare", ["compare", "59", "58", "57", "3", "--format", "jsonl"]),
    ("facets", ["facets", "country", "--format", "jsonl"]),
    ("facets", ["facets", "month", "--format", "jsonl"]),
    ("export-jsonl", ["export", "--filter", "", "--format", "jsonl"]),
    ("info", ["info", "--format", "json"]),
  ])
  func everyLineFits(name: String, arguments: [String]) throws {
    let objects = try objects(arguments)
    #expect(!objects.isEmpty)
    let schema = try schema(name)
    for object in objects { #expect(schema.faults(of: object).prefix(3) == []) }
  }

  @Test func everyIncidentOfTheSampleFits() throws {
    let array = try program.run("export", "--filter", "", "--format", "json").output
    let schema = try schema("show")
    let incidents = try JSONSerialization.jsonObject(with: Data(array.utf8)) as? [Any] ?? []
    #expect(incidents.count == 60)
    for incident in incidents { #expect(schema.faults(of: incident).prefix(3) == []) }
  }

  @Test func aMapAndAnArticleFit() throws {
    let map = try program.run("export", "--filter", "", "--format", "geojson").output
    let collection = try JSONSerialization.jsonObject(with: Data(map.utf8))
    #expect(try schema("export-geojson").faults(of: collection).prefix(3) == [])
    try program.write(
      """
      Bomb kills 12 in Kabul

      KABUL, Sept 17, 2024 (AFP) - At least 12 people, among them three children, were killed and 30 wounded \
      in a bombing in Kabul on Monday, police said. A separate attack in Herat killed two.
      """, to: "article.txt")
    for arguments in [["extract", "article.txt"], ["extract", "article.txt", "--with-text"]] {
      for line in try objects(arguments + ["--format", "jsonl"]) {
        #expect(try schema("extract").faults(of: line).prefix(3) == [])
      }
    }
  }

  @Test func aSchemaFindsWhatDoesNotFit() throws {
    let schema = try schema("facets")
    let good: [String: Any] = [
      "field": "country", "value": "MLI", "label": "Mali", "detail": "", "count": 1,
    ]
    #expect(schema.faults(of: good) == [])
    #expect(schema.faults(of: good.filter { $0.key != "count" }) == ["$ lacks count"])
    #expect(schema.faults(of: good.merging(["count": "1"]) { $1 }).count == 1)
    #expect(schema.faults(of: good.merging(["other": 1]) { $1 }).count == 1)
  }
}
