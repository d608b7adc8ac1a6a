import Extraction
import NewsModel
import Testing

@testable import Interchange

@Suite("When two incidents are one")
struct IncidentLinkerTests {
  private func incident(
    _ day: String? = "2024-09-17", country: String? = "MLI", place: String? = nil,
    at position: (Double, Double)? = nil, group: String? = nil,
    precision: DateSpan.Precision = .day
  ) -> Incident {
    let day = day.flatMap { Day(iso: $0) }
    return Incident(
      key: "", title: "", date: day.map { DateSpan(start: $0, end: $0, precision: precision) },
      country: country, place: place, latitude: position?.0, longitude: position?.1,
      groups: group.map { [Involvement(name: $0, role: .perpetrator)] } ?? [])
  }

  private func agree(_ left: Incident, _ right: Incident) -> Bool {
    let there = IncidentLinker.agree(left, right)
    #expect(there == IncidentLinker.agree(right, left))
    return there
  }

  @Test func theSamePlaceWithinADay() {
    let bamako = incident(place: "Bamako")
    #expect(agree(bamako, incident(place: "Bamako")))
    #expect(agree(bamako, incident("2024-09-18", place: "BAMAKO")))
    #expect(agree(incident(place: "Ménaka"), incident(place: "Menaka")))
    #expect(!agree(bamako, incident("2024-09-19", place: "Bamako")))
    #expect(!agree(bamako, incident(country: "NER", place: "Bamako")))
    #expect(!agree(bamako, incident(place: "Gao")))
  }

  @Test func thePositionDecidesBetweenNames() {
    let school = incident(place: "Faladié", at: (12.60, -7.95))
    #expect(agree(school, incident(place: "Bamako", at: (12.65, -8.00))))
    #expect(!agree(school, incident(place: "Kati", at: (12.74, -8.07))))
  }

  @Test func theSameGroupUnlessThePlacesSpeakAgainstIt() {
    let jnim = incident(group: "JNIM")
    #expect(agree(jnim, incident(place: "Bamako", group: "jnim")))
    #expect(!agree(jnim, incident(place: "Bamako", group: "ISSP")))
    #expect(!agree(incident(place: "Gao", group: "JNIM"), incident(place: "Bamako", group: "JNIM")))
    #expect(
      agree(
        incident(place: "Faladié", at: (12.60, -7.95), group: "JNIM"),
        incident(place: "Kati", at: (12.74, -8.07), group: "JNIM")))
  }

  @Test func whatIsUnknownAgreesWithNothing() {
    #expect(!agree(incident(nil, place: "Bamako"), incident(nil, place: "Bamako")))
    #expect(!agree(incident(country: nil, place: "Bamako"), incident(place: "Bamako")))
    #expect(!agree(incident(), incident()))
    #expect(
      !agree(incident(place: "Bamako", precision: .month), incident(place: "Bamako")))
  }
}
