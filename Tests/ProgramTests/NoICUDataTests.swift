import Foundation
import Testing

/// The program is linked without ICU's tables (`Sources/CICUData`), so it may not use what needs them.
@Suite("The program needs no tables of ICU")
struct NoICUDataTests {
  /// What asks for names of languages, calendars, collations, rules of writing, old encodings or (of Swift's own tables)
  /// names of letters.
  private static let banned = [
    "DateFormatter", "ISO8601DateFormatter", "NumberFormatter", "ByteCountFormatter",
    "MeasurementFormatter", "RelativeDateTimeFormatter", "ListFormatter", ".formatted(",
    "Locale(", "Locale.current", "Calendar(", "Calendar.current", "TimeZone(", "TimeZone.current",
    "NSRegularExpression", "NSDataDetector", "localizedCompare", "localizedStandardCompare",
    "localizedCaseInsensitive", "localizedStandardContains", "localizedUppercase",
    "localizedLowercase", "localizedCapitalized", "enumerateSubstrings", "applyingTransform",
    "StringTransform", "NSLinguisticTagger", "CFStringTransform", "String(localized",
    "properties.name",
  ]

  @Test func noSourceAsksForThem() throws {
    let sources = Repository.file("Sources")
    let walk = try #require(FileManager.default.enumerator(atPath: sources.path))
    var count = 0
    for case let name as String in walk where name.hasSuffix(".swift") {
      count += 1
      let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
      for word in Self.banned where Self.uses(text, word) {
        Issue.record("Sources/\(name) uses \(word), which needs ICU's tables")
      }
    }
    #expect(count > 300)
  }

  /// Whether a word stands in a text, and not as the end of a longer one.
  private static func uses(_ text: String, _ word: String) -> Bool {
    text.ranges(of: word).contains { range in
      guard range.lowerBound > text.startIndex, word.first?.isLetter == true else { return true }
      return !text[text.index(before: range.lowerBound)].isLetter
    }
  }

  /// What we do use gives the same with and without the tables: this runs beside the stand-in.
  @Test func whatIsUsedWorksWithoutThem() {
    #expect(
      "Bríà Ångström ǅ ﬁ Ⅷ".folding(
        options: [.caseInsensitive, .diacriticInsensitive], locale: nil
      )
      .hasPrefix("bria angstrom"))
    #expect("ﬁ Ⅷ é".decomposedStringWithCompatibilityMapping == "fi VIII e\u{301}")
    #expect("pont-sondé".capitalized == "Pont-Sondé")
    #expect(String(data: Data([0xE9]), encoding: .isoLatin1) == "é")
  }

  /// The same through the program: accents are folded in its filters.
  @Test func theProgramFoldsNames() throws {
    let program = try Program()
    let plain = try program.run("list", "place:pont-sonde", "--format", "csv", "--fields", "key")
    let accents = try program.run("list", "place:PONT-SONDÉ", "--format", "csv", "--fields", "key")
    #expect(plain.lines.count == 2)
    #expect(plain.output == accents.output)
  }
}
