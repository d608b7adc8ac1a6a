import Foundation
import Testing

@Suite("The desk's commands")
struct DeskCommandTests {
  /// Two analysts with an archive each, who share a folder.
  private static let commands = """
    export TOLLBOOK_AUTHOR=ana; tollbook import a.jsonl --database a.tollbook &&
    tollbook desk join shared --database a.tollbook
    """

  private func prepared() throws -> Program {
    let program = try Program()
    try program.write(
      #"{"key":"one","title":"Attack","country":"MLI","reports":[{"key":"r","title":"Paper","text":"Five died.","claims":[{"measure":"killed","low":5,"high":5}]}]}"#
        + "\n", to: "a.jsonl")
    let run = try program.shell(Self.commands)
    #expect(run.code == 0, "\(run.words)")
    return program
  }

  @Test func whatOneImportsAndDecidesIsInTheOthersArchive() throws {
    let program = try prepared()
    let joined = try program.run("desk", "join", "shared", "--database", "b.tollbook")
    #expect(joined.code == 0)
    #expect(joined.words.contains("3 imported items came in"))
    let export = "tollbook export --filter '' --format jsonl"
    let both = try program.shell(
      "\(export) --database a.tollbook > a.out && \(export) --database b.tollbook > b.out && cmp a.out b.out"
    )
    #expect(both.code == 0, "\(both.words)")
    let again = try program.run("desk", "sync", "--database", "b.tollbook")
    #expect(again.code == 0 && again.words.contains("nothing new came in, nothing went out"))
  }

  @Test func theStateIsTold() throws {
    let program = try prepared()
    let state = try program.run("desk", "status", "--database", "a.tollbook", "--format", "json")
    #expect(state.code == 0)
    #expect(
      state.output.contains(#""decisionsWaiting":0"#)
        || state.output.contains(#""decisionsWaiting": 0"#))
    let left = try program.run("desk", "leave", "--database", "a.tollbook")
    #expect(left.code == 0)
    let none = try program.run("desk", "sync", "--database", "a.tollbook")
    #expect(none.code == 64 && none.words.contains("tollbook desk join"))
  }

  @Test func aChangedSegmentIsNamedAndTheCodeSaysSo() throws {
    let program = try prepared()
    let forged = try program.shell(
      """
      tollbook desk confidential one --database a.tollbook &&
      tollbook desk sync --database a.tollbook 2>/dev/null;
      cd shared/segments && name=$(ls *.journal.jsonl) &&
      sed 's/confidential corrected/nothing at all/' $name > new &&
      mv new $(sha256sum new | cut -c1-64).journal.jsonl && rm $name
      """)
    #expect(forged.code == 0, "\(forged.words)")
    let run = try program.run("desk", "join", "shared", "--database", "b.tollbook")
    #expect(run.words.contains("refused: entry 1 of "))
    #expect(try program.run("desk", "sync", "--database", "b.tollbook").code == 65)
  }

  @Test func noDeskAndNoServerAreOneSentence() throws {
    let program = try prepared()
    let sync = try program.run("desk", "sync", "nowhere", "--database", "a.tollbook")
    #expect(sync.code == 66 && sync.words.contains("There is no desk at"))
    let secret = try program.run(
      "desk", "join", "postgresql://ana:hunter2@127.0.0.1:1/desk", "--database", "a.tollbook")
    #expect([64, 66].contains(secret.code) && !secret.words.contains("hunter2"))
    let slice = try program.run(
      "desk", "join", "shared", "--slice", "country:mali", "--database", "a.tollbook")
    #expect(slice.code == 64 && slice.words.contains("only a server gives slices"))
  }
}
