import Foundation
import Testing

@Suite("Commands limited to accepted claims")
struct AcceptedCommandTests {
  private let program: Program

  init() throws { program = try MadeArchive().program }

  @Test func compareLeavesProposedFiguresOut() throws {
    let all = try program.run("compare", "made-a", "--database", "made.tollbook").output
    #expect(all.contains("more than 70") && all.contains("proposed"))
    let run = try program.run("compare", "made-a", "--accepted", "--database", "made.tollbook")
    #expect(run.code == 0)
    #expect(!run.output.contains("more than 70") && run.output.contains("a doctor"))
  }

  @Test func exportLeavesThemOutAndTheBriefSaysSo() throws {
    func export(_ format: String, _ more: String...) throws -> String {
      try program.run(
        arguments: ["export", "made-a", "--format", format, "--database", "made.tollbook"] + more
      ).output
    }
    #expect(try export("jsonl").contains("\"proposed\""))
    let lines = try export("jsonl", "--accepted")
    #expect(!lines.contains("\"proposed\"") && lines.contains("\"accepted\""))
    #expect(try export("markdown", "--accepted").contains("nobody has accepted were left out"))
    #expect(try !export("markdown").contains("were left out"))
  }
}
