import Archive
import Foundation
import Testing

@testable import Imports

/// What the program prints and exports does not come back as incidents.
@Suite struct OwnOutputTests {
  @Test(
    arguments: [
      (
        "list.csv",
        "id,key,title,date_start,date_end,date_precision,country,country_name,admin1\r\n59,a,Attack,2024-09-17,,,MLI,Mali,\r\n"
      ),
      ("facets.csv", "field,value,label,detail,count\r\ncountry,MLI,Mali,,3\r\n"),
      ("link.csv", "id,incident,score,reasons,state\r\n1,a,0.5,same day,sure\r\n"),
      (
        "list.jsonl",
        #"{"id":59,"key":"a","title":"Attack","country":"MLI","countryName":"Mali","groups":"X","reports":6,"origins":4}"#
      ),
      (
        "list.json",
        "[\n" + #"{"id":59,"key":"a","title":"Attack","countryName":null,"reports":6,"origins":4}"#
          + "\n]\n"
      ),
      (
        "events.geojson",
        #"{"type":"FeatureCollection","generator":"tollbook 0.2.0","features":[]}"#
      ),
      (
        "extract.jsonl",
        #"{"path":"a.txt","title":"Attack","relevance":"violence","incidents":[{"main":true}]}"#
      ),
      (
        "list.txt",
        "ID  DATE        PLACE         GROUP  KILLED  WOUNDED  REPORTS  TITLE\n59  2024-09-17  Bamako, Mali  JNIM   70–100  200  6  Gunmen killed 77\n"
      ),
      (
        "show.txt",
        "Gunmen kill 77 in Bamako\nBamako, Mali\n\nKILLED, everyone\n  FIGURE  WHO SAYS SO  REPORT  ORIGIN  AS OF  STATUS\n  77  police  1 A  AFP  –  accepted\n"
      ),
    ])
  func `An output is refused by name`(_ name: String, _ text: String) throws {
    let inputs = try TableInputs()
    let summary = try inputs.add(name, text)
    #expect(summary.problems.count == 1)
    #expect(summary.problems.first?.sentence.contains("export of tollbook") == true)
    #expect(try inputs.store.info().incidents == 0)
    let path = try inputs.folder.file(name, text)
    #expect(throws: ColumnMapFile.Problem.self) {
      try ColumnMapTemplate.template(forTableAt: path)
    }
  }

  @Test func `A page whose head is full of scripts is a page and no program`() throws {
    let scripts = (1...60).map { "  var setting\($0) = load(\($0));" }.joined(separator: "\n")
    let page = """
      <!DOCTYPE html>
      <html lang="en"><head>
      <script>
      \(scripts)
      </script>
      <title>Eleven killed in Gao</title></head><body><article><h1>Eleven killed in Gao</h1>
      <p>Gunmen killed 11 people in Gao, Mali, on 17 September 2024, police said.</p></article></body></html>
      """
    let inputs = try TableInputs()
    let summary = try inputs.add("gao.html", page)
    #expect(summary.problems.isEmpty)
    #expect(try inputs.store.info().incidents == 1)
  }

  @Test func `Incidents as JSON are read, and tables of others with like columns are tables`()
    throws
  {
    let inputs = try TableInputs()
    let lines = try inputs.add(
      "a.jsonl",
      #"{"key":"a","title":"Attack","country":"MLI","countryName":"Mali","reports":[]}"# + "\n")
    #expect(lines.problems.isEmpty && lines.lines == 1)
    try inputs.addByTemplate("own.csv", "id,key,title,date,killed\n1,x,Attack,2024-09-17,3\n")
    #expect(try inputs.dossier("csv/own/1") != nil)
  }
}
