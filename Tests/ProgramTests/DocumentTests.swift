import Exports
import Foundation
import NewsModel
import Testing

@Suite("Every command of the documents runs")
struct DocumentTests {
  private static let documents = [
    "README.md", "docs/tour.md", "docs/output.md", "docs/scripts.md", "docs/formats.md",
    "docs/comparison.md",
  ]
  /// Programs that a document may pipe into; where one is not installed, its line is left out.
  private static let others = ["jq", "sqlite3", "sort", "head"]

  @Test(arguments: documents)
  func asItStands(document: String) throws {
    let program = try Program()
    try DocumentFixtures.write(into: program)
    for line in try Self.commands(of: document) {
      if Self.others.contains(where: {
        (line.contains("| \($0)") || line.hasPrefix($0)) && !Self.isInstalled($0)
      }) {
        continue
      }
      let run = try program.shell(
        "TOLLBOOK_DATABASE=$HOME/.local/share/tollbook/archive.tollbook; " + line)
      #expect(run.code == 0, "\(document): \(line)\n\(run.words)")
    }
  }

  @Test func thereAreCommands() throws {
    #expect(try Self.documents.map { try Self.commands(of: $0).count }.reduce(0, +) > 30)
  }

  @Test func everyFormatOfAnExportIsNamed() throws {
    let document = try Repository.text("docs/output.md")
    for format in DocumentFormat.all {
      #expect(document.contains("`\(format.name)`"), "\(format.title)")
    }
  }

  /// The pictures are what the program draws today; `docs/pictures/draw` draws them anew.
  @Test(arguments: ["incidents", "compare"])
  func thePicturesAreOfToday(name: String) throws {
    let program = try Program()
    let script = Repository.file("docs/pictures/\(name).keys").path
    let run = try program.run("browse", "--script", script, "--svg", "drawn.svg")
    #expect(run.code == 0)
    #expect(run.output == "")
    let isSame = try program.read("drawn.svg") == Repository.text("docs/pictures/\(name).svg")
    #expect(isSame, "docs/pictures/draw draws \(name).svg anew")
  }

  @Test func everyLinkBetweenDocumentsLeadsSomewhere() throws {
    for document in Self.documents + ["CONTRIBUTING.md", "SECURITY.md", "ARCHITECTURE.md"] {
      let folder = Repository.file(document).deletingLastPathComponent()
      for match in try Repository.text(document).matches(of: /\]\(([^)#:\s]+)\)/) {
        let target = folder.appendingPathComponent(String(match.1)).path
        #expect(FileManager.default.fileExists(atPath: target), "\(document): \(match.1)")
      }
    }
  }

  /// The lines of code blocks that run the program, without what follows two blanks and a #.
  private static func commands(of document: String) throws -> [String] {
    var isCode = false
    var lines: [String] = []
    for line in try Repository.text(document).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("```") {
        isCode.toggle()
      } else if isCode, line.hasPrefix("tollbook ") {
        lines.append(line.components(separatedBy: "  #")[0])
      } else if isCode, line.hasPrefix("sqlite3 ") {
        lines.append(String(line))
      }
    }
    return lines
  }

  private static func isInstalled(_ name: String) -> Bool {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + name)
    }
  }
}

/// The files that the documents' commands name, made up.
private enum DocumentFixtures {
  private static let article = """
    Bomb kills 12 in Kabul

    KABUL, Sept 17, 2024 (AFP) - At least 12 people were killed and 30 wounded in a bombing in Kabul on Monday, police said.
    """

  static func write(into program: Program) throws {
    try program.write(article, to: "article.txt")
    try program.write(article, to: "pages/a.txt")
    try program.write(
      "Herat: 3 dead\n\n3 people were killed in Herat on Friday.", to: "notes/a.txt")
    try program.write(
      "<html><head><title>Bomb kills 12</title></head><body><article><h1>Bomb kills 12</h1>"
        + "<p>\(article)</p></article></body></html>", to: "article.html")
    try program.write("date,country,killed\n2024-01-02,Mali,5\n", to: "list.csv")
    try program.write("@size 60x10\nj\n", to: "keys.txt")
    let csv = """
      event_id_cnty,event_date,event_type,country,location,latitude,longitude,geo_precision,fatalities,notes,timestamp
      MLI1,2024-09-17,Battles,Mali,Bamako,12.65,-8,1,77,Fighting.,1727000000

      """
    try program.write(csv, to: "acled/acled.csv")
    let ucdp = """
      id,type_of_violence,side_a,side_b,country,date_start,date_end,best,high,low
      1,3,Testers,Civilians,Mali,2024-09-17,2024-09-17,3,5,2

      """
    try program.write(ucdp, to: "GEDEvent_v25_1.csv")
    _ = try program.run("list", "--limit", "0")
  }
}
