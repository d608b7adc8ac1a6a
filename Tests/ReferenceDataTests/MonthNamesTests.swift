import NewsModel
import ReferenceData
import Testing

@Suite("Names of months")
struct MonthNamesTests {
  /// Two tables may not disagree: that of the extractor's words and that of pages, feeds and datasets.
  @Test func theWordsOfExtractionAreTheSameMonths() throws {
    let lines = try #require(ReferenceFile.text("words/calendar.tsv")).split(separator: "\n")
    let months = lines.map { $0.split(separator: "\t") }.filter { $0.first == "month" }
    #expect(months.count >= 36)
    for cells in months {
      try #require(cells.count == 3)
      #expect(MonthNames.number(of: cells[1]) == Int(cells[2]), "\(cells[1])")
    }
  }

  @Test(
    arguments: [
      ("Décembre", 12), ("dezember", 12), ("MÄRZ", 3), ("января", 1), ("kasım", 11), ("luglio", 7),
      ("sept", 9), ("maart", 3), ("outubro", 10),
    ])
  func aMonthIsFoundByItsName(_ name: String, _ number: Int) {
    #expect(MonthNames.number(of: name) == number)
  }

  @Test(
    arguments: [
      ("sept", 9), ("juil", 7), ("jui", nil), ("juin", 6), ("ma", nil), ("avr", 4), ("mon", nil),
      ("sat", nil), ("sun", nil), ("thu", nil), ("", nil),
    ] as [(String, Int?)])
  func aMonthIsFoundByItsBeginning(_ beginning: String, _ number: Int?) {
    #expect(MonthNames.number(beginning: beginning) == number)
  }
}
