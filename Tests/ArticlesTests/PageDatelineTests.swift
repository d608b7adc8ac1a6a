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
    "<h1>Dozens flee the river towns</h1><p>March 5, 2024. <i>Updated: March 9, 2024</i></p>",
    "<h1>Dozens flee the river towns</h1><p>Updated March 9, 2024. Published March 5, 2024</p>",
    "<h1>Dozens flee the river towns</h1><p>By A. Reporter <time datetime='2024-03-05T09:00Z'>3 hours ago</time></p>",
    "<h1>Dozens flee the river towns</h1><p><a href='https://r.example/2024/03/05/'>5-Mar-2024</a></p>",
    "<h1>Dozens flee the river towns</h1><p><a aria-current='page' href='/x'>March 5, 2024</a></p>",
    "<h1>Dozens flee the river towns</h1><p>2024年3月5日</p>",
    "<div class='top menu-open'><h1>Dozens flee the river towns</h1><div><p>5 March 2024</p></div></div>",
    "<h1>Dozens flee the river towns</h1><p>Published <time datetime='2024-03-05'>5 Mar</time> Updated <time datetime='2025-02-05'>5 Feb</time></p>",
    "<h1>Dozens flee the river towns</h1><p>Updated <time datetime='2025-02-05'>5 Feb</time>, first published <time datetime='2024-03-05'>5 Mar</time></p>",
    "<h1>Dozens flee the river towns</h1><p><relative-time datetime='2024-03-05T09:00Z'>Mar 5</relative-time></p>",
    "<h1>Dozens flee the river towns</h1><span class='post-date' data-timestamp='1709632800'>a year ago</span>",
    "<h1>Dozens flee the river towns</h1><p>5 марта 2024</p>",
    "<h1>Dozens flee the river towns</h1><p>5 maart 2024</p>",
    "<h1>Dozens flee the river towns</h1><p>5 Mart 2024</p>",
    // Who reviewed it changed nothing; buttons behind the facts are none.
    "<h1>Dozens flee the river towns</h1><div><p>Reviewed by A. Reader</p><p>March 5, 2024</p></div>",
    "<h1>Dozens flee the river towns</h1><div><div>The River Towns Weekly Post</div><div>A. Reporter</div><p>March 5, 2024</p><span>7 min read</span><span>share post on</span></div>",
    // A heading that says what the title does, in other words.
    "<h2>Dozens flee: river towns empty in the floods</h2><p class='author'>5 March 2024</p><div class='list'><p class='author'>7 March 2023</p></div>",
    // Nothing but a change is told.
    "<h1>Dozens flee the river towns</h1><p>Last updated: March 5, 2024</p>",
  ])
  func isReadBesideTheHeadline(_ above: String) { #expect(day("", above) == "2024-03-05") }

  @Test(arguments: [
    // A moment beside something that is no date.
    "<h1>Dozens flee the river towns</h1><span class='counter' data-timestamp='1709632800'>17</span>",
    // A sentence, a link to another article, a comment, a day to come.
    "<h1>Dozens flee the river towns</h1><p>They had lived there since the floods of 5 March 2024 began.</p>",
    "<h1>Dozens flee the river towns</h1><div class='related'><time datetime='2024-03-05'>5 March</time></div>",
    "<h1>Dozens flee the river towns</h1><div class='related'><p>March 5, 2024</p></div>",
    "<h1>Dozens flee the river towns</h1><p><a href='/other'>March 5, 2024</a></p>",
    "<h1>Dozens flee the river towns</h1><p>March 5, 2199</p>",
    // The middle of a sentence.
    "<h1>Dozens flee the river towns</h1><p>The count, published March 5, 2024, by the <em>River Post</em>, takes in all who had left the towns on the river by then, on foot and by boat.</p>",
  ])
  func takesNoOtherDayForIt(_ above: String) { #expect(day("", above) == nil) }

  @Test func whatTheHeadStatesCountsFirst() {
    let above = "<h1>Dozens flee the river towns</h1><p>9 March 2024</p>"
    #expect(
      day("<meta name='w-published-date' content='2024-03-05T06:03:43Z'>", above) == "2024-03-05")
    #expect(day("<meta name='citation_date' content='2024/03/05'>", above) == "2024-03-05")
    #expect(day("<meta property='nrk:pubdate' content='2024-03-05'>", above) == "2024-03-05")
    #expect(day("<meta name='published' content='2024-03-05'>", above) == "2024-03-05")
    #expect(day("<meta name='unpublished-notes' content='2024-03-05'>", above) == "2024-03-09")
    #expect(day("<meta name='last-modified' content='2024-03-05'>", above) == "2024-03-09")
    let changed = "<meta property='article:modified_time' content='2024-03-07'>"
    #expect(
      day("<meta property='article:published_time' content='2024-03-05'>" + changed, above)
        == "2024-03-05")
    #expect(
      day("<meta property='article:published_time' content='0001-01-01'>", above) == "2024-03-09")
  }

  @Test func scriptsAreAskedWhereNothingElseSaysIt() {
    let above = "<h1>Dozens flee the river towns</h1>"
    let one = #"<script>self.push("{\"publishedAt\":\"2024-03-05T10:00:00Z\"}")</script>"#
    let two = #"<script>{"publishedAt":"2024-03-05"},{"publishedAt":"2024-03-07"}</script>"#
    #expect(day("", above, one) == "2024-03-05")
    #expect(day("", above, two) == nil)
    let ours =
      #"<script>[{"title":"Another day in the hills","publishedAt":"2024-03-07"},"#
      + String(repeating: " ", count: 2_000)
      + #"{"title":"Dozens flee the river towns","id":17,"publishedAt":"2024-03-05"}]</script>"#
    #expect(day("", above, ours) == "2024-03-05", "the one beside the headline")
    #expect(
      day("", above, "<script>x={'first_published_at': '2024-03-05'}</script>") == "2024-03-05")
    let stamp = #"<script>{"publish_time":1709632800000,"id":17}</script>"#
    #expect(day("", above, stamp) == "2024-03-05")
    #expect(day("<meta name='pubdate' content='1709632800'>", above) == "2024-03-05")
    #expect(day("<meta name='pubdate' content='17096328001'>", above) == nil)
  }

  @Test func aNamedDayFarFromTheHeadlineCountsWhereItIsTheOnlyOne() {
    let above = "<h1>Dozens flee the river towns</h1>"
    #expect(
      day("", above, "<div class='dateline'><p>Published</p><p>Mar 5, 2024</p></div>")
        == "2024-03-05")
  }

  @Test func aTextPublishedAgainIsOfTheDayThatItShows() {
    let old = "<meta property='article:published_time' content='2019-03-05T10:00:00Z'>"
    let changed = "<meta property='article:modified_time' content='2024-03-09T10:00:00Z'>"
    let head = "<h1>Dozens flee the river towns</h1>"
    // Shown without a word beside it, and stated as the last change.
    #expect(day(old + changed, head + "<p>March 9, 2024</p>") == "2024-03-09")
    // A change is none, however late.
    #expect(day(old, head + "<p>Updated March 9, 2024</p>") == "2019-03-05")
    // Rewritten years after, with the first day in data for search engines alone.
    let data =
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2019-03-05\"}</script>"
    #expect(day(data, head + "<p>Updated March 9, 2024</p>") == "2024-03-09")
    #expect(day(data, head + "<p>Updated March 9, 2019</p>") == "2019-03-05")
    #expect(
      day(data, head + "<p>Published March 5, 2019, updated March 9, 2024</p>") == "2019-03-05")
    // A byline that gives its day to programs.
    #expect(
      day(old, head + "<p class='byline'><time datetime='2024-03-09'>March 9, 2024</time></p>")
        == "2024-03-09")
    // A site that moved states the day of its move.
    let moved = "<meta property='article:published_time' content='2024-03-05T10:00:00Z'>"
    #expect(day(moved, head + "<p>7 min read · Mar 9, 2013</p>") == "2013-03-09")
    // Both are shown; changed in the days after.
    #expect(
      day(old, head + "<p>Published March 5, 2019, updated March 9, 2024</p>") == "2019-03-05")
    // The same day in two time zones.
    let late = "<meta property='article:published_time' content='2024-03-08T23:30:00Z'>"
    #expect(day(late + changed, head + "<p>March 9, 2024</p>") == "2024-03-08")
  }

  @Test func figuresAreReadAsThePagesLanguageWritesThem() {
    func day(_ language: String, _ others: String = "") -> String? {
      PageArticle.read(
        "<html lang='\(language)'><body><h1>Dozens flee the river towns</h1><p>Post time: 03/05/2024</p>"
          + Self.words + others
      ).published?.iso
    }
    #expect(day("en-US") == "2024-03-05")
    #expect(day("en-GB") == "2024-05-03")
    #expect(day("fr") == "2024-05-03")
    #expect(day("en") == nil)
    // The page's other days tell.
    let list = "<ul class='related'><li>13 October 2023</li><li>3 October 2023</li></ul>"
    #expect(day("en", list) == "2024-05-03")
    #expect(day("en", "<ul class='related'><li>10/27/2023</li></ul>") == "2024-03-05")
    #expect(day("en", list + list.replacing("3 October", with: "October 3,")) == nil)
  }

  @Test(arguments: [
    ("/2024/03/05/towns", "2024-03-05"), ("/news/20240305/towns.html", "2024-03-05"),
    ("/news/20241705/towns.html", nil), ("/item/120240305/towns", nil),
  ])
  func theAddressCountsWhereThePageShowsNone(_ path: String, _ iso: String?) {
    let head = "<link rel='canonical' href='https://r.example\(path)'>"
    #expect(day(head, "<h1>Dozens flee the river towns</h1>") == iso)
  }

  @Test func dataIsReadThatIsNotQuiteJSON() {
    let above = "<h1>Dozens flee the river towns</h1>"
    let broken =
      "<script type='application/ld+json'>/* <![CDATA[ */{\"@type\":\"NewsArticle\",\"description\":\"a\nb\",\"datePublished\":\"2024-03-05\"}/* ]]> */</script>"
    #expect(day("", above, broken) == "2024-03-05")
    let recipe =
      "<script type='application/ld+json'>{\"@type\":\"Recipe\",\"datePublished\":\"2024-03-05\"}</script>"
    #expect(day(recipe, above) == "2024-03-05")
  }
}
