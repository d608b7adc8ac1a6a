import Archive
import Foundation
import Interchange
import NewsModel
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

  @Test func isMadeAtTheUsualPlaceOnly() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
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
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).tollbook").path
    let made = try ArchiveOpener.open(path: path, isUsual: true, for: .fill)
    #expect(!made.isNewSample)
    #expect(try made.store.count(.all) == 0)
  }
}
