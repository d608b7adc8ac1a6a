import Foundation
import Testing

@Suite("Timeline, map and sources without a screen")
struct PictureCommandTests {
  private let made: MadeArchive

  init() throws { made = try MadeArchive() }

  private func run(_ arguments: String...) throws -> Program.Run { try made.run(arguments) }

  @Test func monthsComeInTheirOrderWithTheirTolls() throws {
    #expect(
      try run("facets", "month", "--format", "csv").lines == [
        "field,value,label,detail,count,incidents,killed_low,killed_high,without_figure",
        "month,2023-01,Jan 2023,,1,1,5,5,0", "month,2024-09,Sep 2024,,1,1,70,100,0",
      ])
    let year = try run("facets", "year", "date:2024", "--format", "jsonl").lines
    #expect(year.count == 1)
    #expect(year.first?.contains(#""value":"2024""#) == true)
    #expect(year.first?.contains(#""killedLow":70,"killedHigh":100"#) == true)
    #expect(try run("facets", "day", "killed>1000").output == "")
  }

  @Test func speakersAreCountedByKind() throws {
    #expect(
      try run("facets", "speaker", "--format", "csv").lines == [
        "field,value,label,detail,count", "speaker,unattributed,unattributed,,2",
        "speaker,medical,medical,,1",
      ])
  }

  @Test func aCellOfTheMapNamesTheFilterThatFindsIt() throws {
    let lines = try run("map", "country:mali", "--format", "csv").lines
    #expect(
      lines.first
        == "box,country,south,west,north,east,incidents,killed_low,killed_high,without_figure")
    let box = try #require(lines.last?.split(separator: "\"").first.map(String.init))
    #expect(try run("list", box, "--format", "jsonl").lines.count == lines.count - 1)
    #expect(try run("map", "--step", "0").code == 64)
  }

  @Test func sourcesSayWhatWasRead() throws {
    let run = try run("sources", "--format", "csv")
    #expect(run.lines.first == "kind,name,incidents,lowest,highest,offset,distance")
    #expect(run.words.hasPrefix("Read "))
    #expect(run.words.contains("disputed incident"))
  }
}
