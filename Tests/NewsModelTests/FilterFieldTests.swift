import Foundation
import NewsModel
import TestSupport
import Testing

/// The table of filter fields keeps what it promises.
struct FilterFieldTests {
  @Test(arguments: FilterField.allCases) func examplesAreReadAndPrinted(
    _ field: FilterField
  ) throws {
    #expect(!field.examples.isEmpty)
    for example in field.examples {
      let filter = try FilterParser.parse(example)
      #expect(try FilterParser.parse(filter.description) == filter, "\(example)")
      if case .term(let parsed, let value) = filter {
        #expect(parsed == field, "\(example)")
        #expect(!field.title(value).isEmpty, "\(example)")
      }
    }
  }

  @Test(arguments: FilterField.allCases) func namesAreReadInAnyCase(_ field: FilterField) throws {
    let example = try #require(field.examples.first)
    let tail = example.dropFirst(field.name.count)
    for name in [field.name.uppercased()] + field.synonyms {
      #expect(try FilterParser.parse(name + tail) == FilterParser.parse(example), "\(name)")
    }
  }

  @Test func noNameMeansTwoFields() {
    let names = FilterField.allCases.flatMap { [$0.name] + $0.synonyms }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: FilterField.allCases) func tabOffersEveryField(_ field: FilterField) {
    #expect(field.completions.allSatisfy { $0.hasPrefix(field.name) })
    #expect(!field.completions.isEmpty)
  }

  @Test(arguments: [
    ("killed>=1000", "killed ≥ 1,000"), ("killed:unknown", "killed unknown"),
    ("spread>50%", "spread > 50 %"), ("date:2024-09..2024-10", "2024-09 to 2024-10"),
    ("date:2024-09-17", "on 2024-09-17"), ("near:12.5,-8~50km", "within 50 km of 12.5, -8.0"),
    ("box:12.5,-8.25~13,-7.75", "12.50° N 8.25° W to 13.00° N 7.75° W"),
    ("disputed:no", "undisputed"), ("revised:up", "revised up"), ("revised:no", "never revised"),
    ("only:perpetrator", "only party"), ("\"at dawn\"", "“at dawn”"), ("place:gao", "place gao"),
  ])
  func titles(_ text: String, _ title: String) throws {
    guard case .term(let field, let value) = try FilterParser.parse(text) else {
      Issue.record("\(text) is no term")
      return
    }
    #expect(field.title(value) == title)
  }

  @Test func rangesFitEveryNumber() throws {
    #expect(
      try FilterParser.parse("spread:10%..20%")
        == .and([.spread(.atLeast, 10), .spread(.atMost, 20)]))
    #expect(throws: FilterSyntaxError.self) { try FilterParser.parse("reports:unknown") }
  }

  @Test func filterDocumentIsThatOfTheTable() {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/filters.md").standardizedFileURL
    if let difference = Golden.difference(FilterDocument.text, from: file) {
      Issue.record("\(difference)")
    }
  }
}
