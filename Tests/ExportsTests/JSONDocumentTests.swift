import Foundation
import Exports
import NewsModel
import TestSupport
import Testing

@Suite("JSON, JSON Lines and GeoJSON")
struct JSONDocumentTests {
  @Test func aLineReadsBackAsTheSameDossier() throws {
    let document = MadeDossier.document(.jsonl)
    #expect(document.hasSuffix("}\n"))
    let read = try JSONDecoder().decode(Dossier.self, from: Data(document.utf8))
    #expect(read == MadeDossier.dossier)
    #expect(Comparison(of: read) == Comparison(of: MadeDossier.dossier))
  }

  @Test func anArrayHasTheComparisonBesideEachDossier() throws {
    let document = MadeDossier.document(.json)
    let read = try JSONDecoder().decode([Dossier].self, from: Data(document.utf8))
    #expect(read == [MadeDossier.dossier])
    let envelope =
      #"{"low":70,"high":100,"openBelow":false,"openAbove":false,"median":77,"#
      + #""spread":0.42857142857142855}"#
    #expect(document.contains(#""comparison":{"reports":3,"origins":3,"claims":6,"#))
    #expect(
      document.contains(
        #""overall":{"killed":"# + envelope.dropLast() + #","scope":"everyone","derived":false,"#))
    #expect(document.contains(#""lowBy":["#) && document.contains(#""histories":[{"measure":"#))
    #expect(document.contains(#"{"measure":"killed","scope":"everyone","envelope":"# + envelope))
    #expect(document.contains(#"{"measure":"casualties","scope":"everyone","envelope":null,"#))
  }

  @Test func anEmptyExportIsStillADocument() {
    func empty(_ format: DocumentFormat) -> String {
      Exporter(format: format, context: MadeDossier.context).document(of: [])
    }
    #expect(empty(.json) == "[\n]\n")
    #expect(empty(.jsonl) == "")
    #expect(empty(.geojson).hasSuffix(#""features":["# + "\n]}\n"))
  }

  @Test func aFeatureStandsAtLongitudeAndLatitude() {
    #expect(
      MadeDossier.document(.geojson) == """
        {"type":"FeatureCollection","generator":"tollbook 0.1.0",\
        "filter":"country:mali killed>=10","features":[
        {"type":"Feature","id":"made-2024-09-17",\
        "geometry":{"type":"Point","coordinates":[-8,12.65]},\
        "properties":{"title":"Attack on a school in Sampletown","dateStart":"2024-09-17",\
        "dateEnd":"2024-09-17","datePrecision":"day","country":"MLI","countryName":"Mali",\
        "admin1":"Bamako","place":"Sampletown","placePrecision":"city","type":"armed assault",\
        "groups":"MF","reports":3,"origins":3,\
        "killed":{"scope":"everyone","low":70,"high":100,"openBelow":false,"openAbove":false},\
        "killed_low":70,"killed_high":100,"killed_open_below":false,"killed_open_above":false,\
        "killed_median":77,"wounded_low":null,"wounded_high":null,"wounded_open_below":null,\
        "wounded_open_above":null,"wounded_median":null,\
        "links":["https://example.org/a?b=(c)"]}}
        ]}

        """)
  }

  @Test func anIncidentWithoutAPlaceHasNoGeometry() {
    var dossier = MadeDossier.dossier
    dossier.incident.latitude = nil
    let document = Exporter(format: .geojson, context: MadeDossier.context).document(of: [dossier])
    #expect(document.contains(#""geometry":null"#))
  }

  @Test func steeringCharactersStayDataAndActNowhere() {
    var json = JSONWriter()
    json.value("\u{1B}]0;x\u{07}\u{9B}31m \u{202E}evil\u{2066} \"\\ é 中 \u{1F600}\u{7F}")
    let expected =
      #""\u001b]0;x\u0007\u009b31m \u202eevil\u2066 \"\\ é 中 "# + "\u{1F600}" + #"\u007f""#
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }
}
