import Foundation
import Testing

/// Datasets on the command line: what is said of rows, where rejected ones go, and the exit codes.
@Suite struct ImportDatasetTests {
  static let table = """
    id,type_of_violence,side_a,side_b,country,date_start,date_end,best,high,low
    1,3,Testers,Civilians,Mali,2024-09-17,2024-09-17,3,5,2
    2,3,Testers,Civilians,Mali,2024-09-31,2024-09-31,3,5,2
    3,3,Testers,Civilians,Niger,2024-09-18,2024-09-18,4,4,4

    """

  @Test func `Every row is told of, rejected ones are saved, and the exit code says so`() throws {
    let program = try Program()
    try program.write(Self.table, to: "ged251.csv")
    let run = try program.run(
      "import", "ged251.csv", "--database", "a.tollbook", "--rejects", "rejects.csv")
    #expect(run.code == 65 && run.output.isEmpty)
    #expect(run.words.contains("ged251.csv, UCDP GED 25.1: 3 rows = 2 added + 1 rejected."))
    #expect(
      run.words.contains(
        "1 rejected: a date in date_start is not a day, such as “2024-09-31” (line 3)"))
    #expect(try program.read("rejects.csv").hasSuffix("2024-09-31,2024-09-31,3,5,2\n"))
    let again = try program.run("import", "ged251.csv", "--database", "a.tollbook")
    #expect(again.words.contains("3 rows = 2 unchanged + 1 rejected."))
    let list = try program.run(
      "list", "country:mali", "--format", "jsonl", "--database", "a.tollbook")
    #expect(list.keys == ["ucdp-ged/1"])
    let kept = try program.run(
      "import", "ged251.csv", "--database", "a.tollbook", "--rejects", "rejects.csv")
    #expect(kept.code == 73 && kept.words.contains("exists already"))
  }

  @Test func `Standard input and a dry run`() throws {
    let program = try Program()
    let run = try program.run(
      "import", "-", "--dry-run", "--database", "none.tollbook", input: Self.table)
    #expect(run.code == 65)
    #expect(run.words.contains("standard input, UCDP GED: 3 rows = 2 to be added + 1 rejected."))
    #expect(!FileManager.default.fileExists(atPath: program.path("none.tollbook")))
  }

  @Test func `A table of one's own goes by its map`() throws {
    let program = try Program()
    try program.write("Ref,Date,Town,Killed\n7,2024-09-17,Bria,3\n", to: "own.csv")
    let template = try program.run("import", "--map-template", "own.csv")
    #expect(template.code == 0)
    try program.write(template.output, to: "own.toml")
    let run = try program.run(
      "import", "own.csv", "--map", "own.toml", "--database", "a.tollbook")
    #expect(run.code == 0 && run.words.contains("own.csv, own: 1 row = 1 added."))
    try program.write(template.output + "\n[[figures]]\nmeasure = \"dead\"\n", to: "bad.toml")
    let bad = try program.run("import", "own.csv", "--map", "bad.toml", "--database", "a.tollbook")
    #expect(bad.code == 65 && bad.words.contains("“measure” must be one of killed"))
    #expect(try program.run("import", "--database", "a.tollbook").code == 64)
  }
}
