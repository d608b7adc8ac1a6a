import Archive
import Foundation
import Imports
import NewsModel
import TestSupport
import Testing

@Suite("The sample archive")
struct SampleArchiveTests {
  @Test func everyLineOfItIsRead() throws {
    let dossiers = SampleArchive.dossiers()
    #expect(dossiers.count >= 39)
    let store = try IncidentStore.inMemory()
    #expect(try SampleArchive.fill(store).added == dossiers.count)
    #expect(try SampleArchive.fill(store).unchanged == dossiers.count)
  }

  @Test func quotationsStandWhereTheySay() {
    for report in SampleArchive.dossiers().flatMap(\.reports) {
      let scalars = Array(report.text.unicodeScalars)
      for quotation in report.claims.compactMap(\.quotation) {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[quotation.range])
        #expect(String(text) == quotation.text, "\(report.key)")
      }
    }
  }

  @Test func anArticleJoinsTheIncidentThatItSpeaksOf() throws {
    let store = try IncidentStore.inMemory()
    try SampleArchive.fill(store)
    let before = try #require(try store.dossier(key: "bamako-2024-09-17"))
    let article = TestFolder.root
      .appendingPathComponent("\(UUID().uuidString).txt")
    try """
    Fri 20 September 2024:
    An assault on Bamako, the capital of Mali, on Tuesday has left more than 70 dead and over 200 \
    wounded. It was claimed by the Al-Qaeda-linked Group to Support Islam and Muslims (JNIM).
    """.write(to: article, atomically: true, encoding: .utf8)
    var importer = Importer(into: store)
    let summary = try importer.run(paths: [article.path])
    #expect(summary.entries.map(\.fate) == [.joined])
    let after = try #require(try store.dossier(key: "bamako-2024-09-17"))
    #expect(after.incident == before.incident)
    #expect(after.reports.count == before.reports.count + 1)
    let added = after.reports.first { $0.key.hasPrefix("article:") }
    #expect(added?.claims.first?.bounds == Bounds(low: 70, high: nil))
    #expect(added?.claims.allSatisfy { $0.status == .proposed } == true)
  }

  @Test func isMadeAtTheUsualPlaceOnly() throws {
    let folder = TestFolder.root.appendingPathComponent(UUID().uuidString)
    let path = folder.appendingPathComponent("a/archive.tollbook").path
    #expect(throws: ArchiveError.missing(path: path)) {
      _ = try ArchiveOpener.open(path: path, isUsual: false, for: .read)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    let made = try ArchiveOpener.open(path: path, isUsual: true, for: .read)
    #expect(made.isNewSample)
    #expect(try made.store.count(.all) > 0)
    #expect(try ArchiveOpener.open(path: path, isUsual: true, for: .read).isNewSample == false)
  }

  @Test func anImportBeginsWithAnEmptyArchive() throws {
    let path = TestFolder.root
      .appendingPathComponent("\(UUID().uuidString).tollbook").path
    let made = try ArchiveOpener.open(path: path, isUsual: true, for: .fill)
    #expect(!made.isNewSample)
    #expect(try made.store.count(.all) == 0)
  }
}
