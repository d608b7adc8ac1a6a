import NewsModel
import Testing

@testable import Articles

@Suite("Feeds")
struct FeedReaderTests {
  private func read(_ text: String, address: String? = nil) throws -> Feed {
    try FeedReader.read(Array(text.utf8), address: address)
  }

  @Test func aTitleOfAMillionLettersIsCut() throws {
    let long = String(repeating: "G", count: 1_000_000)
    let feed = try read(
      "<rss version='2.0'><channel><title>\(long)</title><item><title>\(long)</title></item></channel></rss>"
    )
    #expect(feed.title?.count == FeedWords.longestLine)
    #expect(feed.entries.first?.title?.count == FeedWords.longestLine)
    let page = PageArticle.read("<html><title>\(long)</title><h1>\(long)</h1><p>Words.</p></html>")
    #expect(page.title?.count == FeedWords.longestLine)
  }

  @Test func readsRSSWithWhatFeedsOfNewsUse() throws {
    let feed = try read(
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Sahel &amp; Co</title><link>https://example.org/</link><language>fr-FR</language>
      <image><title>Logo</title><link>https://example.org/logo</link></image>
      <item><title>Onze morts &#224; Gao</title><link>https://example.org/a?x=1&y=2</link>
        <guid isPermaLink="false">tag:1</guid><pubDate>Tue, 17 Sep 2024 06:05 +0200</pubDate>
        <dc:creator>A. Traor&eacute;</dc:creator><source url="https://afp.example/">AFP</source>
        <description>&lt;p&gt;Court.&lt;/p&gt;</description>
        <content:encoded><![CDATA[<p>Onze personnes ont &eacute;t&eacute; tu&eacute;es.</p><p>La suite.</p>]]></content:encoded>
      </item></channel></rss>
      """)
    #expect(feed.version == "rss20")
    #expect(feed.title == "Sahel & Co")
    #expect(feed.link == "https://example.org/")
    #expect(feed.language == "fr")
    let entry = try #require(feed.entries.first)
    #expect(entry.title == "Onze morts à Gao")
    #expect(entry.link == "https://example.org/a?x=1&y=2")
    #expect(entry.id == "tag:1")
    #expect(entry.published?.day == Day(iso: "2024-09-17"))
    #expect(entry.published?.seconds == 1_726_545_900)
    #expect(entry.authors == ["A. Traoré"])
    #expect(entry.source == "AFP")
    #expect(entry.summary == "Court.")
    #expect(entry.content == "Onze personnes ont été tuées.\n\nLa suite.")
  }

  @Test func readsAtomAndResolvesAddresses() throws {
    let feed = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/news/" xml:lang="en">
      <title type="html">Attacks &amp;amp; tolls</title><id>urn:feed</id>
      <link rel="self" href="feed.xml"/><link href="/"/>
      <entry><id>urn:1</id><title type="text">History of the &lt;b&gt; tag</title>
        <link rel="enclosure" href="a.mp3"/><link href="2024/one"/>
        <published>2024-09-17T23:30:00-05:00</published><updated>2024-09-18T10:00:00Z</updated>
        <author><name>B. Reporter</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Nine <i>died</i>.</p><p>More.</p></div></content>
        <source><title>Other Agency</title></source></entry></feed>
      """, address: "https://mirror.example/feed.xml")
    #expect(feed.title == "Attacks & tolls")
    #expect(feed.link == "https://example.org/")
    let entry = try #require(feed.entries.first)
    #expect(entry.title == "History of the <b> tag")
    #expect(entry.link == "https://example.org/news/2024/one")
    #expect(entry.published?.day == Day(iso: "2024-09-17"))
    #expect(entry.published?.seconds == 1_726_633_800)
    #expect(entry.content == "Nine died.\n\nMore.")
    #expect(entry.source == "Other Agency")
    #expect(entry.language == "en")
  }

  @Test func readsRDFAndJSONFeed() throws {
    let rdf = try read(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://example.org/"><title>Old</title></channel>
      <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link></item>
      </rdf:RDF>
      """)
    #expect(rdf.version == "rss10")
    #expect(rdf.entries.map(\.title) == ["One"])
    #expect(rdf.entries.first?.id == "https://example.org/1")
    let json = try read(
      #"{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":7,"url":"https://example.org/7","title":"Seven","content_html":"<p>a</p><p>b</p>","date_published":"2024-01-02T03:04:05Z","authors":[{"name":"C"}]}]}"#
    )
    let entry = try #require(json.entries.first)
    #expect(json.version == "json11")
    #expect(entry.id == "7")
    #expect(entry.content == "a\n\nb")
    #expect(entry.authors == ["C"])
  }

  @Test(arguments: [
    ("Thu, 01 Jan 2004 19:48:21 GMT", 1_072_986_501, "2004-01-01"),
    ("Thu, 1 Jan 04 19:48 EST", 1_073_004_480, "2004-01-01"),
    ("2003-12-31T10:14:55Z", 1_072_865_695, "2003-12-31"),
    ("2003-12-31T10:14:55.5+0230", 1_072_856_695, "2003-12-31"),
    ("20031231", 1_072_828_800, "2003-12-31"), ("2003-12", 1_070_236_800, "2003-12-01"),
    ("Thu Jan  1 19:48:21 2004", 1_072_986_501, "2004-01-01"),
    ("01-Jan-2004 19:48:21", 1_072_986_501, "2004-01-01"),
    ("January 1, 2004", 1_072_915_200, "2004-01-01"),
    ("Sun, 31 Dec 1999 23:59:59 +0900", 946_652_399, "1999-12-31"),
  ])
  func readsMomentsAsFeedsWriteThem(_ text: String, seconds: Int, day: String) {
    let moment = FeedMoment(text)
    #expect(moment?.seconds == seconds)
    #expect(moment?.day.iso == day)
  }

  @Test(arguments: ["", "yesterday", "31 Feb 2004", "0001-01-01T00:00:00Z", "99999999999999999999"])
  func takesNothingElseForAMoment(_ text: String) { #expect(FeedMoment(text) == nil) }

  @Test func outlastsWhatFeedsGetWrong() throws {
    // An ampersand, an unknown prefix, a tag that never ends, control characters, a document type full of entities.
    let feed = try read(
      "\u{FEFF}\n<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel>"
        + "<title>A & B &b; \u{1}</title><x:y>z</x:y><item><title>T</title><description>unclosed <b>"
    )
    #expect(feed.title == "A & B &b;")
    #expect(feed.entries.map(\.title) == ["T"])
    #expect(throws: FeedProblem.self) { try read("<html><body>no</body></html>") }
    #expect(throws: FeedProblem.self) { try read("") }
    #expect(throws: FeedProblem.self) { try read("{\"version\":1}") }
    let deep = String(repeating: "<a>", count: 60_000)
    _ = try? read("<rss><channel><title>x</title>\(deep)")
  }

  @Test func passesOutlinesOnAndBack() throws {
    let feeds = [
      FeedSubscription(address: "https://a.example/x?a=1&b=2", name: "A & \"B\"", folder: "Sahel"),
      FeedSubscription(address: "https://b.example/", name: "B", site: "https://b.example/home"),
    ]
    let back = try OutlineFile.read(Array(OutlineFile.text(feeds).utf8))
    #expect(Set(back) == Set(feeds))
    #expect(throws: FeedProblem.self) { try OutlineFile.read(Array("<rss/>".utf8)) }
  }

  @Test(arguments: [
    ("c", "http://a.org/b/d?q", "http://a.org/b/c"),
    ("/c?x=1", "http://a.org:8/b/d", "http://a.org:8/c?x=1"),
    ("../c/./e", "http://a.org/b/d/f", "http://a.org/b/c/e"),
    ("//o.org/x", "https://a.org/", "https://o.org/x"),
    ("?y", "http://a.org/b", "http://a.org/b?y"), ("c", "http://a.org", "http://a.org/c"),
    ("../../..", "http://a.org/b/", "http://a.org/"),
    ("#f", "http://a.org/b#e", "http://a.org/b#f"),
  ])
  func resolvesAddressesAsTheStandardSays(_ reference: String, base: String, whole: String) {
    #expect(AddressParts.resolved(reference, by: base) == whole)
  }

  @Test func readsServersOfAddresses() {
    #expect(AddressParts("HTTP://u:p@Example.org/a")?.host == "example.org")
    #expect(AddressParts("https://example.org?x")?.port == 443)
    #expect(AddressParts("http://127.0.0.1:8123/f.xml")?.port == 8123)
    #expect(AddressParts("http://[::1]:80/")?.host == "[::1]")
    #expect(
      AddressParts("http://a:b/") == nil && AddressParts("mailto:a@b") == nil
        && AddressParts("http:///x") == nil)
    #expect(AddressParts.path(of: "http://a.org?x#y") == "/?x")
  }
}
