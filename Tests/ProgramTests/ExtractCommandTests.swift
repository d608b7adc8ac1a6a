import Foundation
import Testing

@Suite("tollbook extract")
struct ExtractCommandTests {
  private let program: Program

  init() throws { program = try Program() }

  @Test func printsOneObjectForEachArticleOfAFolder() throws {
    try program.write("Three people were killed in Bamako on Tuesday.", to: "news/a.txt")
    let words = String(repeating: "The market was closed and nothing happened there. ", count: 9)
    try program.write(
      "<html><body><article><h1>Quiet</h1><p>\(words)</p></article></body></html>",
      to: "news/b.html")
    let run = try program.run("extract", "--format", "jsonl", "news")
    #expect(run.code == 0)
    #expect(run.words == "")
    let paths = try objects(run.output).map { $0["path"] as? String }
    #expect(paths == ["news/a.txt", "news/b.html"])
  }

  @Test func passesTheSendersNamesAndTextsThrough() throws {
    let run = try program.run(
      "extract", "--format", "jsonl", "--with-text", "-",
      input: #"{"id":"a 1","text":"  Two  men died.","published":"2024-09-20"}"# + "\n")
    let object = try #require(try objects(run.output).first)
    #expect(run.code == 0)
    #expect(object["id"] as? String == "a 1")
    #expect(object["path"] == nil)
    #expect(object["text"] as? String == "  Two  men died.")
    #expect(object["published"] as? String == "2024-09-20")
    #expect(object["incidents"] is [Any])
  }

  @Test func readsTheTitleBesideTheTextAndSaysWhereWordsStand() throws {
    let line =
      #"{"id":"1","title":"Nine killed in raid","text":"Two guards were killed on Monday."}"#
    let run = try program.run("extract", "--format", "jsonl", "-", input: line + "\n")
    let object = try #require(try objects(run.output).first)
    let incidents = try #require(object["incidents"] as? [[String: Any]])
    let claims = incidents.flatMap { $0["claims"] as? [[String: Any]] ?? [] }
    #expect(claims.map { $0["in"] as? String } == ["title", "text"])
    #expect(claims.map { $0["start"] as? Int } == [0, 0])
    #expect(object["relevance"] as? String == "violence")
  }

  @Test func givesTheProvinceAsThePlaceWhereATextNamesNothingSmaller() throws {
    try program.write("Gunmen killed 14 villagers in Helmand province on Tuesday.", to: "a.txt")
    let json = try program.run("extract", "--format", "jsonl", "a.txt")
    let object = try #require(try objects(json.output).first)
    let incidents = try #require(object["incidents"] as? [[String: Any]])
    #expect(incidents.map { $0["place"] as? String } == ["Helmand"])
    let csv = try program.run("extract", "--format", "csv", "a.txt")
    #expect(csv.output.contains(",Helmand,Helmand,"))
  }

  @Test func saysWhyAndWhyNot() throws {
    try program.write(
      "Gunmen killed 14 villagers in Kaya on Tuesday, police said. They came on 20 motorcycles.",
      to: "a.txt")
    let plain = try program.run("extract", "a.txt")
    let text = try program.run("extract", "--explain", "a.txt")
    #expect(!plain.output.contains("rule:"))
    #expect(text.output.contains("rule: VictimsOfAction"))
    #expect(text.output.contains("(“police said”)"))
    #expect(text.output.contains("“20”: it counts things, not people (“motorcycles”)"))
    let run = try program.run("extract", "--explain", "--format", "jsonl", "a.txt")
    let object = try #require(try objects(run.output).first)
    let explanation = try #require(object["explanation"] as? [String: Any])
    let unread = try #require(explanation["unread"] as? [[String: Any]])
    #expect((explanation["incidents"] as? [Any])?.count == 1)
    #expect(unread.map { $0["words"] as? String } == ["20"])
    #expect(try program.run("extract", "--explain", "--format", "csv", "a.txt").code == 64)
  }

  @Test func tellsABadLineByItsNumberAndGoesOn() throws {
    let lines = [
      #"{"id":"1","text":"x"}"#, "nonsense", #"{"id":"3"}"#, "", #"{"id":"5","text":"y"}"#,
    ]
    let run = try program.run(
      "extract", "--format", "jsonl", "-", input: lines.joined(separator: "\n"))
    #expect(run.code == 65)
    #expect(try objects(run.output).map { $0["id"] as? String } == ["1", "5"])
    #expect(
      run.words == """
        tollbook: standard input, line 2: it is not a JSON object.
        tollbook: standard input, line 3: “text” is missing.

        """)
  }

  @Test func saysWhatIsNotThere() throws {
    let run = try program.run("extract", "none.txt")
    #expect(run.code == 66)
    #expect(run.output == "")
    #expect(run.words == "tollbook: none.txt is not there.\n")
  }

  @Test func callsAMissingArgumentAMistakeOfUse() throws {
    let run = try program.run("extract")
    #expect(run.code == 64)
    #expect(run.output == "")
  }

  @Test func endsQuietlyWhenNobodyReadsOn() throws {
    try program.write("Three people were killed in Bamako.", to: "a.txt")
    let run = try program.shell(
      "(tollbook extract --format jsonl a.txt a.txt; echo $? >&2) | head -c 5")
    #expect(run.output == #"{"pat"#)
    #expect(["0\n", "141\n"].contains(run.words))
  }

  @Test func escapeCodesOfATextDoNotReachTheTerminal() throws {
    try program.write(
      "\u{1B}]0;owned\u{07}Three people\u{1B}[31m were killed.\u{202E}", to: "a.txt")
    for format in ["text", "jsonl"] {
      let run = try program.run("extract", "--format", format, "--with-text", "a.txt")
      #expect(run.code == 0)
      #expect(!run.output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
  }

  private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }
}
