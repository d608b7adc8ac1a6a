import Articles
import Testing

/// HTML pages as news sites build them: what is the article's, and what is the page's.
@Suite struct ArticlePageTests {
  private static let first =
    "Gunmen on motorcycles killed at least 12 people in a village near Gao on Monday, its mayor said."
  private static let second =
    "Four others were wounded, two of them badly, and were taken to the regional hospital by road."
  private static let third =
    "“They came at dawn, and they shot at everyone,” a trader told the radio station, weeping."
  private static let words = [first, second, third]
  private static let body = words.map { "<p>\($0)</p>" }.joined()

  private func read(_ html: String) throws -> CleanArticle {
    try ArticleReader.read(bytes: Array(html.utf8), name: "a.html")
  }

  private func paragraphs(_ html: String) throws -> [String] {
    try read(html).text.split(separator: "\n\n").map(String.init)
  }

  @Test func aNewsPageLosesWhatStandsAround() throws {
    let article = try read(
      """
      <!DOCTYPE html><html lang="en-GB"><head><title>Twelve killed near Gao - River Press</title>
      <meta property="og:site_name" content="River Press">
      <meta property="article:published_time" content="2024-10-07T23:30:00-02:00">
      <link rel="canonical" href="https://river.example/2024/10/gao">
      <script>var killed = 99;</script></head><body>
      <nav><a href="/">Home</a> <a href="/africa">Africa</a></nav>
      <main><article><header><h1>Twelve killed near Gao</h1><p class="byline">By A. Writer</p></header>
      <div class="share-tools"><a href="#">Share on Facebook</a></div>
      <div class="article-body">
      <p>\(Self.first)</p>
      <figure><img src="x.jpg"><figcaption>A market in Gao in 2019.</figcaption></figure>
      <p>\(Self.second) <a href="https://river.example/map">See the map</a>.</p>
      <h2>What the army says</h2>
      <p>\(Self.third)</p>
      <blockquote class="twitter-tweet"><p>Smoke over Gao</p>— X (@x) October 7, 2024</blockquote>
      <ul class="related-links"><li><a href="/1">Forty killed in May</a></li></ul>
      <h2>More on this story</h2>
      </div></article><aside><p>Forty people died in another attack, in the spring, in the north.</p>
      </aside></main>
      <section id="comments"><p>I was there, and it was at least 50 people who died, friends.</p></section>
      <footer>© River Press</footer></body></html>
      """)
    #expect(article.title == "Twelve killed near Gao")
    #expect(article.outlet == "River Press")
    #expect(article.published?.iso == "2024-10-07")
    #expect(article.language == "en")
    #expect(article.link == "https://river.example/2024/10/gao")
    #expect(article.links == ["https://river.example/map"])
    #expect(
      article.text.split(separator: "\n\n").map(String.init) == [
        Self.first, Self.second + " See the map.", "What the army says", Self.third,
      ])
    let aside = article.setAside.joined(separator: "\n")
    #expect(aside.contains("A market in Gao in 2019."))
    #expect(aside.contains("Smoke over Gao"))
    #expect(aside.contains("Forty killed in May"))
    #expect(aside.contains("at least 50 people who died"))
    #expect(!aside.contains("var killed"))
  }

  @Test func wrappedParagraphsHangTogether() throws {
    let blocks = Self.words.map { "<div class='x1'><div class='x2'><p>\($0)</p></div></div>" }
    let page = "<body><div id='a'><div id='b'>\(blocks.joined())</div></div></body>"
    #expect(try paragraphs(page) == Self.words)
  }

  @Test func lineBreaksAreParagraphsToo() throws {
    let page = "<body><div>\(Self.words.joined(separator: "<br><br>"))</div></body>"
    #expect(try paragraphs(page) == Self.words)
  }

  @Test func aLayoutTableIsRead() throws {
    let page =
      "<body><table><tr><td><a href='/'>Home</a></td><td>\(Self.body)</td></tr></table></body>"
    #expect(try paragraphs(page).suffix(3) == Self.words[...])
  }

  @Test func figuresInTablesKeepTheirRows() throws {
    let table =
      "<table><tr><th>Place</th><th>Killed</th></tr><tr><td>Gao</td><td>12</td></tr></table>"
    let page = "<body><article>\(Self.body)\(table)\(Self.body)</article></body>"
    #expect(try paragraphs(page).contains("Gao | 12"))
  }

  @Test func aWidgetThatHoldsTheTextIsTheText() throws {
    let page =
      "<body><div class='elementor-widget'>\(Self.body)</div>"
      + "<div class='widget sidebar'><p>Subscribe, and read all about the war.</p></div></body>"
    #expect(try paragraphs(page) == Self.words)
  }

  @Test func aShortArticleBeatsALongSidebar() throws {
    let teaser =
      "<div><p>Another story of some length, with a comma, that runs beside this one today.</p></div>"
    let page = """
      <html><head><title>Twelve killed near Gao | River</title></head><body>
      <h1>Twelve killed near Gao</h1><div class="c1">\(Self.body)</div>
      <div class="sidebar">\(String(repeating: teaser, count: 12))</div></body></html>
      """
    #expect(try paragraphs(page) == Self.words)
  }

  @Test func aPaywallEndsTheText() throws {
    let page = """
      <body><article>\(Self.body)\(Self.body)<p>To continue reading, subscribe to River Press.</p>
      <p>A year costs 60, a week 5, and you get every story, on all your devices, at once.</p>
      </article></body>
      """
    #expect(try paragraphs(page) == Self.words + Self.words)
  }

  @Test func textThatOnlyScriptsShowIsReadFromData() throws {
    let text = Self.words.joined(separator: " ") + " " + Self.words.joined(separator: " ")
    let page = """
      <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Twelve killed",
      "datePublished":"2024-10-07","publisher":{"name":"River Press"},
      "articleBody":"\(text)"}</script></head><body><div id="app">Loading</div></body></html>
      """
    let article = try read(page)
    #expect(article.text == text)
    #expect(article.title == "Twelve killed")
    #expect(article.outlet == "River Press")
    #expect(article.published?.iso == "2024-10-07")
  }

  /// What a page's software writes where it knows no date.
  @Test(arguments: ["0001-01-01", "0001-01-01T00:00:00Z", "1600-05-04", "9999-12-31"])
  func aPlaceholderIsNoDate(_ day: String) throws {
    let page = """
      <html><head><meta property="article:published_time" content="\(day)"></head>
      <body>\(Self.body)</body></html>
      """
    #expect(try read(page).published == nil)
    #expect(try read(page.replacing(day, with: "2024-10-07")).published?.iso == "2024-10-07")
  }

  @Test func aSentenceThatNamesANetworkStays() throws {
    let sentence =
      "The group claimed the attack on Telegram, and the video spread on Twitter and Facebook."
    let page = "<body><article>\(Self.body)<p>\(sentence)</p></article></body>"
    #expect(try paragraphs(page) == Self.words + [sentence])
  }

  @Test func theCharacterSetOfThePageIsUsed() throws {
    let head = Array("<html><head><meta charset='windows-1251'></head><body><p>".utf8)
    let moscow: [UInt8] = [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0]
    let article = try ArticleReader.read(bytes: head + moscow, name: "a.html")
    #expect(article.text == "Москва")
  }

  @Test func deepNestingIsRead() throws {
    let deep = String(repeating: "<div>", count: 10_000)
    #expect(try paragraphs("<body>\(deep)<p>\(Self.first)</p>") == [Self.first])
  }

  @Test func aTitleWithEscapesDoesNotAct() throws {
    let article = try read("<title>Ten &#27;[31mkilled\u{202E} in Gao</title><p>\(Self.first)</p>")
    #expect(article.title?.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" } == false)
  }

  @Test func tagsOfThousandsOfAttributesAreRefused() {
    let attributes = (0..<3000).map { "a\($0)=1" }.joined(separator: " ")
    let error = #expect(throws: ArticleReadError.self) { try read("<html><p \(attributes)>x</p>") }
    #expect(error?.reason == .tangledTag(offset: 6))
  }

  @Test func aPageWithoutWordsIsRefused() {
    let error = #expect(throws: ArticleReadError.self) {
      try read("<html><script>x</script></html>")
    }
    #expect(error?.reason == .noWords)
  }
}
