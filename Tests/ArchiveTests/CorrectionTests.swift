@testable import Archive
import NewsModel
import Testing

/// Fields that the analyst corrects, and incidents and reports made by hand.
struct CorrectionTests {
  private func bamako(_ store: IncidentStore) throws -> Dossier {
    try #require(try store.dossier(key: "bamako-2024-09-17"))
  }

  private static let timbuktu = [
    FieldCorrection(name: "place", value: "\"Timbuktu\""),
    FieldCorrection(
      name: "date", value: #"{"start":"2024-09-20","end":"2024-09-20","precision":"day"}"#),
    FieldCorrection(name: "country", value: "\"BFA\""),
    FieldCorrection(
      name: "groups", value: #"[{"name":"Islamic State in the Sahel","short":"ISSP"}]"#),
  ]

  @Test func aCorrectionIsFoundByAndSurvivesTheNextImport() throws {
    let store = try SampleDossiers.archive()
    let id = try bamako(store).incident.id
    let mali = try store.count(.country("MLI"))
    try store.correct(Self.timbuktu, incident: id, reason: "the article's second paragraph")
    for _ in 0..<2 {
      let incident = try bamako(store).incident
      #expect(incident.place == "Timbuktu" && incident.date?.start.iso == "2024-09-20")
      #expect(incident.groups.map(\.short) == ["ISSP"])
      #expect(try store.count(.place("timbuktu")) == 1)
      #expect(try store.count(.country("BFA")) >= 1)
      #expect(try store.count(.country("MLI")) == mali - 1)
      #expect(try store.summary(id: id)?.groups == "ISSP")
      var newer = SampleDossiers.bamako
      newer.incident.title = "Attack on two sites"
      newer.incident.place = "Kati"
      try store.store([newer], source: SampleDossiers.source)
    }
    #expect(try bamako(store).incident.title == "Attack on two sites", "only what was corrected")
    #expect(try store.undoLast()?.words == "place, date, country, groups corrected")
    let incident = try bamako(store).incident
    #expect(incident.place == "Kati", "what the source says now")
    #expect(incident.country == "MLI" && incident.groups.map(\.short) == ["JNIM"])
    #expect(try store.count(.country("MLI")) == mali)
    #expect(try store.facet(.country, .all).map(\.count).reduce(0, +) == store.count(.all))
  }

  @Test func aValueThatDoesNotFitItsFieldChangesNothing() throws {
    let store = try SampleDossiers.archive()
    let before = try bamako(store).incident
    try store.correct([.init(name: "date", value: "\"tomorrow\"")], incident: before.id)
    #expect(try bamako(store).incident == before)
  }

  @Test func aRowOfADatasetIsCorrectedBesideItsRecord() throws {
    let store = try SampleRows.archive([SampleRows.row(1), SampleRows.row(2)])
    let id = try #require(try store.dossier(key: "ucdp-ged/1")).incident.id
    let before = try #require(try store.dossier(id: id))
    try store.correct([.init(name: "place", value: "\"Elsewhere\"")], incident: id)
    #expect(try store.dossier(id: id)?.incident.place == "Elsewhere")
    #expect(try store.summary(id: id)?.place == "Elsewhere")
    #expect(try store.count(.place("elsewhere")) == 1)
    try SampleRows.load(
      [SampleRows.row(1, best: 5), SampleRows.row(2)], into: store, version: "25.2")
    #expect(try store.summary(id: id)?.place == "Elsewhere", "a revised row keeps it")
    #expect(try store.count(.place("mopti")) == 2, "by its division")
    _ = try store.undoLast()
    #expect(try store.dossier(id: id)?.incident == before.incident)
    #expect(try store.summary(id: id)?.place == before.incident.place)
  }

  @Test func statusAndGradeArePartOfTheJudgement() throws {
    let store = try SampleDossiers.archive()
    let id = try bamako(store).incident.id
    try store.correct(
      [.init(name: "status", value: "\"in progress\""), .init(name: "grade", value: "\"fair\"")],
      incident: id)
    let judgement = try bamako(store).judgement
    #expect(judgement.status == .inProgress && judgement.grade == .fair)
    #expect(try bamako(store).incident == SampleDossiers.bamako.incident.numbered(id))
  }

  @Test func anIncidentFromAPhoneCallStandsLikeAnyOtherUntilItIsTakenBack() throws {
    let store = try SampleDossiers.archive()
    let count = try store.count(.all)
    let call = Report(
      key: "", kind: .statement, outlet: "phone call", title: "A medic in Gao",
      text: "Twelve dead were brought in.",
      claims: [Claim(measure: .killed, bounds: Bounds(12), rule: "analyst", status: .accepted)])
    let id = try store.make(
      Incident(
        key: "", title: "Attack near Gao", date: DateSpan(SampleDossiers.day(2024, 10, 1)),
        country: "MLI", place: "Gao"), with: call)
    #expect(try store.count(.all) == count + 1)
    #expect(try store.count(.figure(.killed, .equal, 12)) == 1)
    #expect(try store.count(.place("gao")) == 1)
    #expect(try store.count(.words("medic", isPhrase: false)) == 1)
    try store.add(
      Report(
        key: "", outlet: "message", title: "", text: "At least 10.",
        claims: [Claim(measure: .killed, bounds: Bounds(low: 10, high: nil), rule: "analyst")]),
      to: id)
    #expect(try store.dossier(id: id)?.reports.count == 2)
    #expect(try store.undoLast()?.words == "report added")
    #expect(try store.dossier(id: id)?.reports.count == 1)
    #expect(try store.undoLast()?.words == "incident added")
    #expect(try store.count(.all) == count)
    #expect(try store.redoLast()?.words == "incident added")
    #expect(try store.count(.all) == count + 1)
    #expect(try store.dossier(id: id)?.reports.count == 1)
  }
}

extension Incident {
  fileprivate func numbered(_ id: Int64) -> Incident {
    var incident = self
    incident.id = id
    return incident
  }
}
