import Archive
import Foundation
import Exports
import NewsModel
import TestSupport
import Testing

@testable import Imports

@Suite("JSON Lines are a whole copy")
struct WholeCopyTests {
  private let folder: URL

  init() throws {
    folder = TestFolder.root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static let articles = [
    """
    Gunmen killed 12 people in Bamako, Mali

    Gunmen stormed a hotel on the Rue de la Gare in Bamako, the capital of Mali, on Tuesday and \
    killed 12 people, police said. Receptionist Awa Traore hid in a cupboard behind the kitchen.
    """,
    """
    Mali: guests mourned after hotel attack

    Fourteen people died when gunmen stormed a hotel on the Rue de la Gare in Bamako on \
    Tuesday, Mali's government said. Receptionist Awa Traore had hidden in a kitchen cupboard.
    """,
    """
    Bomb in Gao kills three soldiers

    A bomb beside the road to Ansongo killed three soldiers near Gao in the north of Mali on \
    Tuesday, an army statement said.
    """,
  ]

  private func importArticles(into store: IncidentStore) throws -> ImportSummary {
    let lines = Self.articles.enumerated().map { index, text in
      PlainJSON.text(of: [
        "id": "a\(index)", "text": text, "published": "2024-09-1\(8 + index % 2)",
      ])
    }
    let file = folder.appendingPathComponent("articles.jsonl")
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    var importer = Importer(into: store, format: .articles)
    return try importer.run(paths: [file.path])
  }

  private func export(_ store: IncidentStore, _ filter: Filter = .all) throws -> String {
    var dossiers: [Dossier] = []
    try store.forEachWhole(filter) { dossiers.append($0) }
    return Exporter(format: .jsonl, context: MadeDossier.context).document(of: dossiers)
  }

  @discardableResult
  private func take(_ text: String, into store: IncidentStore) throws -> ImportSummary {
    let file = folder.appendingPathComponent("\(UUID().uuidString).jsonl")
    try text.write(to: file, atomically: true, encoding: .utf8)
    var importer = Importer(into: store)
    return try importer.run(paths: [file.path])
  }

  private func all(_ store: IncidentStore) throws -> [Dossier] { try store.dossiers(.all) }

  /// Decides a thing of every kind.
  private func decide(_ store: IncidentStore) throws {
    let hotel = try #require(try all(store).first { $0.reports.count == 2 })
    let bomb = try #require(try all(store).first { $0.reports.count == 1 })
    let (id, report) = (hotel.incident.id, hotel.reports[0])
    try store.decide(claim: report.claims[0].id, status: .rejected)
    var edited = hotel.reports[1].claims[0]
    edited.bounds = Bounds(low: 14, high: 16)
    try store.edit(claim: edited.id, to: edited)
    try store.add(
      Claim(measure: .wounded, bounds: Bounds(5), rule: "analyst"), report: report.id, incident: id)
    try store.star(incident: id, on: true)
    try store.remark(incident: id, "call the \"hotel\"\n\u{202E}again")
    try store.tag(incidents: [id, bomb.incident.id], adding: ["sahel"])
    try store.correct(
      [.init(name: "place", value: "\"Kati\""), .init(name: "grade", value: "\"weak\"")],
      incident: id, reason: "one source")
    try store.correct(
      [.init(name: "outlet", value: "\"The Paper\"")], incident: id, report: report.id)
    try store.decide(origin: "AFP", report: report.id, incident: id)
    try store.split(report: hotel.reports[1].id, from: id)
    let made = try store.make(
      Incident(key: "", title: "By phone", date: DateSpan(Day(number: 19_980))),
      with: Report(key: "", kind: .statement, title: "A call", text: "Two died."))
    try store.add(Report(key: "", title: "A message", text: "Three."), to: bomb.incident.id)
    try store.join([made], into: bomb.incident.id)
    try store.star(incident: bomb.incident.id, on: true)
    _ = try store.undoLast()
  }

  /// Which reading of a page a report is goes with it, in whatever order copies come together.
  @Test func versionsOfAPageComeBack() throws {
    let first = try IncidentStore.inMemory()
    let text =
      "Gunmen attacked the market in Gao, Mali, on 3 May 2024 and killed 12 people, police said."
    for count in ["12", "20", "31"] {
      var importer = Importer(into: first)
      _ = try importer.run(
        articles: [
          ArticleMaterial(
            name: count, text: text.replacing("12", with: count), title: "Attack in Gao",
            published: Day(iso: "2024-05-04"), link: "https://r.example/gao/market")
        ], name: "a test")
    }
    let copy = try export(first)
    #expect(copy.contains(#""version":{"of":"#))
    let second = try IncidentStore.inMemory()
    #expect(try take(copy, into: second).problems == [])
    expectSame(try export(second), copy)
    let reports = try #require(try all(second).first?.reports)
    #expect(reports.map { $0.edition?.number } == [1, 2, 3])
    #expect(try second.earlierEdition(of: reports[2].key)?.text.contains("killed 20") == true)
    #expect(try second.earlierEdition(of: reports[0].key) == nil)
  }

  @Test func decisionsComeBackAndTheCopyExportsTheSameBytes() throws {
    let first = try IncidentStore.inMemory(author: "ana")
    _ = try importArticles(into: first)
    try decide(first)
    let text = try export(first)
    #expect(text.contains(#""author":"ana""#) && text.contains(#""grade":"weak""#))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    let second = try IncidentStore.inMemory(author: "ben")
    let summary = try take(text, into: second)
    #expect(summary.problems == [])
    expectSame(try export(second), text)
    let (before, after) = (try first.journalEntries().entries, try second.journalEntries().entries)
    #expect(summary.decisions == before.count)
    #expect(Set(after.map(\.hash)) == Set(before.map(\.hash)), "with author and time")
    #expect(try second.verifyJournal().faults.isEmpty && second.verifyJournal().gaps == 0)
    #expect(try second.count(FilterParser.parse("tag:sahel place:kati starred:yes")) == 1)
  }

  @Test func theSameArticlesAndTheSameCopyAgainChangeNothing() throws {
    let first = try IncidentStore.inMemory(author: "ana")
    _ = try importArticles(into: first)
    try decide(first)
    let text = try export(first)
    let second = try IncidentStore.inMemory(author: "ben")
    try take(text, into: second)
    let again = try importArticles(into: second)
    #expect(again.stored.added == 0 && again.stored.updated == 0)
    #expect(again.stored.reportsAdded == 0 && again.stored.reportsUpdated == 0)
    let copied = try take(text, into: second)
    #expect(copied.stored.updated == 0 && copied.decisions == 0)
    expectSame(try export(second), text)
    let home = try take(text, into: first)
    #expect(home.stored.updated == 0 && home.decisions == 0)
    expectSame(try export(first), text)
  }

  @Test func aDecisionIsTakenBackInTheCopy() throws {
    let first = try IncidentStore.inMemory(author: "ana")
    _ = try importArticles(into: first)
    let hotel = try #require(try all(first).first { $0.reports.count == 2 })
    let place = hotel.incident.place
    try first.correct([.init(name: "place", value: "\"Kati\"")], incident: hotel.incident.id)
    let second = try IncidentStore.inMemory(author: "ben")
    try take(export(first), into: second)
    let entry = try #require(try second.journalEntries().entries.first?.hash)
    _ = try second.takeBack(entry: entry)
    #expect(try second.dossier(key: hotel.incident.key)?.incident.place == place)
  }

  @Test func aCopyOfSomeIncidentsIsTakenWithItsGaps() throws {
    let first = try IncidentStore.inMemory(author: "ana")
    _ = try importArticles(into: first)
    let dossiers = try all(first)
    for dossier in dossiers { try first.remark(incident: dossier.incident.id, "note") }
    let last = try #require(dossiers.last)
    let text = try export(first, .words("note", isPhrase: false)).split(separator: "\n")
      .first { $0.contains(last.incident.key) }
    let second = try IncidentStore.inMemory(author: "ben")
    let summary = try take(String(try #require(text)) + "\n", into: second)
    #expect(summary.problems == [] && summary.decisions == 1)
    let check = try second.verifyJournal()
    #expect(check.faults.isEmpty && check.gaps == 1)
    try take(export(first), into: second)
    #expect(try second.verifyJournal().gaps == 0)
  }

  @Test func aLineWhoseJournalWasChangedIsRefused() throws {
    let first = try IncidentStore.inMemory(author: "ana")
    _ = try importArticles(into: first)
    try first.remark(incident: all(first)[0].incident.id, "the truth")
    let forged = try export(first).replacing("the truth", with: "a lie")
    let second = try IncidentStore.inMemory(author: "ben")
    let summary = try take(forged, into: second)
    #expect(summary.problems.count == 1)
    #expect(summary.problems[0].sentence.contains("not what its hash says"))
    #expect(try second.journalEntries().entries.isEmpty)
  }

  @Test func onlyWhatIsDecidedCarriesMore() throws {
    let store = try IncidentStore.inMemory(author: "ana")
    _ = try importArticles(into: store)
    #expect(try !export(store).contains(#""journal":"#))
    #expect(try !export(store).contains(#""judgement":"#))
  }

  @Test func briefsAndTablesHaveTheJudgement() throws {
    var dossier = MadeDossier.dossier
    dossier.judgement = Judgement(
      status: .needsHelp, grade: .contested, isStarred: true, tags: ["sahel", "=1+1"],
      note: "call <b>them</b>")
    func document(_ format: DocumentFormat) -> String {
      Exporter(format: format, context: MadeDossier.context).document(of: [dossier])
    }
    #expect(document(.markdown).contains("**Graded:** contested"))
    #expect(document(.html).contains("needs help") && document(.html).contains("call &lt;b&gt;"))
    #expect(document(.csv).contains(",contested,needs help,sahel; =1+1,yes,call <b>them</b>\r\n"))
    #expect(document(.jsonl).contains(#""judgement":{"status":"needs help","grade":"contested","#))
  }

  /// Tells where two exports part.
  private func expectSame(_ one: String, _ other: String) {
    let place = zip(one.utf8, other.utf8).enumerated().first { $1.0 != $1.1 }?.offset
    func around(_ text: String) -> String {
      let bytes = Array(text.utf8)
      let middle = place ?? min(one.utf8.count, other.utf8.count)
      return String(
        decoding: bytes[max(0, middle - 120)..<min(bytes.count, middle + 80)], as: UTF8.self)
    }
    if one != other { Issue.record("\(around(one))\nis not\n\(around(other))") }
  }
}
