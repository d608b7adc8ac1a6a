@testable import Archive
import Foundation
import NewsModel
import TestSupport
import Testing

/// What a program is told of what another has changed in the archive.
@Suite("News of an archive")
final class ArchiveNewsTests {
  let path = TestFolder.root.appendingPathComponent("news-\(UUID().uuidString).tollbook").path
  let mine: IncidentStore
  let other: IncidentStore
  var mark: ArchiveMark?

  init() throws {
    mine = try IncidentStore(path: path, author: "ana")
    try mine.store(
      [SampleDossiers.bamako, SampleDossiers.abidjan, SampleDossiers.undated],
      source: SampleDossiers.source)
    other = try IncidentStore(path: path, author: "ben")
    mark = try mine.news(since: nil).mark
  }

  private func news() throws -> ArchiveNews {
    let found = try mine.news(since: mark)
    mark = found.mark
    return found.news
  }

  private func id(_ dossier: Dossier) throws -> Int64 {
    try #require(try mine.dossier(key: dossier.incident.key)).incident.id
  }

  @Test func aDecisionNamesItsIncidentAndWhatItIsAbout() throws {
    let (bamako, abidjan) = (try id(SampleDossiers.bamako), try id(SampleDossiers.abidjan))
    #expect(try news().isEmpty)
    try other.star(incident: bamako, on: true)
    #expect(try news() == ArchiveNews(incidents: [bamako], aspects: .star))
    #expect(try news().isEmpty)
    try other.remark(incident: abidjan, "late")
    try other.tag(incidents: [bamako], adding: ["review"], removing: [])
    #expect(try news() == ArchiveNews(incidents: [bamako, abidjan], aspects: [.note, .tags]))
    let claim = try #require(try mine.dossier(id: bamako)?.reports.first?.claims.first)
    try other.decide(claim: claim.id, status: .rejected)
    #expect(try news() == ArchiveNews(incidents: [bamako], aspects: .figures))
    #expect(try other.undo() != nil)
    #expect(try news() == ArchiveNews(incidents: [bamako], aspects: .figures))
  }

  @Test func aJoinNamesBoth() throws {
    let (bamako, abidjan) = (try id(SampleDossiers.bamako), try id(SampleDossiers.abidjan))
    try other.join([abidjan], into: bamako)
    let joined = try news()
    #expect(joined.incidents.isSuperset(of: [bamako, abidjan]) && joined.aspects == .members)
    // What is decided about one of the two is seen where both are shown.
    try other.star(incident: bamako, on: true)
    #expect(try news().incidents.contains(bamako))
  }

  @Test func whatIsNotedOfADeskIsNoNews() throws {
    let desk = try other.join(desk: "d", at: "/mnt/desk")
    try other.note(desk: desk.id, cursor: "17")
    try other.surveyMaterial()
    #expect(try news().isEmpty)
  }

  @Test func importsAndMoreThanCanBeListedAreAllOfIt() throws {
    var later = SampleDossiers.bamako
    later.incident.title = "Another title"
    try other.store([later], source: SampleDossiers.source)
    #expect(try news() == .whole)
    let bamako = try id(SampleDossiers.bamako)
    for number in 0...200 { try other.remark(incident: bamako, "note \(number)") }
    #expect(try news() == .whole)
    try other.save(filter: "mine", as: "killed>=3")
    #expect(try news() == ArchiveNews(hasOther: true))
  }
}
