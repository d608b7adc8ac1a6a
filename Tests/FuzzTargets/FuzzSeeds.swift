import FuzzParts

/// Inputs for what takes files, pages and feeds.
extension FuzzSeeds {
  static let pages = [
    """
    <!DOCTYPE html><html lang="en"><head><title>Gunmen kill 12 | Daily</title>
    <meta property="og:site_name" content="Daily"><meta name="date" content="2024-09-18T07:00:00Z">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Gunmen kill 12","datePublished":"2024-09-18"}
    </script></head><body><nav><a href="/">Home</a></nav><article><h1>Gunmen kill 12</h1>
    <p>By A. Writer</p><p>Gunmen killed 12 people in <b>Bamako</b> on Tuesday, police&nbsp;said.</p>
    <ul><li>Share</li></ul><table><tr><td>killed</td><td>12</td></tr></table></article></body></html>
    """, "# A title\n\n*Daily*, 18 September 2024\n\nFive people [died](https://example.org/a).\n",
  ]

  static let feeds = [
    """
    <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Daily</title>
    <link>https://example.org/</link><item><title>Five killed</title><link>/a</link><guid>g1</guid>
    <pubDate>Tue, 17 Sep 2024 10:00:00 GMT</pubDate><description><![CDATA[<p>Five died.</p>]]></description>
    <content:encoded>&lt;p&gt;Five people died.&lt;/p&gt;</content:encoded></item></channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Daily &amp; Co</title>
    <entry><id>urn:1</id><title>Two die</title><updated>2024-09-17T10:00:00+02:00</updated>
    <link rel="alternate" href="https://example.org/b"/><content type="xhtml"><div>Two died.</div></content>
    </entry></feed>
    """,
    """
    {"version":"https://jsonfeed.org/version/1.1","title":"Daily","items":[{"id":"1","url":"https://example.org/c",
    "title":"Three die","content_html":"<p>Three died.</p>","date_published":"2024-09-17T10:00:00Z"}]}
    """,
  ]

  static let outlines = [
    """
    <opml version="2.0"><head><title>Feeds</title></head><body><outline text="Africa"><outline text="Daily" \
    type="rss" xmlUrl="https://example.org/feed" htmlUrl="https://example.org"/></outline></body></opml>
    """
  ]

  static let maps = [
    """
    name = "Own list"
    licence = "CC BY 4.0"
    missing = [-99, 999]
    day_order = "day first"
    fill_down = ["Country"]

    [columns]
    id = "Id"
    date = "Date"
    country = "Country"

    [[figures]]
    measure = "killed"
    low = "Min"
    high = "Max"
    zero_is_unknown = true
    """
  ]

  static let tables = [
    """
    id,type_of_violence,side_a,side_b,country,date_start,date_end,best,high,low,source_article
    484577,3,Testers,Civilians,Mali,2024-09-17,2024-09-18,3,5,2,"Daily, 2024-09-18, Three die"
    """,
    """
    event_id_cnty,event_date,year,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,admin1,location,\
    latitude,longitude,source,notes,fatalities,timestamp
    MLI1,2022-11-08,2022,Battles,Armed clash,Front One,3,Front Two,3,Mali,Mopti,Mopti,14.49,-4.19,Made Post,"A clash; 3 \
    killed.",3,1668000000
    """,
    """
    eventid,iyear,imonth,iday,country_txt,provstate,city,latitude,longitude,attacktype1_txt,gname,nkill,nwound,summary
    202009170001,2020,9,17,Mali,Mopti,Mopti,14.5,-4.2,Armed Assault,Unknown,5,,"Five were killed."
    """, "Date;Place;Dead\n03/04/2024;Mopti;ca. 10-12\n\"4.4.2024\";\"Ga\"\"o\";\"3 (2 women)\"\n",
    #"[{"date":"2024-09-17","country":"Mali","killed":5,"place":{"name":"Mopti","lat":14.5}}]"#,
  ]

  static let lines = [
    """
    {"key":"made-a","title":"Attack on a school","date":{"start":"2024-09-17","end":"2024-09-17","precision":"day"},\
    "country":"MLI","place":"Sampletown","latitude":12.65,"longitude":-8,"type":"armed assault","groups":[{"name":\
    "Made Front","short":"MF","role":"perpetrator","claimed":true}],"reports":[{"key":"made-a/1","outlet":"Daily",\
    "title":"Many die","published":"2024-09-19","origin":"AFP","text":"More than 70 died.","claims":[{"measure":\
    "killed","low":70,"high":null,"qualifier":"more than","quote":"More than 70 died","start":0,"end":17},{"measure":\
    "wounded","low":1,"high":9,"scope":"children","partOf":0,"speaker":"police","speakerKind":"security"}]}]}
    """
  ]

  static let articleLines = articles.enumerated().map { number, text in
    let escaped = text.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return #"{"id":"a\#(number)","title":"T","published":"2024-09-18","text":"\#(escaped)"}"#
  }

  static let journals = [
    #"{"after":{"star":{"_0":true}},"author":"ana","before":{"star":{"_0":false}},"chain":"ana@x","#
      + #""incident":"made-a","moment":"2026-11-29T21:00:05.120Z","number":1,"over":[],"words":"starred"}"#
      + "\n"
      + #"{"after":{"field":{"name":"place","value":"\"Kati\""}},"author":"ben","before":{"field":"#
      + #"{"name":"place"}},"chain":"ben@y","incident":"made-a","moment":"2026-11-29T21:00:06.120Z","#
      + #""number":1,"over":[],"reason":"r","words":"corrected"}"#,
    #"{"after":{"link":{"decision":"joined","from":"made-b"}},"author":"ana","before":{"link":{"from":"#
      + #""made-b"}},"chain":"ana@x","incident":"made-a","moment":"2026-11-29T21:00:05.120Z","number":1,"#
      + #""over":[],"words":"joined"}"#,
  ]

  static let rules = [
    "# mine\ndrop.words = transfer window, cricket*\nkeep.outlets = Radio Example, example.org\n"
      + "drop.countries = New Zealand, ISL\n"
  ]

  static let webArchives = [
    webRecord("warcinfo", "software: made\r\n")
      + webRecord(
        "response",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "2d\r\n<p>Gunmen killed 12 people in Gao, Mali.</p>   \r\n0\r\n\r\n")
  ]

  private static func webRecord(_ type: String, _ block: String) -> String {
    """
    WARC/1.1\r
    WARC-Type: \(type)\r
    WARC-Target-URI: https://example.org/a\r
    WARC-Date: 2024-05-04T10:11:12Z\r
    WARC-Record-ID: <urn:uuid:1>\r
    Content-Length: \(block.utf8.count)\r
    \r
    \(block)\r
    \r

    """
  }

  static let sheets = [
    """
    <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c>\
    <c r="B1" t="inlineStr"><is><t>Country</t></is></c><c r="C1" t="inlineStr"><is><t>Killed</t></is></c></row>\
    <row r="2"><c r="A2"><v>45552</v></c><c r="B2" t="s"><v>0</v></c><c r="C2"><v>5</v></c></row>\
    <row r="3"><c r="A3" t="d"><v>2024-09-17</v></c><c r="C3" t="e"><v>#N/A</v></c></row></sheetData></worksheet>
    """
  ]

  static let packed = [
    ZipFile.bytes(of: [("a.csv", Array(tables[0].utf8)), ("b/c.txt", Array(articles[0].utf8))]),
    workbook(of: Array(sheets[0].utf8)),
  ]

  /// An Excel workbook around a sheet.
  static func workbook(of sheet: [UInt8]) -> [UInt8] {
    let parts = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"u\"><sheets><sheet name=\"Events\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ), ("xl/sharedStrings.xml", "<sst><si><t>Mali</t></si></sst>"),
    ]
    return ZipFile.bytes(
      of: parts.map { ($0.0, Array($0.1.utf8)) } + [("xl/worksheets/sheet1.xml", sheet)])
  }
}
