import Foundation
import Testing

@Suite("Agreement of two coders, and coding blind")
struct AgreementCommandTests {
  /// An archive in which Ana and Ben, each with the browser, have decided about the first incident's claims.
  private func twoCoders() throws -> Program {
    let program = try Program()
    try program.write(Sample.lines, to: "made.jsonl")
    try program.write("j<Enter>a\n", to: "keys-ana")
    try program.write("j<Enter>x\n", to: "keys-ben")
    for author in ["ana", "ben"] {
      let run = try program.shell(
        """
        export TOLLBOOK_AUTHOR=\(author)
        tollbook import made.jsonl --database \(author).tollbook
        tollbook browse --database \(author).tollbook --script keys-\(author)
        tollbook log --format journal --database \(author).tollbook > \(author).journal
        """)
      #expect(run.code == 0, "\(run.words)")
    }
    return program
  }

  @Test func isGivenInEveryFormatWithWhatTheyDifferIn() throws {
    let program = try twoCoders()
    let command = ["agreement", "--database", "ana.tollbook", "--with", "ben.journal"]
    let table = try program.run(arguments: command)
    #expect(table.code == 0, "\(table.words)")
    #expect(table.output.contains("KAPPA") && table.output.contains("claims"))
    #expect(table.output.contains("INCIDENT") && table.output.contains("rejected"))
    let json = try program.run(arguments: command + ["--format", "json"])
    let rows = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(rows?.first?["matter"] as? String == "claims")
    #expect(rows?.first?["both"] as? Int == 1)
    let csv = try program.run(arguments: command + ["--format", "csv", "--differences"])
    #expect(csv.lines.first?.hasPrefix("incident,headline,subject,first,second") == true)
    #expect(csv.lines.count == 2)
  }

  @Test func unknownAuthorsAreToldWithThoseThereAre() throws {
    let program = try twoCoders()
    let run = try program.run(
      "agreement", "ana", "bem", "--database", "ana.tollbook", "--with", "ben.journal")
    #expect(run.code == 65 && run.words.contains("Did you mean 'ben'?"))
    let alone = try program.run("agreement", "--database", "ana.tollbook")
    #expect(alone.code == 65 && alone.words.contains("Only ana"))
    let nobody = try Program().run("agreement")
    #expect(nobody.code == 65 && nobody.words.contains("Nobody has decided anything"))
  }

  @Test func theBlindCoderSeesOnlyTheirOwnAndEverythingIsKept() throws {
    let program = try twoCoders()
    try program.write("j<Enter>\n", to: "look")
    try program.write("*\n", to: "star")
    let merged = try program.shell(
      """
      export TOLLBOOK_AUTHOR=ana
      tollbook merge ben.journal --database ana.tollbook
      tollbook browse --blind --database ana.tollbook --script star
      tollbook log --format jsonl --database ana.tollbook
      """)
    #expect(merged.code == 0)
    #expect(merged.output.contains("star set"), "decided blind, kept in the archive")
    #expect(merged.output.contains(#""author":"ben""#))
    try program.write("L\n", to: "log")
    let blind = try program.shell(
      "export TOLLBOOK_AUTHOR=ana; tollbook browse --blind --database ana.tollbook --script log")
    #expect(blind.output.contains("ana") && !blind.output.contains("ben"))
    let seeing = try program.shell(
      "export TOLLBOOK_AUTHOR=ana; tollbook browse --database ana.tollbook --script log")
    #expect(seeing.output.contains("ben"))
  }
}
