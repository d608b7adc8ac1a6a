import NewsModel
import Testing

@testable import Articles

/// The day of publication where a page states it only for the eye, and where it states several.
@Suite("The day of a page")
struct PageDatelineTests {
  private static let words = String(
    repeating:
      "<p>Residents said that the market had been full when the shooting began, and that it went on.</p>",
    count: 12)

  private func day(_ head: String = "", _ above: String, _ below: String = "") -> String? {
    let page = """
      <html><head><title>Dozens flee the river towns</title>\(head)</head><body class="has-sidebar comments-open">
      <nav><a href="/">Home</a> 1 January 2001</nav><article>\(above)\(Self.words)\(below)</article>
      <footer>Copyright 2 February 2002</footer></body></html>
      """
    return PageArticle.read(page).published?.iso
  }

  @Test(arguments: [
    "<h1>Dozens flee the river towns</h1><div>By A. Reporter · March 5, 2024 · 7 min read</div>",
    "<h1>Dozens flee the river towns</h1><p class='meta'>Published on 5 Mar 2024</p>",
    "<p>March 5th, 2024</p><h1>Dozens flee the river towns</h1>",
    "<h1>Dozens flee the river towns</h1><p>Le 5 mars 2024 par C. Diallo</p>",
    "<h1>Dozens flee the river towns</h1><span>Updated: March 9, 2024</span><span class='published-date'>March 5, 2024</span>",
  ])
  func isReadBesideTheHeadline(_ above: String) { #expect(day("", above) == "2024-03-05") }

  @Test(arguments: [
    // A sentence, a change, a link to another article, a comment, a day to come.
    "<h1>Dozens flee the river towns</h1><p>They had lived there since the floods of 5 March 2024 began.</p>",
    "<h1>Dozens flee the river towns</h1><p>Last updated: March 5, 2024</p>",
    "<h1>Dozens flee the river towns</h1><div class='related'><p>March 5, 2024</p></div>",
    "<h1>Dozens flee the river towns</h1><p><a href='/other'>March 5, 2024</a></p>",
    "<h1>Dozens flee the river towns</h1><p>March 5, 2199</p>",
  ])
  func takesNoOtherDayForIt(_ above: String) { #expect(day("", above) == nil) }

  @Test func whatTheHeadStatesCountsFirst() {
    let above = "<h1>Dozens flee the river towns</h1><p>9 March 2024</p>"
    #expect(
      day("<meta name='w-published-date' content='2024-03-05T06:03:43Z'>", above) == "2024-03-05")
    #expect(day("<meta name='citation_date' content='2024/03/05'>", above) == "2024-03-05")
    #expect(day("<meta name='last-modified' content='2024-03-05'>", above) == "2024-03-09")
    #expect(
      day("<meta property='article:published_time' content='0001-01-01'>", above) == "2024-03-09")
  }

  @Test func scriptsAreAskedWhereNothingElseSaysIt() {
    let above = "<h1>Dozens flee the river towns</h1>"
    let one = #"<script>self.push("{\"publishedAt\":\"2024-03-05T10:00:00Z\"}")</script>"#
    let two = #"<script>{"publishedAt":"2024-03-05"},{"publishedAt":"2024-03-07"}</script>"#
    #expect(day("", above, one) == "2024-03-05")
    #expect(day("", above, two) == nil)
  }

  @Test func aNamedDayFarFromTheHeadlineCountsWhereItIsTheOnlyOne() {
    let above = "<h1>Dozens flee the river towns</h1>"
    #expect(
      day("", above, "<div class='dateline'><p>Published</p><p>Mar 5, 2024</p></div>")
        == "2024-03-05")
  }
}
