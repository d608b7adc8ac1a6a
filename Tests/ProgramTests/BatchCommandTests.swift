import Foundation
import Testing

@Suite("Batch commands on an archive of two incidents")
struct BatchCommandTests {
  private let made: MadeArchive
  private var program: Program { made.program }

  init() throws {
    made = try MadeArchive()
    #expect(made.imported.code == 0)
    #expect(made.imported.output == "")
    #expect(made.imported.words == "Read 2 incidents: 2 added, 0 updated, 0 unchanged.\n")
  }

  private func run(_ arguments: String...) throws -> Program.Run { try made.run(arguments) }

  @Test func listIsATableOfFigures() throws {
    let run = try run("list")
    #expect(run.words == "")
    #expect(
      run.output == """
        ID  DATE        PLACE             GROUP  KILLED  WOUNDED  REPORTS  TITLE
         1  2024-09-17  Sampletown, Mali  MF     70–100        —        2  Attack on a school
         2  2023-01-02  Niger                         5        —        1  Bombing of a market

        """)
  }

  @Test func listTakesAFilterAnOrderAndALimit() throws {
    #expect(try run("list", "country:mali", "--format", "csv").lines.count == 2)
    #expect(try run("list", "-country:mali", "--format", "csv").lines.last?.hasPrefix("2,") == true)
    #expect(
      try run("list", "--sort", "killed", "--limit", "1", "--format", "jsonl").keys == ["made-a"])
    #expect(try run("list", "--reverse", "--format", "jsonl").keys == ["made-b", "made-a"])
    #expect(try run("list", "killed>1000").output == "")
  }

  @Test func aBadFilterIsAMistakeOfUseAndSaysWhere() throws {
    let run = try run("list", "killed>=x")
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(run.words.hasPrefix("tollbook: the filter is wrong at character 9: "))
  }

  @Test func disputesSayWhoMakesTheirEnds() throws {
    let run = try run("list", "--sort", "spread", "--format", "csv")
    #expect(run.lines[0].hasSuffix("killed_low_by,killed_high_by"))
    #expect(run.lines[1].hasSuffix("AFP,a doctor (Echo)"))
    #expect(
      try self.run("list", "--sort", "spread").output.contains("AFP        a doctor (Echo)"))
  }

  @Test func twoDatasetsAreColumnsOverTheIncidentsThatBothHave() throws {
    func report(_ key: String, _ outlet: String, _ count: Int) -> String {
      """
      {"key":"\(key)","kind":"dataset","outlet":"\(outlet)","claims":[{"measure":"killed",\
      "low":\(count),"high":\(count),"speakerKind":"dataset","status":"accepted"}]}
      """
    }
    let lines = [(5, 7), (10, 40), (3, 3)].enumerated().map { index, counts in
      """
      {"key":"d\(index)","title":"Event \(index)","country":"MLI","reports":[\
      \(report("u\(index)", "UCDP GED 25.1", counts.0)),\(report("a\(index)", "ACLED", counts.1))]}
      """
    }
    try program.write(lines.joined(separator: "\n"), to: "two.jsonl")
    _ = try program.run("import", "two.jsonl", "--database", "two.tollbook")
    let run = try program.run(
      "compare", "--datasets", "ucdp,acled", "--format", "csv", "country:mali", "--database",
      "two.tollbook")
    let apart = run.lines.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[10]
    }
    #expect(apart == ["30", "2", "0"])
    #expect(run.words.contains("3 incidents in both: "))
    #expect(run.words.contains("▲ acled more 2"))
    let wrong = try program.run("compare", "--datasets", "ucdp", "--database", "two.tollbook")
    #expect(wrong.code == 64)
  }

  @Test func showPrintsTheWholeIncident() throws {
    let text = try run("show", "1").output
    for words in ["Attack on a school", "more than 70", "A doctor counted 100.", "Toll rises"] {
      #expect(text.contains(words))
    }
    #expect(try run("show", "made-a", "--format", "markdown").output.hasPrefix("# Attack on"))
    let json = try run("show", "made-a", "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["key"] as? String == "made-a")
    #expect(object?["comparison"] is [String: Any])
  }

  @Test func showOfNothingSaysHowToFindSomething() throws {
    let run = try run("show", "99")
    #expect(run.code == 65)
    #expect(
      run.words
        == "tollbook: there is no incident “99”: tollbook list shows their numbers and keys.\n")
  }

  @Test func compareSetsFiguresSideBySide() throws {
    let run = try run("compare", "made-a")
    #expect(
      run.lines.suffix(8) == [
        "KILLED, everyone",
        "70 to 100, by 2 figures of 2 origins; the highest lies 43 % above the lowest; median 85. "
          + "One of them",
        "is proposed by the program and not yet accepted.",
        "  FIGURE        WHO SAYS SO         REPORT   ORIGIN  AS OF  STATUS",
        "  more than 70  the report itself   1 Daily  AFP         –  proposed",
        "  100           a doctor (medical)  2 Echo   –           –  accepted",
        "UNDER PUBLISHED RULES",
        "  killed: UCDP 100 (70–100) · ACLED 70 · GTD 100 · IBC 70–100 · Airwars 70–100",
      ])
    #expect(try self.run("compare", "1", "2").lines.first?.hasPrefix("ID  DATE") == true)
    // A head, three claims, and six rules for each incident.
    #expect(try self.run("compare", "1", "2", "--format", "csv").lines.count == 1 + 3 + 2 * 6)
  }

  @Test func facetsCount() throws {
    #expect(
      try run("facets", "country", "--format", "csv").lines == [
        "field,value,label,detail,count", "country,MLI,Mali,MLI,1", "country,NER,Niger,NER,1",
      ])
    #expect(try run("facets", "colour").code == 64)
  }

  @Test func anExportComesBackTheSame() throws {
    let exported = try run(
      "export", "--filter", "date:2020..", "--format", "jsonl", "-o", "out.jsonl")
    #expect(exported.code == 0)
    #expect(exported.output == "")
    #expect(exported.words == "Wrote 2 incidents with 3 claims to out.jsonl.\n")
    #expect(try program.run("import", "out.jsonl", "--database", "again.tollbook").code == 0)
    for id in ["made-a", "made-b"] {
      let before = try run("compare", id, "--format", "json").output
      let after = try program.run("compare", id, "--format", "json", "--database", "again.tollbook")
      #expect(after.output == before)
    }
  }

  @Test func anExportNeverReplacesAFileUnasked() throws {
    try program.write("mine", to: "brief.md")
    let refused = try run("export", "1", "--format", "markdown", "--output", "brief.md")
    #expect(refused.code == 73)
    #expect(refused.words == "tollbook: brief.md exists already; --force replaces it.\n")
    #expect(try program.read("brief.md") == "mine")
    #expect(try run("export", "1", "--format", "markdown", "-o", "brief.md", "--force").code == 0)
    #expect(try program.read("brief.md").hasPrefix("# Attack on a school"))
  }

  @Test func importingTheSameAgainChangesNothing() throws {
    let run = try run("import", "made.jsonl")
    #expect(run.words == "Read 2 incidents: 0 added, 0 updated, 2 unchanged.\n")
  }

  @Test func importSaysWhatItCannotRead() throws {
    #expect(try run("import", "none.txt").code == 66)
    try program.write("{\"key\":\"x\",\"reports\":[]}\n{\"key\":\n", to: "half.jsonl")
    let half = try run("import", "half.jsonl")
    #expect(half.code == 65)
    #expect(
      half.words == """
        tollbook: half.jsonl, line 2: it is not a JSON object.
        Read 1 incident: 1 added, 0 updated, 0 unchanged.

        """)
  }

  @Test func infoSaysWhatIsThere() throws {
    let lines = try run("info").lines
    #expect(lines.contains("incidents  2, 2023-01-02 to 2024-09-17"))
    #expect(lines.contains("claims     3"))
  }
}

@Suite("The program and its surroundings")
struct ProgramTests {
  private let program: Program

  init() throws { program = try Program() }

  @Test func theFirstStartMakesTheSampleArchive() throws {
    let first = try program.run("list", "--limit", "1")
    #expect(first.code == 0)
    #expect(
      first.words.hasSuffix("/.local/share/tollbook/archive.tollbook.\n")
        && first.words.hasPrefix("There was no archive yet"))
    #expect(try program.run("list", "--limit", "1").words == "")
  }

  @Test func anArchiveThatIsNamedMustBeThere() throws {
    let run = try program.run("list", "--database", "none.tollbook")
    #expect(run.code == 66)
    #expect(!FileManager.default.fileExists(atPath: program.path("none.tollbook")))
  }

  @Test func aFileThatIsNoArchiveIsBadData() throws {
    try program.write("words", to: "notes.txt")
    #expect(try program.run("list", "--database", "notes.txt").code == 65)
    #expect(try program.read("notes.txt") == "words")
  }

  @Test func withoutATerminalTheBrowserNamesTheCommands() throws {
    let run = try program.run()
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(run.words.contains("list") && run.words.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: program.path(".local")))
  }

  @Test func worksWhereNobodyHearsItsWords() throws {
    let run = try program.shell("tollbook list --limit 1 --format csv 2>&-; echo $?")
    #expect(run.lines.first?.hasPrefix("id,") == true)
    #expect(run.lines.last == "0")
  }

  @Test func saysItsVersion() throws {
    #expect(try program.run("--version").output.hasPrefix("tollbook 0.2.0 ("))
  }

  @Test(arguments: [["lst"], ["list", "--lmit", "3"], ["export", "1"], ["compare"]])
  func aMistakeOfUseIs64(arguments: [String]) throws {
    let run = try program.run(arguments: arguments)
    #expect(run.code == 64)
    #expect(run.output == "")
  }

  @Test func endsQuietlyWhenNobodyReadsOn() throws {
    let run = try program.shell("(tollbook list --format csv; echo $? >&2) | head -c 3")
    #expect(run.output == "id,")
    #expect(["0", "141"].contains(run.words.split(separator: "\n").last.map(String.init)))
  }
}
