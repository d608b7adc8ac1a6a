import Testing

@testable import Articles

/// Titles without the site's name, and outlets by their site's name.
@Suite("Names of a page")
struct PageNamesTests {
  private func page(_ head: String, _ body: String = "") -> CleanArticle {
    PageArticle.read(
      """
      <html><head>\(head)</head><body>\(body)<p>Residents said that the market had been full when the shooting began,
      and that it went on until the army came from the hills above the town.</p></body></html>
      """)
  }

  private func outlet(_ site: String?, host: String, _ more: String = "") -> String? {
    page(
      "<link rel='canonical' href='https://\(host)/a/b'>"
        + (site.map { "<meta property='og:site_name' content='\($0)'>" } ?? "") + more
    ).outlet
  }

  @Test(arguments: [
    ("River Press", "riverpress.example", "River Press"),
    ("WSVN 7News | Miami News, Weather, Sports | Fort Lauderdale", "wsvn.com", "WSVN 7News"),
    ("Latest news - River Press", "riverpress.example", "River Press"),
    ("The Hill: News for all", "thehill.com", "The Hill"),
    ("Breaking News", "www.riverpress.example", "riverpress.example"),
    ("U.S.", "news.riverpress.example", "news.riverpress.example"),
    ("Consumer Bureau", "cfpb.gov", "Consumer Bureau"),
  ])
  func anOutletIsNamedByItsSite(_ site: String, _ host: String, _ name: String) {
    #expect(outlet(site, host: host) == name)
  }

  @Test func aSectionGivesWayToThePublisher() {
    func data(_ type: String) -> String {
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"@type\":\"\(type)\",\"name\":\"Fox News\"}}</script>"
    }
    #expect(outlet("U.S.", host: "www.foxnews.com", data("Organization")) == "Fox News")
    let site =
      "<script type='application/ld+json'>{\"@type\":\"WebSite\",\"name\":\"River Press\"}</script>"
    #expect(outlet(nil, host: "riverpress.example", site) == "River Press")
    // An organization that the page only speaks of.
    let other =
      "<script type='application/ld+json'>{\"@type\":\"Organization\",\"name\":\"Red Cross\"}</script>"
    #expect(outlet(nil, host: "riverpress.example", other) == "riverpress.example")
  }

  private func title(_ title: String, heading: String = "", host: String = "riverpress.example")
    -> String?
  {
    page(
      "<title>\(title)</title><meta property='og:site_name' content='River Press'><link rel='canonical' href='https://\(host)/a'>",
      heading.isEmpty ? "" : "<h1>\(heading)</h1>"
    ).title
  }

  @Test func aTitleIsWithoutTheSitesName() {
    let plain = "Twelve killed near Gao"
    #expect(title("Twelve killed near Gao - River Press") == plain)
    #expect(title("Twelve killed near Gao : River Press") == plain)
    #expect(title("River Press | Twelve killed near Gao") == plain)
    #expect(title("Twelve killed near Gao | Mali | River Press") == plain)
    #expect(title("x", heading: "Twelve killed near Gao | River Press") != plain)
    #expect(
      title("Twelve killed near Gao | River Press", heading: "Twelve killed near Gao | River Press")
        == plain)
    // The heading is the site's name.
    #expect(title("Twelve killed near Gao", heading: "River Press") == plain)
    // What stands behind a colon or a dash is the title's own.
    #expect(title("Gao: twelve killed in market attack") == "Gao: twelve killed in market attack")
    #expect(
      title("Attack in Gao - what we know so far about it")
        == "Attack in Gao - what we know so far about it")
  }
}
