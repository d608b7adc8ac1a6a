import NewsModel
import Testing
import TextUI

@testable import Browser

/// The reader's views: figures, the text as it came, what changed.
@Suite("Views of the reader")
struct ReaderViewTests {
  @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40)])
  func showsTheTextAsItCameAndWhatWasSetAside(_ size: Size) throws {
    var player = Player(size)
    try player.play("<Enter><Enter>R")
    #expect(player.text.contains("as it came"))
    #expect(player.text.contains("https://dawn.example/bamako"))
    #expect(player.text.contains("SHA-256 0a0a"))
    try player.play("G")
    #expect(player.text.contains("Set aside: no figure is read from this"))
    #expect(player.text.contains("Share on Facebook"))
    // A page that was read once has no third view.
    try player.play("R")
    #expect(!player.text.contains("as it came"))
  }

  @Test func theHeadlineIsNotSaidToBeSetAside() {
    let report = Report(key: "gao", title: "Eleven killed in Gao", text: "Eleven were killed.")
    var source = ReportSource(report: "gao")
    source.capture = CaptureRecord(
      sha256: "0a", size: 1, address: "gao.html", moment: 0, headers: "", means: "import",
      author: "ana")
    source.text = report.text
    source.setAside = [report.title, "Share on Facebook"]
    let page = ReaderPage(asItCame: source, of: report, width: 60)
    #expect(!page.lines.contains(.about("Eleven killed in Gao")))
    #expect(page.lines.contains(.about("Share on Facebook")))
  }

  @Test func showsWhatChangedOfAPageThatWasReadAgain() throws {
    var player = Player()
    for index in player.world.dossiers.indices {
      for report in player.world.dossiers[index].reports.indices {
        player.world.dossiers[index].reports[report].edition = Edition(
          number: 2, count: 2, first: "first", given: 2)
      }
    }
    player.receive(.archiveChanged)
    try player.play("<Enter><Enter>RR")
    #expect(player.text.contains("what changed"))
    #expect(player.text.contains("What has changed from version 1 to version 2"))
    #expect(player.text.contains("− It was quiet."))
    #expect(player.text.contains("+ It was loud."))
    #expect(player.text.contains("The end."))
    try player.play("R")
    #expect(player.text.contains("version 2 of 2"))
  }

  @Test func eachViewOfTheComparisonShowsItsOwnHints() throws {
    var player = Player(Size(width: 80, height: 24))
    try player.play("j=")
    var lines: [String] = []
    for words in [["Tab table", "a accept"], ["Tab history", "f each"], ["Tab articles"]] {
      let line = player.rows.last ?? ""
      lines.append(line)
      for word in words { #expect(line.contains(word), "\(line)") }
      #expect(line.contains("q back") && line.contains("? help"))
      try player.play("<Tab>")
    }
    #expect(player.rows.last?.contains("Tab lens") == true)
    try player.play("<Tab>")
    #expect(player.rows.last?.contains("Tab chart") == true)
    #expect(Set(lines).count == 3)
  }

  @Test func aSearchGoesBothWaysAndTellsOfWrapping() throws {
    var player = Player(Size(width: 120, height: 40))
    try player.play("j<Enter>/a<Enter>")
    let title = try #require(player.rows.first?.split(separator: "“a” 1 of ").last)
    let count = try #require(Int(title.prefix { $0.isNumber }))
    try player.play(",")
    #expect(player.text.contains("“a” \(count) of \(count)"))
    #expect(player.text.contains("Round to the last match."))
    try player.play(",")
    #expect(player.text.contains("“a” \(count - 1) of \(count)"))
    #expect(!player.text.contains("Round to"))
    try player.play(";;")
    #expect(player.text.contains("“a” 1 of \(count)"))
    #expect(player.text.contains("Round to the first match."))
  }

  @Test func anotherReportBeginsWithItsFigures() throws {
    var player = Player()
    for index in player.world.dossiers.indices {
      guard var second = player.world.dossiers[index].reports.first else { continue }
      (second.id, second.key) = (second.id + 9_000, second.key + "-second")
      player.world.dossiers[index].reports.append(second)
    }
    player.receive(.archiveChanged)
    try player.play("<Enter><Enter>R")
    #expect(player.text.contains("as it came"))
    try player.play("]")
    #expect(!player.text.contains("as it came"))
  }
}
