import Archive
import NewsModel
import Testing

/// Importing again: nothing doubled, nothing lost, decisions kept.
struct ReimportTests {
  @Test func changedContentUpdatesAndKeepsReportsNotMentioned() throws {
    let store = try SampleDossiers.archive()
    var newer = SampleDossiers.bamako
    newer.incident.title = "Attack on two sites"
    newer.reports.removeLast()
    newer.reports[0].text += " The toll rose to 102."
    newer.reports[0].claims.append(
      Claim(measure: .killed, bounds: Bounds(102), rule: "KilledCount"))
    let outcome = try store.store([newer], source: SampleDossiers.source)
    #expect(outcome.updated == 1 && outcome.reportsUpdated == 1 && outcome.reportsAdded == 0)
    let found = try #require(try store.dossier(key: "bamako-2024-09-17"))
    #expect(found.incident.title == "Attack on two sites")
    #expect(found.reports.map(\.key) == ["bamako/afp", "bamako/army"])
    #expect(try store.count(.figure(.killed, .equal, 102)) == 1)
    #expect(try store.count(.words("toll rose", isPhrase: true)) == 1)
    #expect(try store.count(.words("gendarmerie school", isPhrase: true)) == 0)
    #expect(try store.store([newer], source: SampleDossiers.source).unchanged == 1)
  }

  @Test func aKeyWithNulIsTheSameAgain() throws {
    let store = try SampleDossiers.archive()
    var hostile = SampleDossiers.bamako
    hostile.incident.key = "evil\u{0}\u{7F}"
    #expect(try store.store([hostile], source: SampleDossiers.source).added == 1)
    #expect(try store.store([hostile], source: SampleDossiers.source).unchanged == 1)
    hostile.incident.title = "Changed"
    #expect(try store.store([hostile], source: SampleDossiers.source).updated == 1)
  }

  @Test func earlierVersionsAreKept() throws {
    let store = try SampleDossiers.archive()
    var newer = SampleDossiers.bamako
    newer.reports[0].title = "Corrected"
    try store.store([newer], source: SampleDossiers.source)
    let versions = try store.versions(ofReport: "bamako/afp")
    #expect(versions.map(\.title) == ["Scores die in Bamako"])
    #expect(versions.first?.claims.count == 4)
    #expect(try store.versions(ofReport: "bamako/army").isEmpty)
  }

  @Test func decisionsSurvive() throws {
    let store = try SampleDossiers.archive()
    let before = try #require(try store.dossier(key: "bamako-2024-09-17"))
    try store.star(incident: before.incident.id, on: true)
    try store.tag(incident: before.incident.id, "Review", on: true)
    try store.remark(incident: before.incident.id, "ask the morgue")
    let claim = before.reports[0].claims[1]
    try store.decide(claim: claim.id, status: .accepted)
    var newer = SampleDossiers.bamako
    newer.reports[0].claims.swapAt(0, 1)
    newer.reports[0].text = "Rewritten. " + newer.reports[0].text
    try store.store([newer], source: SampleDossiers.source)
    let after = try #require(try store.dossier(key: "bamako-2024-09-17"))
    #expect(after.reports[0].claims[0].status == .accepted)
    #expect(after.reports[0].claims[1].status == .proposed)
    #expect(try store.count(.starred(true)) == 1)
    #expect(try store.count(.tag("review")) == 1)
    #expect(try store.count(.words("morgue", isPhrase: false)) == 1)
  }

  @Test func oneReportOnTwoIncidentsIsFoundByBoth() throws {
    var other = SampleDossiers.abidjan
    other.reports = [SampleDossiers.bamako.reports[0]]
    other.reports[0].claims = []
    let store = try SampleDossiers.archive([SampleDossiers.bamako, other])
    #expect(try store.count(.words("security source", isPhrase: true)) == 2)
    var changed = SampleDossiers.bamako
    changed.reports[0].text = "Nothing is known."
    try store.store([changed], source: SampleDossiers.source)
    #expect(try store.count(.words("security source", isPhrase: true)) == 0)
    #expect(try store.count(.words("nothing is known", isPhrase: true)) == 2)
  }

  @Test func tallyFollowsChanges() throws {
    let store = try SampleDossiers.archive()
    var moved = SampleDossiers.bamako
    moved.incident.country = "NER"
    moved.incident.groups = []
    try store.store([moved], source: SampleDossiers.source)
    let countries = try store.facet(.country, .all)
    #expect(countries.first { $0.value == "NER" }?.count == 2)
    #expect(countries.contains { $0.value == "MLI" } == false)
    #expect(try store.facet(.group, .all).map(\.value) == ["AQIM"])
  }

  @Test func undoGoesBackStepByStep() throws {
    let store = try SampleDossiers.archive()
    let id = try #require(try store.dossier(key: "bamako-2024-09-17")).incident.id
    try store.star(incident: id, on: true)
    try store.star(incident: id, on: true)
    try store.tag(incident: id, "a", on: true)
    try store.remark(incident: id, "one")
    try store.remark(incident: id, "two")
    #expect(try store.undo() == "note changed")
    #expect(try store.count(.words("one", isPhrase: true)) == 1)
    #expect(try store.undo() == "note changed")
    #expect(try store.undo() == "tag a set")
    #expect(try store.undo() == "star set")
    #expect(try store.undo() == nil)
    #expect(try store.count(.or([.starred(true), .tag("a")])) == 0)
  }

  @Test func editedClaimsShowTheAnalystsReading() throws {
    let store = try SampleDossiers.archive()
    let claim = try #require(try store.dossier(key: "bassam-2016-03-13")?.reports[0].claims[0])
    var edited = claim
    edited.bounds = Bounds(19)
    try store.edit(claim: claim.id, to: edited)
    let after = try #require(try store.dossier(key: "bassam-2016-03-13")?.reports[0].claims[0])
    #expect(after.bounds == Bounds(19))
    #expect(after.status == .edited)
    #expect(after.id == claim.id)
    #expect(try store.count(.figure(.killed, .equal, 19)) == 1)
    #expect(throws: ArchiveError.gone("The claim")) {
      try store.decide(claim: 999_999, status: .accepted)
    }
  }
}
