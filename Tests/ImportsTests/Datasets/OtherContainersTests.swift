import Archive
import Datasets
import Foundation
import NewsModel
import Testing

@testable import Imports

/// Tables in JSON and in workbooks, and files that hold none.
@Suite struct OtherContainersTests {
  private static let object = """
    {"event_id_cnty":"MLI%","event_date":"2022-11-08","year":2022,"event_type":"Battles",
     "actor1":"Front One","country":"Mali","location":"Mopti \\u00e9","fatalities":%,"notes":null}
    """

  private static func objects(_ separator: String) -> String {
    (1...3).map { number in
      object.replacing("%", with: String(number)).replacing("\n", with: " ")
    }.joined(separator: separator)
  }

  @Test func `JSON of interfaces, lists, lines and features gives rows`() throws {
    let rows = Self.objects(",")
    for text in [
      "{\"status\":200,\"meta\":{\"a\":[1,2]},\"data\":[\(rows)]}", "[\(rows)]", Self.objects("\n"),
      "\u{FEFF}[\(rows)]",
    ] {
      let inputs = try TableInputs()
      let summary = try inputs.add("a.json", text)
      #expect(summary.datasets.first?.stored.added == 3)
      #expect(try inputs.killed("acled/MLI2")?.low == 2)
      #expect(try inputs.dossier("acled/MLI2")?.incident.place == "Mopti é")
    }
    let inputs = try TableInputs()
    let feature =
      "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-4.19,14.49]},"
      + "\"properties\":\(Self.objects(",").prefix { $0 != "}" } + "}")}"
    try inputs.add("a.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(feature)]}")
    #expect(try inputs.dossier("acled/MLI1")?.incident.latitude == 14.49)
    let cut = try inputs.add("cut.json", "[\(rows)")
    #expect(cut.problems.first?.sentence.contains("broken JSON") == true)
  }

  private func workbook(_ sheet: String) -> [UInt8] {
    let files = [
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"u\"><sheets><sheet name=\"Events\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ),
      (
        "xl/sharedStrings.xml",
        "<sst><si><t>Ati</t></si><si><r><t>Front </t></r><r><t>Two</t></r></si></sst>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
          + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
      ), ("xl/worksheets/sheet1.xml", sheet),
    ]
    return Packing.zip(files.map { ($0.0, Array($0.1.utf8)) })
  }

  @Test func `A sheet of Excel is a table, with its days`() throws {
    let inputs = try TableInputs()
    func text(_ place: String, _ words: String) -> String {
      "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(words)</t></is></c>"
    }
    let sheet =
      "<worksheet><sheetData><row r=\"1\">\(text("A1", "Made list"))</row><row r=\"3\">"
      + text("A3", "id") + text("B3", "date") + text("C3", "place") + text("D3", "killed")
      + text("E3", "group")
      + "</row><row r=\"4\"><c r=\"A4\"><v>11</v></c><c r=\"B4\" s=\"1\"><v>45189</v></c>"
      + "<c r=\"C4\" t=\"s\"><v>0</v></c><c r=\"D4\"><v>2.0</v></c><c r=\"E4\" t=\"s\"><v>1</v></c></row></sheetData></worksheet>"
    let path = try inputs.folder.file("own.xlsx", workbook(sheet))
    let map = try ColumnMapFile.read(ColumnMapTemplate.template(forTableAt: path), name: "m")
    var importer = Importer(into: inputs.store, map: map)
    #expect(try importer.run(paths: [path]).datasets.first?.stored.added == 1)
    let incident = try #require(try inputs.dossier("csv/own/11")?.incident)
    #expect(incident.date?.start.iso == "2023-09-20")
    #expect(incident.place == "Ati")
    #expect(incident.groups.map(\.name) == ["Front Two"])
    #expect(try inputs.killed("csv/own/11")?.low == 2)
    var options = Importer.TableOptions()
    options.sheet = "Other"
    var other = Importer(into: inputs.store, map: map, tables: options)
    #expect(try other.run(paths: [path]).problems.first?.sentence.contains("“Events”") == true)
  }

  @Test func `A sheet of OpenDocument is a table, with its days`() throws {
    let inputs = try TableInputs()
    func text(_ words: String) -> String {
      "<table:table-cell office:value-type=\"string\"><text:p>\(words)</text:p></table:table-cell>"
    }
    let content =
      "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><table:table table:name=\"A\">"
      + "<table:table-row>" + ["id", "date", "place", "killed"].map(text).joined()
      + "<table:table-cell table:number-columns-repeated=\"1000\"/></table:table-row>"
      + "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"4\"><text:p>4,0</text:p></table:table-cell>"
      + "<table:table-cell office:value-type=\"date\" office:date-value=\"2021-07-08\"><text:p>8.7.</text:p></table:table-cell>"
      + text("Bol") + text("3+") + "</table:table-row>"
      + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>"
      + "</table:table></office:document-content>"
    let path = try inputs.folder.file(
      "own.ods",
      Packing.zip([
        ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
        ("META-INF/manifest.xml", Array("<m/>".utf8)), ("content.xml", Array(content.utf8)),
      ]))
    let map = try ColumnMapFile.read(ColumnMapTemplate.template(forTableAt: path), name: "m")
    var importer = Importer(into: inputs.store, map: map)
    #expect(try importer.run(paths: [path]).datasets.first?.stored.added == 1)
    #expect(try inputs.dossier("csv/own/4")?.incident.date?.start.iso == "2021-07-08")
    #expect(try inputs.dossier("csv/own/4")?.reports[0].claims.first?.qualifier == .atLeast)
  }

  @Test(
    arguments: [
      ("a.json", "{\"title\":\"5 killed\",\"list\":[1,2]}", "JSON"),
      ("a.xml", "<?xml version=\"1.0\"?><opml><body>5 killed</body></opml>", "list of feeds"),
      ("a.kml", "<kml><Placemark>5 killed</Placemark></kml>", "XML"),
      ("a.yaml", "name: list\nkilled: 5\nplace: Bamako\nday: 1\n", "YAML"),
      ("a.py", "import os\n\ndef killed():\n    return 5\n", "program"),
      ("a.txt", "id\tplace\tdead\n1\tBol\t4\n2\tBol\t5\n3\tAti\t6\n", "column map"),
      (
        "a.md", "# 5 dead\n\n- **When:** 1 May 2023\n- **Reports:** 2 reports\n",
        "export of tollbook"
      ),
      ("a.db", "SQLite format 3\u{0}xxxxxxxx", "sqlite3"), ("a.parquet", "PAR1xxxxxxxx", "duckdb"),
    ])
  func `What is no article is refused by name, and passed over in a folder`(
    _ name: String, _ text: String, _ word: String
  ) throws {
    let inputs = try TableInputs()
    let summary = try inputs.add(name, text)
    #expect(summary.articles == 0)
    #expect(summary.datasets.isEmpty)
    #expect(summary.problems.first?.sentence.contains(word) == true)
    var importer = Importer(into: inputs.store)
    let folder = try importer.run(paths: [inputs.folder.url.path])
    #expect(folder.problems.isEmpty)
    #expect(folder.passedOver.count == 1)
  }

  @Test(
    arguments: [
      "[AFP] Gunmen killed five people in Bamako on Tuesday.\nPolice said so.\n",
      "Title: Five killed\nDate: 2023-05-01\n\nGunmen killed five people in Bamako.\nPolice said so.\n",
      "<p>Gunmen killed five people in Bamako on Tuesday.</p>",
      "Gunmen came at dawn, killed five, wounded two, and fled.\nPolice, medics, and soldiers, came.\nNobody, police said, was held, yet.\n",
      "from: a reader\n\nGunmen killed five people.\nThey fled.\nPolice came.\nThey left.\n",
    ])
  func `Articles of odd beginnings stay articles`(_ text: String) throws {
    let inputs = try TableInputs()
    #expect(try inputs.add("a.txt", text).articles == 1)
  }

  @Test func `Tags of the humanitarian exchange language are a map`() throws {
    let inputs = try TableInputs()
    try inputs.add(
      "own.csv",
      "Nr,Jour,Pays,Lieu,Morts,Lat,Lon\n#event+id,#date+occurred,#country+name,#loc+name,#affected+killed,#geo+lat,#geo+lon\n"
        + "9,2020-05-06,Niger,Bosso,3,13.7,13.3\n")
    #expect(try inputs.killed("csv/own/9")?.low == 3)
    #expect(try inputs.dossier("csv/own/9")?.incident.country == "NER")
  }
}
