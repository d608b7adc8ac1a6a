import Foundation
import TestSupport
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

  @Test func evidenceAtAnotherDeskIsToldAsThat() throws {
    let program = try prepared()
    try program.write("Gunmen killed 11 people in Gao, Mali, on 17 September 2024.", to: "gao.txt")
    let shared = try program.shell(
      """
      tollbook import gao.txt --database a.tollbook && tollbook desk sync --database a.tollbook &&
      tollbook desk join shared --database b.tollbook && tollbook verify --database b.tollbook
      """)
    #expect(shared.code == 0, "\(shared.words)")
    // Which number it has there depends on the order in which the segments, named by their hashes, came.
    let listed = try program.shell(
      "tollbook list place:gao --fields id --format csv --database b.tollbook | tail -1")
    let id = listed.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let none = try program.run("evidence", id, "--output", "none", "--database", "b.tollbook")
    #expect(none.code == 65, "\(listed.words) \(none.words)")
    #expect(none.words.contains("the bytes of 1 source are at another desk"))
    #expect(!none.words.contains("cannot be read any more"))
    let all = try program.shell(
      "tollbook desk sync --bytes --database b.tollbook && tollbook evidence \(id) --output all --database b.tollbook"
    )
    #expect(all.code == 0, "\(all.words)")
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

  @Test func theWholeIsAskedOfAServerOnly() throws {
    let program = try prepared()
    for arguments in [
      ["list", "--desk"], ["export", "--desk", "--filter", "", "--format", "jsonl"],
      ["compare", "--desk", "one"], ["import", "--desk", "a.jsonl"], ["desk", "pin", "one"],
    ] {
      let run = try program.run(arguments: arguments + ["--database", "a.tollbook"])
      #expect(run.code == 64 && run.words.contains("--desk asks a server"), "\(run.words)")
    }
    let number = try program.run("compare", "--desk", "1", "--database", "a.tollbook")
    #expect(number.code == 64 && number.words.contains("by their keys"))
    let both = try program.run("import", "--desk", "--dry-run", "a.jsonl")
    #expect(both.code == 64)
  }

  private static let events = """
    id,year,date_start,date_end,country,country_id,region,adm_1,latitude,longitude,where_coordinates,\
    type_of_violence,side_a,side_b,best,high,low,source_article,source_headline
    1,2024,2024-01-02,2024-01-02,Mali,432,Africa,Mopti,14.4,-4.1,Mopti town,1,Government of Mali,JNIM,5,7,5,,
    2,2024,2024-01-03,2024-01-03,Niger,436,Africa,Tillaberi,14.2,1.4,Tera,1,Government of Niger,IS,9,9,8,,
    3,2023,2023-05-03,2023-05-03,Mali,432,Africa,Gao,16.2,0.1,Gao town,3,JNIM,Civilians,2,2,2,,

    """

  /// What docs/desk.md says, command by command.
  @Test(.enabled(if: MadeServer.isInstalled, "PostgreSQL is not installed"))
  func aReleaseGoesToTheServerOnceAndEverybodyTakesASlice() throws {
    let program = try Program()
    let address = try #require(MadeServer.shared).database()
    try program.write(Self.events, to: "GEDEvent_v24_1.csv")
    try program.write("Title\n\nNobody died.", to: "note.txt")
    func run(_ arguments: String..., who: String = "k") throws -> String {
      let run = try program.run(arguments: arguments + ["--database", "\(who).tollbook"])
      #expect(run.code == 0, "\(arguments): \(run.words)")
      return run.output + run.words
    }
    #expect(try program.run("desk", "init", address).code == 0)
    _ = try run("desk", "join", address)
    #expect(try run("import", "--desk", "GEDEvent_v24_1.csv").contains("3 added"))
    #expect(try run("import", "--desk", "GEDEvent_v24_1.csv").contains("3 unchanged"))
    let text = try program.run("import", "--desk", "note.txt", "--database", "k.tollbook")
    #expect(text.code == 65 && text.words.contains("is no table of a dataset"))
    let joined = try run("desk", "join", address, "--slice", "country:mali", who: "a")
    #expect(joined.contains("2 rows came in"))
    #expect(try run("list", "--desk", "killed>=8", who: "a").contains("ucdp-ged/2"))
    #expect(try run("facets", "country", "--desk", who: "a").contains("NER"))
    #expect(try run("compare", "--desk", "ucdp-ged/2", who: "a").contains("UCDP GED 24.1"))
    let all = try run("export", "--desk", "--filter", "", "--format", "jsonl", who: "a")
    #expect(all.split(separator: "\n").filter { $0.contains("\"key\":\"ucdp-ged/") }.count == 3)
    let local = try run("export", "--filter", "", "--format", "jsonl", who: "a")
    #expect(!local.contains("ucdp-ged/2") && local.contains("ucdp-ged/3"))
    _ = try run("desk", "pin", "ucdp-ged/2", who: "a")
    #expect(try run("list", "country:niger", who: "a").contains("Tera"))
    #expect(try run("desk", "pin", who: "a").contains("ucdp-ged/2"))
    let none = try program.run("desk", "pin", "ucdp-ged/9", "--database", "a.tollbook")
    #expect(none.code == 66 && none.words.contains("has no incident ucdp-ged/9"))
  }
}
