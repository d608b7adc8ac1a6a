import Archive
import Foundation
import NewsModel
import Testing

@testable import Imports

/// Inputs that are packed or not in UTF-8, and reports that name their own sources.
@Suite struct EncodedInputTests {
  private static let line = """
    {"key":"a","title":"Raid","reports":[{"key":"r","kind":"article","title":"Räid 🕊","text":"Two died.",\
    "sources":[{"name":"Reuters","title":"Two dead","published":"2024-09-17","link":"https://example.org/x"},\
    {"name":"Radio Test"}]}]}

    """

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  private func imported(_ bytes: [UInt8], _ name: String) throws -> (ImportSummary, IncidentStore) {
    let folder = try ScratchFolder()
    let store = try IncidentStore.inMemory()
    var importer = Importer(into: store)
    return (try importer.run(paths: [try folder.file(name, bytes)]), store)
  }

  @Test func `JSON Lines may be packed, in UTF-16, or both`() throws {
    let plain = Array(Self.line.utf8)
    for bytes in [
      plain, Packing.gzip(plain), Self.utf16(Self.line, bigEndian: true),
      Packing.gzip(Self.utf16(Self.line, bigEndian: false)),
    ] {
      let (summary, store) = try imported(bytes, "a.jsonl")
      #expect(summary.lines == 1 && summary.problems.isEmpty && summary.articles == 0)
      #expect(try store.dossier(key: "a")?.reports.first?.title == "Räid 🕊")
    }
  }

  @Test(arguments: [true, false]) func `A table may be in UTF-16`(_ bigEndian: Bool) throws {
    let rows = (1...3_000).map { DatasetImportTests.row($0) + "\r\n" }.joined()
    let text =
      DatasetImportTests.header + "\r\n" + rows.replacingOccurrences(of: "Testers", with: "Té🕊")
    let (summary, store) = try imported(Self.utf16(text, bigEndian: bigEndian), "ged.csv")
    #expect(summary.datasets.first?.stored.added == 3_000)
    #expect(try store.dossier(key: "ucdp-ged/2999")?.incident.groups.first?.name == "Té🕊")
  }

  @Test func `Lines in a zip archive are read as they are outside of it`() throws {
    let (summary, _) = try imported(Packing.zip([("a.jsonl", Array(Self.line.utf8))]), "a.zip")
    #expect(summary.lines == 1)
    #expect(summary.problems.isEmpty)
  }

  @Test func `Counts may have commas between thousands`() throws {
    let table =
      DatasetImportTests.header + "\n"
      + DatasetImportTests.row(1, best: "\"1,234\"") + "\n"
      + DatasetImportTests.row(2, best: "\"12,34\"") + "\n"
    let (summary, store) = try imported(Array(table.utf8), "ged.csv")
    #expect(summary.datasets.first?.stored.added == 1)
    #expect(summary.datasets.first?.rejected.flatMap(\.lines) == [3])
    #expect(try store.dossier(key: "ucdp-ged/1")?.reports[0].claims[0].bounds == Bounds(1_234))
  }

  @Test func `Sources that a report names are kept, found, and come back`() throws {
    let (_, store) = try imported(Array(Self.line.utf8), "a.jsonl")
    let sources = try #require(try store.dossier(key: "a")?.reports.first).sources
    #expect(sources.map(\.name) == ["Reuters", "Radio Test"])
    #expect(sources.first?.published == Day(iso: "2024-09-17"))
    #expect(sources.first?.link == "https://example.org/x")
    #expect(try store.count(FilterParser.parse("source:\"radio test\"")) == 1)
    // Without them it is another report.
    var dossier = try #require(try store.dossier(key: "a"))
    dossier.reports[0].sources = []
    let outcome = try store.store([dossier], source: ImportSource(name: "b", format: "jsonl"))
    #expect(outcome.updated == 1)
    #expect(try store.dossier(key: "a")?.reports.first?.sources == [])
  }
}
