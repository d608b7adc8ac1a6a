import Foundation
import NewsModel
import Testing

/// The JSON shape of the exchange format, which is a contract.
@Suite struct ExchangeTests {
  @Test func aDossierComesBackFromItsOwnJSON() throws {
    let claim = Claim(
      measure: .killed, bounds: Bounds(low: 70, high: nil), qualifier: .moreThan,
      speaker: Speaker(name: "a security source", kind: .security), origin: "AFP",
      asOf: Day(iso: "2024-09-19"), rule: "KilledCount",
      quotation: Quotation(text: "more than 70 dead", range: 4..<21), status: .accepted)
    let dossier = Dossier(
      incident: Incident(
        key: "bamako-2024-09-17", title: "Assault", date: Day(iso: "2024-09-17").map(DateSpan.init),
        country: "MLI", place: "Bamako", type: "armed assault",
        groups: [
          Involvement(name: "Jama'at …", short: "JNIM", role: .perpetrator, claimed: true)
        ],
        targets: ["airport"]),
      reports: [
        Report(key: "r", outlet: "Dawn", title: "T", text: "The more than 70 dead", claims: [claim])
      ])
    let data = try JSONEncoder().encode(dossier)
    #expect(try JSONDecoder().decode(Dossier.self, from: data) == dossier)
  }

  @Test func onlyTheKeyAndTheMeasureAreNeeded() throws {
    let line = #"{"key":"x","reports":[{"key":"r","claims":[{"measure":"killed","low":3}]}]}"#
    let dossier = try JSONDecoder().decode(Dossier.self, from: Data(line.utf8))
    #expect(dossier.incident.date == nil)
    #expect(dossier.reports[0].claims[0].bounds == Bounds(low: 3, high: nil))
    #expect(dossier.reports[0].claims[0].status == .proposed)
  }

  @Test(arguments: [
    #"{"title":"no key"}"#,
    #"{"key":"x","date":{"start":"2024-02-30","end":"2024-03-01","precision":"day"}}"#,
    #"{"key":"x","reports":[{"key":"r","claims":[{"measure":"slain"}]}]}"#,
  ])
  func refuses(line: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Dossier.self, from: Data(line.utf8))
    }
  }
}
