import Foundation
import ReferenceData
import Testing

@testable import Extraction

/// Every row of `data/words/` says something to somebody: a misspelt class is a rule that never fires.
@Suite struct WordTablesTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func names(in folder: String, ending: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    return (all?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(ending) }.sorted()
  }

  private static func rows(_ table: String) throws -> [(Int, [Substring])] {
    let text = try String(
      contentsOf: root.appending(path: "data/words/" + table), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
      .map { ($0.offset + 1, $0.element.split(separator: "\t", omittingEmptySubsequences: false)) }
  }

  @Test(arguments: names(in: "data/words", ending: ".tsv")) func isPartOfTheProgram(_ table: String)
  {
    #expect(ReferenceFile.text("words/" + table) != nil)
  }

  @Test(arguments: ["en.tsv", "fr.tsv", "es.tsv"]) func everyWordClassIsKnown(_ table: String)
    throws
  {
    for (line, fields) in try Self.rows(table) {
      #expect(Lexicon.knows(className: fields[0]), "\(table):\(line): \(fields[0])")
    }
  }

  @Test func everyClassOfContextIsAskedFor() throws {
    var asked: Set<String> = []
    for file in Self.names(in: "Sources/Extraction", ending: ".swift") {
      let source = try String(
        contentsOf: Self.root.appending(path: "Sources/Extraction/" + file), encoding: .utf8)
      for call in source.matches(of: /ContextWords\("([a-z]+\.tsv)", "([A-Za-z]+)"\)/) {
        asked.insert(call.output.1 + " " + call.output.2)
      }
    }
    let languages: Set<String> = ["en.tsv", "fr.tsv", "es.tsv", "languages.tsv"]
    for table in Self.names(in: "data/words", ending: ".tsv") where !languages.contains(table) {
      for (line, fields) in try Self.rows(table) {
        #expect(asked.contains(table + " " + fields[0]), "\(table):\(line): \(fields[0])")
      }
    }
  }
}
