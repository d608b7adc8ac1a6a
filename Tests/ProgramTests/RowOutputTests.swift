import Foundation
import Testing

@Suite("Rows in every format")
struct RowOutputTests {
  private let made: MadeArchive

  init() throws { made = try MadeArchive() }

  private func run(_ arguments: String...) throws -> Program.Run { try made.run(arguments) }

  private func object(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }

  @Test(arguments: [["list"], ["facets", "country"], ["map"], ["sources"], ["compare", "1", "2"]])
  func jsonIsAnArrayOfWhatJSONLinesHas(command: [String]) throws {
    let array = try object(made.run(command + ["--format", "json"]).output) as? [NSDictionary]
    let lines = try made.run(command + ["--format", "jsonl"]).lines.map {
      try object($0) as? NSDictionary
    }
    #expect(array == lines)
    #expect(try made.run(command + ["--format", "csv"]).lines.count > lines.count)
    #expect(
      try made.run(command + ["--format", "text"]).output
        == made.run(command + ["--format", "table"]).output)
  }

  @Test func fieldsChoosesColumnsInEveryFormat() throws {
    let fields = ["--fields", "killed_high,key"]
    #expect(
      try made.run(["list", "--format", "csv"] + fields).lines == [
        "killed_high,key", "100,made-a", "5,made-b",
      ])
    #expect(
      try made.run(["list", "--format", "jsonl"] + fields).lines[0]
        == #"{"killedHigh":100,"key":"made-a"}"#)
    #expect(try made.run(["list"] + fields).lines[0] == "KILLED HIGH  KEY")
    #expect(
      try run("facets", "country", "--format", "csv", "--fields", "value,count").lines[1]
        == "MLI,1")
  }

  @Test func hashtagsStandBelowTheHead() throws {
    let lines = try run("list", "--format", "csv", "--hxl", "--fields", "key,killed_low").lines
    #expect(lines.prefix(2) == ["key,killed_low", "#event+code,#affected+killed+min"])
    let export = try run("export", "1", "--format", "csv", "--hxl").lines
    #expect(export[1].hasPrefix("#event+code,#event+name,#date+start"))
    #expect(export[0].split(separator: ",").count <= export[1].filter { $0 == "," }.count + 1)
  }

  @Test func aTableInAPipeIsNeverCut() throws {
    let title = "A title " + String(repeating: "that goes on and on ", count: 30) + "to its end"
    try made.program.write(
      #"{"key":"long","title":"\#(title)","reports":[]}"#, to: "long.jsonl")
    #expect(try run("import", "long.jsonl").code == 0)
    #expect(try run("list").output.contains("to its end"))
  }

  @Test(arguments: [
    (["list", "killed>100000"], "No incident fits the filter.\n"),
    (["facets", "country", "killed>100000"], "No incident fits the filter.\n"),
    (["map", "killed>100000"], "No incident with a place fits the filter.\n"),
    (
      ["export", "--filter", "killed>100000", "--format", "jsonl"], "No incident fits the filter.\n"
    ),
  ])
  func anEmptyAnswerSaysSo(command: [String], words: String) throws {
    let run = try made.run(command)
    #expect(run.code == 0 && run.output == "")
    #expect(run.words == words)
    #expect(try self.run("list", "killed>1").words == "")
  }

  @Test func anArchiveTellsProgramsWhatItHolds() throws {
    let info = try object(run("info", "--format", "json").output) as? [String: Any]
    #expect(info?["incidents"] as? Int == 2)
    #expect(info?["lastDay"] as? String == "2024-09-17")
    #expect((info?["imports"] as? [Any])?.count == 1)
    #expect(try run("info", "--format", "csv").lines.count == 2)
  }

  @Test func sourcesAreCitedOnce() throws {
    let text = try run("export", "1", "2", "1", "--format", "bibtex").output
    #expect(text.components(separatedBy: "@online{").count == 1 + 3)
    let items = try object(run("export", "1", "--format", "csl-json").output) as? [[String: Any]]
    #expect(items?.count == 2)
    #expect(items?.first?["title"] as? String != nil)
  }
}
