import Archive
import Foundation
import Exports
import Imports
import NewsModel
import TestSupport
import Testing

@Suite("Import")
struct ImporterTests {
  private let folder: URL
  private let store: IncidentStore

  init() throws {
    folder = TestFolder.root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try IncidentStore.inMemory()
  }

  private func write(_ text: String, to name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  private func run(_ paths: String..., isDryRun: Bool = false) throws -> ImportSummary {
    var importer = Importer(into: store, isDryRun: isDryRun)
    return try importer.run(paths: paths)
  }

  @Test func exportThenImportGivesTheSameComparison() throws {
    let path = try write(MadeDossier.document(.jsonl), to: "made.jsonl")
    let summary = try run(path)
    #expect(summary.stored.added == 1)
    #expect(summary.problems == [])
    let read = try #require(try store.dossier(key: MadeDossier.dossier.incident.key))
    let document = Exporter(format: .json, context: MadeDossier.context).document(of: [read])
    let again = try #require(
      try JSONDecoder().decode([Dossier].self, from: Data(document.utf8)).first)
    #expect(Set(again.reports) == Set(MadeDossier.dossier.reports))
    let sections = Comparison(of: again).sections
    #expect(
      sections.map(\.envelope) == Comparison(of: MadeDossier.dossier).sections.map(\.envelope))
  }

  @Test func theSameAgainChangesNothing() throws {
    let path = try write(MadeDossier.document(.jsonl), to: "made.jsonl")
    _ = try run(path)
    let again = try run(path)
    #expect(again.stored.added == 0)
    #expect(again.stored.updated == 0)
    #expect(again.stored.unchanged == 1)
  }

  @Test func anArticleBecomesAnIncidentWithItsReport() throws {
    let path = try write("Fighting in the north\n\nSome people died there.", to: "a.txt")
    let summary = try run(path)
    #expect(summary.articles == 1)
    let entry = try #require(summary.entries.first)
    #expect(entry.fate == .new)
    let dossier = try #require(try store.dossier(key: entry.incident.key))
    #expect(dossier.reports.first?.text.contains("Some people died there.") == true)
  }

  @Test func anArticleWithoutViolenceIsKeptAside() throws {
    let recipe = "Mix the flour with butter and two eggs. Bake it until it is golden brown.\n\n"
    let path = try write(String(repeating: recipe, count: 6), to: "cake.txt")
    let summary = try run(path)
    #expect(summary.articles == 1)
    #expect(summary.entries.isEmpty)
    #expect(summary.withoutViolence == [path])
    #expect(try store.count(.all) == 0)
    var importer = Importer(into: store, includesAll: true)
    #expect(try importer.run(paths: [path]).entries.map(\.fate) == [.new])
  }

  @Test func aCopyOfAnArticleIsADuplicate() throws {
    let text = "Fighting in the north\n\nSome people died there."
    _ = try run(try write(text, to: "a.txt"))
    let again = try run(try write(text, to: "another name.txt"))
    #expect(again.entries.map(\.fate) == [.duplicate])
    #expect(try store.count(.all) == 1)
  }

  @Test func aDryRunStoresNothing() throws {
    let article = try write("Some people died there.", to: "a.txt")
    let lines = try write(MadeDossier.document(.jsonl), to: "made.jsonl")
    let summary = try run(article, lines, isDryRun: true)
    #expect(summary.articles == 1)
    #expect(summary.lines == 1)
    #expect(try store.count(.all) == 0)
  }

  @Test func aBadLineIsToldAndTheOthersAreStored() throws {
    let line = MadeDossier.document(.jsonl)
    let bad = line.replacingOccurrences(of: "\"low\":70", with: "\"low\":-70")
    let path = try write("{\"key\":\"a\",\"reports\":1}\n" + bad + line, to: "made.jsonl")
    let summary = try run(path)
    #expect(try store.count(.all) == 1)
    #expect(
      summary.problems.map(\.sentence) == [
        "\(path), line 1: “reports” has the wrong type.",
        "\(path), line 2: -70 is no number of people.",
      ])
  }

  @Test func readsMoreFilesThanMayBeOpen() throws {
    for number in 0..<1200 { _ = try write("Article \(number) says nothing.", to: "\(number).txt") }
    let summary = try run(folder.path)
    #expect(summary.articles == 1200)
    #expect(summary.problems == [])
  }
}
