import NewsModel
import TextUI
import Testing

@testable import Browser

/// A title that the text begins with is shown once, as the title, and keeps its figures.
@Suite struct ReaderPageTests {
  private func page(title: String, text: String, claimAt range: Range<Int>) -> ReaderPage {
    var report = Report(key: "r", outlet: "Dawn", title: title, text: text)
    var claim = Claim(measure: .killed, bounds: Bounds(12), rule: "VictimsOfAction")
    claim.quotation = Quotation(text: "x", range: range)
    report.claims = [claim]
    return ReaderPage(report, width: 24)
  }

  private func words(_ line: ReaderPage.Line) -> String {
    switch line {
    case .title(let text), .about(let text), .link(let text), .heading(let text), .gone(let text),
      .fresh(let text):
      text
    case .headline(let line), .text(let line): line.text
    case .unplaced(_, let text): text
    case .blank: ""
    }
  }

  @Test func aLinkLeadsToItsWholeAddressHoweverItIsWrapped() throws {
    var player = Player(Size(width: 24, height: 40))
    try player.play("j<Enter>")
    func address() -> String? { (player.state.screens.last as? ReaderState)?.page?.address }
    for _ in 0..<9 where address() == nil { try player.play("]") }
    let link = try #require(address())
    #expect(player.screen.links == [link])
    #expect(player.screen.cells.filter { $0.link == 1 }.count == link.count)
    try player.play("?")
    #expect(player.screen.cells.allSatisfy { $0.link == 0 }, "help covers it")
  }

  @Test func titleAtTheHeadOfTheTextStandsOnce() throws {
    let title = "Gunmen kill 12 in the market of the town"
    let page = page(title: title, text: title + "\n\nIt burned.", claimAt: 7..<14)
    let titles = page.lines.filter { if case .headline = $0 { true } else { false } }
    #expect(titles.map(words).joined(separator: " ") == title)
    #expect(!page.lines.contains { if case .title = $0 { true } else { false } })
    #expect(page.lines.map(words).filter { $0 == "It burned." }.count == 1)
    #expect(page.figures.first?.line == 0)
  }

  @Test func titleThatTheTextDoesNotRepeatStandsAboveIt() {
    let page = page(title: "Market burned", text: "Gunmen killed 12 people.", claimAt: 7..<16)
    #expect(page.lines.first == .title("Market burned"))
    let line = page.figures.first.map { words(page.lines[$0.line]) }
    #expect(line == "Gunmen killed 12 people.")
  }

  @Test func textThatOnlyBeginsLikeTheTitleKeepsIt() {
    let page = page(title: "Twelve die", text: "Twelve die in a fire.", claimAt: 0..<10)
    #expect(page.lines.first == .title("Twelve die"))
  }
}
