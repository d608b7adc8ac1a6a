import NewsModel
import Testing

@testable import Linking

@Suite("The same event in two datasets")
struct EventMatcherTests {
  private struct Row {
    var key: String
    var day: String
    var place = "Bamako"
    var position: (Double, Double)? = (12.63, -8.0)
    var group = "JNIM"
    var killed = 77
  }

  private func matches(_ rows: [Row]) -> Set<Set<String>> {
    var matcher = EventMatcher()
    var found: [EventMatcher.Match] = []
    for row in rows.sorted(by: { ($0.day, $0.key) < ($1.day, $1.key) }) {
      let day = Day(iso: row.day)
      let incident = Incident(
        key: row.key, title: "", date: day.map { DateSpan($0) }, country: "MLI", place: row.place,
        latitude: row.position?.0, longitude: row.position?.1,
        groups: [Involvement(name: row.group, role: .perpetrator)])
      let report = Report(
        key: row.key, kind: .dataset, title: "", text: "",
        claims: [Claim(measure: .killed, bounds: Bounds(row.killed), rule: "dataset")])
      found += matcher.add(incident, report, source: String(row.key.prefix { $0 != ":" }))
    }
    return Set((found + matcher.finish()).map { [$0.earlier, $0.later] })
  }

  @Test func isFoundWhenItIsNearInDaysAndKilometres() {
    let ucdp = Row(key: "ucdp:1", day: "2024-09-17")
    #expect(matches([ucdp, Row(key: "acled:1", day: "2024-09-17")]) == [["ucdp:1", "acled:1"]])
    #expect(
      matches([
        ucdp, Row(key: "acled:1", day: "2024-09-18", place: "Senou", position: (12.60, -7.95)),
      ]) == [["ucdp:1", "acled:1"]])
    #expect(matches([ucdp, Row(key: "acled:1", day: "2024-09-21")]) == [])
    #expect(
      matches([
        ucdp, Row(key: "acled:1", day: "2024-09-17", place: "Gao", position: (16.27, -0.04)),
      ])
        == [])
    #expect(matches([ucdp, Row(key: "acled:1", day: "2024-09-17", position: nil)]) == [])
  }

  @Test func isNeverWithinOneDataset() {
    #expect(
      matches([Row(key: "ucdp:1", day: "2024-09-17"), Row(key: "ucdp:2", day: "2024-09-17")]) == [])
  }

  @Test func eachIsTheOthersBest() {
    let rows = [
      Row(key: "ucdp:1", day: "2024-09-17"),
      Row(key: "acled:1", day: "2024-09-17"),
      Row(key: "acled:2", day: "2024-09-18", group: "ISSP", killed: 4),
    ]
    #expect(matches(rows) == [["ucdp:1", "acled:1"]])
  }

  @Test func threeDatasetsGiveAPairAndNoMore() {
    let rows = ["acled:1", "gtd:1", "ucdp:1"].map { Row(key: $0, day: "2024-09-17") }
    #expect(matches(rows).count == 1)
  }

  @Test func aLongArchiveIsForgottenOnTheWay() {
    let rows = (0..<400).flatMap { number -> [Row] in
      let day = ((Day(iso: "2020-01-01") ?? Day(number: 0)) + number * 7).iso
      return [Row(key: "ucdp:\(number)", day: day), Row(key: "acled:\(number)", day: day)]
    }
    #expect(matches(rows).count == 400)
  }
}

@Suite("Who acted, in the words of two datasets")
struct EventActorsTests {
  private func names(_ groups: String...) -> Set<String> {
    EventActors.names(
      of: Incident(
        key: "", title: "", groups: groups.map { Involvement(name: $0, role: .perpetrator) }))
  }

  @Test func statesAndFactionsGoByOneName() {
    #expect(names("Military Forces of Testland (2020-)") == names("Government of Testland"))
    #expect(names("Police Forces of Testland") == ["government of testland"])
    #expect(names("Army of Testland") != names("Government of Testland"))
    #expect(names("Testers - Northern Faction") == names("Testers"))
    #expect(names("Testers-in-Arms") != names("Testers"))
  }

  @Test func whoeverIsNotNamedIsNobody() {
    #expect(names("Unidentified Armed Group (Testland)", "Civilians (Testland)") == [])
  }

  @Test func kindsOfTwoDatasetsAreCompared() {
    #expect(EventKind("state-based conflict") == EventKind("armed clash"))
    #expect(EventKind("one-sided violence") == EventKind("attack"))
    #expect(EventKind("attack") != EventKind("armed clash"))
    #expect(EventKind("suicide bomb") == nil && EventKind(nil) == nil)
  }
}
