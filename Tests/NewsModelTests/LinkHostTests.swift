import NewsModel
import Testing

@Suite("The site behind a link") struct LinkHostTests {
  @Test(arguments: [
    ("https://www.example.org/a/b", "example.org"),
    ("http://News.Example.COM:80/x", "news.example.com"),
    ("http://web.archive.org/web/20170331030558/http://www.example.net/news/a", "example.net"),
    ("https://web.archive.org/web/2017/https://example.net/r?u=1", "example.net"),
  ])
  func namesTheSiteItself(_ link: String, _ name: String) {
    #expect(LinkHost.name(of: link) == name)
  }

  @Test(arguments: [
    nil, "", "Dawn, page 3", "ftp://example.org/a", "http://localhost/a", "http:///a",
    "mailto:a@b.c",
  ])
  func isNilForAllElse(_ link: String?) {
    #expect(LinkHost.name(of: link) == nil)
  }
}
