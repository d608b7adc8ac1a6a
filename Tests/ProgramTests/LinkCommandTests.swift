import Foundation
import Testing

@Suite("tollbook link")
struct LinkCommandTests {
  private let program: Program
  private static let articles = """
    {"id":"1","published":"2024-09-18","text":"Gunmen stormed a hotel on the Rue de la Gare in \
    Bamako, the capital of Mali, on Tuesday and killed 12 people. Awa Traore hid in a cupboard."}
    {"id":"2","published":"2024-09-19","text":"Fourteen people died when gunmen stormed a hotel on \
    the Rue de la Gare in Bamako, Mali, on Tuesday. Awa Traore had hidden in a cupboard."}
    {"id":"3","published":"2024-09-18","text":"A bomb killed three soldiers near Gao in Mali on \
    Tuesday, an army statement said."}

    """

  init() throws { program = try Program() }

  @Test func tellsForEachArticleWhereItWouldGo() throws {
    let run = try program.run(
      "link", "--dry-run", "--format", "jsonl", "--database", "none.tollbook", "-",
      input: Self.articles)
    #expect(run.code == 0)
    let lines = try objects(run.output)
    #expect(lines.map { $0["id"] as? String } == ["1", "2", "3"])
    let incidents = lines.compactMap { $0["incident"] as? String }
    #expect(incidents[0] == incidents[1] && incidents[0] != incidents[2])
    #expect(lines.map { $0["state"] as? String } == ["sure", "sure", "sure"])
    #expect((lines[1]["reasons"] as? [String])?.contains("same day") == true)
    #expect(!FileManager.default.fileExists(atPath: program.path("none.tollbook")))
  }

  @Test func tellsTheSameOfAnArchiveAfterTheImport() throws {
    let imported = try program.run(
      "import", "--as", "articles", "--database", "a.tollbook", "-", input: Self.articles)
    #expect(imported.code == 0)
    let run = try program.run(
      "link", "--dry-run", "--format", "jsonl", "--database", "a.tollbook")
    let lines = try objects(run.output)
    #expect(lines.compactMap { $0["id"] as? String }.sorted() == ["1", "2", "3"])
    #expect(Set(lines.compactMap { $0["incident"] as? String }).count == 2)
  }

  @Test(arguments: ["json", "jsonl", "csv"])
  func theSameRowsInEveryFormat(format: String) throws {
    let run = try program.run(
      "link", "--dry-run", "--format", format, "--database", "none.tollbook", "-",
      input: Self.articles)
    #expect(run.code == 0)
    switch format {
    case "json":
      let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      #expect((value as? [[String: Any]])?.map { $0["id"] as? String } == ["1", "2", "3"])
    case "jsonl": #expect(try objects(run.output).count == 3)
    default:
      #expect(run.lines.first == "id,incident,score,reasons,state" && run.lines.count == 4)
      #expect(run.lines[1].hasPrefix("1,") && run.lines[1].hasSuffix(",sure"))
    }
    let none = try program.run(
      "link", "--dry-run", "--format", format, "--database", "none.tollbook", "-", input: "")
    #expect(
      none.output == ["json": "[]\n", "csv": "id,incident,score,reasons,state\r\n"][format] ?? "")
  }

  @Test func storesNoArticles() throws {
    let run = try program.run("link", "a.txt")
    #expect(run.code == 64)
  }

  private func objects(_ lines: String) throws -> [[String: Any]] {
    try lines.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }
}
