import Foundation
import TestSupport
import Testing

@testable import Extraction

/// `docs/rules.md` says what each rule reads, in the words of its own doc comment.
@Suite struct RulesDocumentTests {
  @Test func theDocumentIsWrittenFromTheRules() throws {
    let sections = try names.map { rule in
      let words = try #require(try comment(of: rule))
      return "## \(rule)\n\n\(words)\n"
    }
    let document =
      """
      # Rules

      What the extractor reads, in the order in which the rules are asked. The name of the rule stands on each claim that it finds.
      Written from the doc comments in `Sources/Extraction/Rules`; `TOLLBOOK_RECORD=1 ./check --filter RulesDocument` writes it anew.


      """ + sections.joined(separator: "\n")
    let file = folder("docs").appendingPathComponent("rules.md")
    let difference = Golden.difference(document, from: file)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func everyRuleFileIsAsked() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder("Sources/Extraction/Rules").path)
    let rules = Set(files.map { $0.replacing(".swift", with: "") })
      .subtracting(["ClaimRule", "SequelRule", "Mention"])
    #expect(rules == Set(names))
  }

  private var names: [String] {
    ClaimRules.all.map { $0.name } + ClaimRules.sequels.map { $0.name }
  }

  /// The doc comment above `enum NAME: ClaimRule` or `SequelRule`.
  private func comment(of rule: String) throws -> String? {
    let file = folder("Sources/Extraction/Rules").appendingPathComponent("\(rule).swift")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    guard
      let end = lines.firstIndex(where: {
        $0.hasPrefix("enum \(rule): ClaimRule") || $0.hasPrefix("enum \(rule): SequelRule")
      })
    else {
      return nil
    }
    let comment = lines[..<end].reversed().prefix { $0.hasPrefix("///") }.reversed()
    return comment.isEmpty
      ? nil
      : comment.map { String($0.dropFirst(3)).trimmingCharacters(in: .whitespaces) }
        .joined(separator: "\n")
  }

  private func folder(_ path: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../\(path)").standardizedFileURL
  }
}
