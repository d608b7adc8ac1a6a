import NewsModel
import Testing

@testable import Extraction

@Suite("Dates as they are written")
struct ContextDateTests {
  /// All sentences are read in an article of Friday 20 September 2024.
  private func dates(in text: String, published: String? = "2024-09-20") -> [String] {
    let reader = ContextReader(
      text: SourceText(text), title: nil, published: published.flatMap { Day(iso: $0) },
      outlet: nil)
    return reader.text.sentences.indices.flatMap { reader.dates(in: $0) }.map { mention in
      guard let span = mention.span else { return "?" }
      return span.precision == .day ? span.start.iso : "\(span.start)..\(span.end)"
    }
  }

  @Test(
    arguments: [
      ("The attack took place on Tuesday.", ["2024-09-17"]),
      ("Gunmen struck late Thursday.", ["2024-09-19"]),
      ("It happened on Friday.", ["2024-09-20"]),
      ("It happened last Friday.", ["2024-09-13"]),
      ("A bomb went off yesterday in the market.", ["2024-09-19"]),
      ("They came last night.", ["2024-09-19"]),
      ("Two days ago the village burned.", ["2024-09-18"]),
      ("On September 3, 2020, a bomb exploded.", ["2020-09-03"]),
      ("On 3 September a bomb exploded.", ["2024-09-03"]),
      ("In the raid of 24 December many died.", ["2023-12-24"]),
      ("On 2024-08-24 they attacked.", ["2024-08-24"]),
      ("They attacked on 08/24/2024 in force.", ["2024-08-24"]),
      ("They attacked on 24/08/2024 in force.", ["2024-08-24"]),
      ("On the 14th a convoy was hit.", ["2024-09-14"]),
      ("Fighting from 3-5 September killed ten.", ["2024-09-03..2024-09-05"]),
      ("Violence since 2012 has spread.", ["2012-01-01..2012-12-31"]),
      ("In August they attacked twice.", ["2024-08-01..2024-08-31"]),
      ("Earlier this week a bus was burned.", ["2024-09-16..2024-09-20"]),
      (
        "On Sept. 17 a bomb exploded. Three days later another one did.",
        ["2024-09-17", "2024-09-20"]
      ),
      ("L’attaque a eu lieu mardi.", ["2024-09-17"]),
      ("Le 3 janvier 2020, des hommes armés.", ["2020-01-03"]),
      ("El martes explotó una bomba.", ["2024-09-17"]),
      ("Ocurrió el 14 de marzo de 1989.", ["1989-03-14"]),
    ])
  func resolves(_ text: String, _ expected: [String]) {
    #expect(dates(in: text) == expected)
  }

  @Test(
    arguments: [
      "He may have died.", "Troops march on the town.", "A man, 34, was killed at 2:30 a.m.",
      "The sun rose over 19 villages.", "He was 17.", "It cost $1,990.",
      "Unit 19 of the army left.",
    ])
  func everydayWordsAndNumbersAreNoDates(_ text: String) {
    #expect(dates(in: text) == [])
  }

  @Test func withoutADayOfWritingWeekdaysStayOpen() {
    #expect(dates(in: "It happened on Tuesday.", published: nil) == ["?"])
    #expect(
      dates(in: "On 17 September 2024 a bomb exploded. On Thursday another did.", published: nil)
        == ["2024-09-17", "2024-09-19"])
  }
}
