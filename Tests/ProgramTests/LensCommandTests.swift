import Foundation
import Testing

@Suite("What published rules would record")
struct LensCommandTests {
  private let made: MadeArchive

  init() throws { made = try MadeArchive() }

  private func run(_ arguments: String...) throws -> Program.Run { try made.run(arguments) }

  @Test func compareSumsRulesUpAndExplainsTheOneAskedFor() throws {
    let summary = try run("compare", "made-a").output
    #expect(summary.contains("UNDER PUBLISHED RULES") && summary.contains("ACLED 7"))
    let explained = try run("compare", "made-a", "--lens", "acled").output
    #expect(explained.contains("UNDER THE RULE OF ACLED") && explained.contains("the lowest"))
  }

  @Test func anUnknownRuleIsAnsweredWithTheKnownOnes() throws {
    let run = try run("compare", "made-a", "--lens", "nobody")
    #expect(run.code == 64)
    #expect(run.words.contains("ucdp") && run.words.contains("every-casualty"))
  }

  @Test func listsHaveAColumnAndASum() throws {
    let table = try run("list", "--lens", "airwars")
    #expect(table.output.contains("AIRWARS"))
    #expect(table.words.contains("Under the rule of Airwars:"))
    let lines = try run("list", "--lens", "gtd", "--format", "jsonl").output
    #expect(lines.contains("\"lens\":{\"lens\":\"gtd\""))
    let csv = try run("list", "--lens", "gtd", "--format", "csv").output
    #expect(csv.hasPrefix("id,") && csv.contains(",lens,lens_low,lens_best,lens_high\r\n"))
    #expect(try !run("list", "--format", "csv").output.contains("lens"))
  }
}
