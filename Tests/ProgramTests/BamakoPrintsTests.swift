import Foundation
import Testing

/// The attack on Bamako of 17 September 2024 as five articles print it, in our own words: four copies of one AFP wire,
/// whole, cut and told again, and one of Reuters.
@Suite("Five prints, two origins") struct BamakoPrintsTests {
  private let program: Program

  init() throws {
    program = try Program()
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Articles/bamako-five-prints.jsonl")
    let run = try program.run(
      "import", "--as", "articles", "--database", "a.tollbook", file.path)
    #expect(run.code == 0)
  }

  @Test func areOneIncidentOfTwoOrigins() throws {
    let run = try program.run("list", "--format", "jsonl", "--database", "a.tollbook")
    let line = try #require(run.lines.first)
    let row = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(run.lines.count == 1)
    #expect(row["reports"] as? Int == 5 && row["origins"] as? Int == 2)
    #expect(row["place"] as? String == "Bamako" && row["groups"] as? String == "JNIM")
    let killed = try #require(row["killed"] as? [String: Any])
    #expect(killed["low"] as? Int == 70 && killed["high"] as? Int == 100)
  }

  @Test func theSecuritySourceIsOneClaimSeenFourTimes() throws {
    let table = try program.run("compare", "1", "--database", "a.tollbook").output
    #expect(table.contains("5 reports of 2 origins"))
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("  77 ") }
    #expect(rows.count == 1 && rows[0].contains("a security source"))
    #expect(rows[0].contains("1,3,4,5 "))
    #expect(table.contains("↳ 81, identified"))
    #expect(!table.contains("SPEAKERS HAVE CHANGED"), "nobody has revised anything")
    let revised = try program.run("list", "revised:yes", "--database", "a.tollbook")
    #expect(revised.output.isEmpty)
  }

  @Test func theBriefSaysSoToo() throws {
    let brief = try program.run(
      "export", "1", "--format", "markdown", "--database", "a.tollbook"
    ).output
    #expect(brief.contains("- **Reports:** 5 reports of 2 origins"))
    #expect(brief.contains("also 3, 4, 5"))
    // Where prints word one claim differently, each wording is quoted with its report.
    let source = try #require(brief.split(separator: "\n").first { $0.hasPrefix("| 77 |") })
    #expect(source.contains("\u{201D} (1)") && source.contains("\u{201D} (3)"))
    let again = try program.run(
      "export", "1", "--format", "markdown", "--database", "a.tollbook")
    #expect(again.output == brief, "two runs give the same bytes")
  }
}
