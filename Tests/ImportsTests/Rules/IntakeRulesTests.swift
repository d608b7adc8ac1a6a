import Imports
import Testing

/// The user's rules: what each of them fits, and what is told of a mistake.
@Suite("Rules for what comes in")
struct IntakeRulesTests {
  private func verdict(
    _ rules: String, title: String = "Twelve killed near Gao", text: String = "",
    outlet: String? = nil,
    link: String? = nil, countries: Set<String> = []
  ) throws -> IntakeRules.Verdict? {
    try IntakeRules(rules).verdict(
      title: title, text: text, outlet: outlet, link: link, countries: countries)
  }

  @Test func wordsAreWholeWordsInAnyCase() throws {
    #expect(try verdict("drop.words = GAO") == .drop("drop.words: GAO"))
    #expect(try verdict("drop.words = killed near") == .drop("drop.words: killed near"))
    #expect(try verdict("drop.words = kill") == nil)
    #expect(try verdict("drop.words = kill*") == .drop("drop.words: kill*"))
    #expect(try verdict("drop.words = election", text: "The élection.") != nil)
    #expect(try verdict("drop.words = gao twelve") == nil)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesEndAsAnySystemEndsThem(end: String) throws {
    let text = "\u{FEFF}drop.words = cricket\(end)drop.outlets = River Press\(end)"
    let rules = try IntakeRules(text)
    #expect(rules.count == 2)
    #expect(
      try verdict(text, title: "Cricket", outlet: "A") == .drop("drop.words: cricket"))
    #expect(try verdict(text, outlet: "River Press") != nil)
  }

  @Test func outletsAreNamesOrHosts() throws {
    let rules = "drop.outlets = River Press, sports.example.org"
    #expect(try verdict(rules, outlet: "river press") != nil)
    #expect(try verdict(rules, outlet: "River Press Weekly") == nil)
    #expect(try verdict(rules, link: "https://www.sports.example.org/a") != nil)
    #expect(try verdict(rules, link: "https://example.org/a") == nil)
  }

  @Test func countriesDropOnlyWhatHappenedNowhereElse() throws {
    #expect(
      try verdict("drop.countries = mali", countries: ["MLI"]) == .drop("drop.countries: mali"))
    #expect(try verdict("drop.countries = mali", countries: ["MLI", "NER"]) == nil)
    #expect(try verdict("drop.countries = mali") == nil)
    #expect(
      try verdict("keep.countries = MLI", countries: ["MLI", "NER"]) == .keep("keep.countries: MLI")
    )
  }

  @Test func keepingGoesBeforeDropping() throws {
    #expect(try verdict("drop.words = killed\nkeep.words = gao") == .keep("keep.words: gao"))
  }

  @Test(arguments: [
    ("drop.words", "line 1, drop.words: “=” is missing."),
    ("# a\n\ndrop.word = a", "line 3, drop.word: there is no such rule; there are keep.words"),
    (
      "keep.countries = Mali, Ruritania", "line 1, keep.countries: there is no country “Ruritania”."
    ),
    ("drop.words = a, ***", "line 1, drop.words: “***” has no letters to look for."),
  ])
  func mistakesAreToldWithLineAndKey(_ text: String, _ words: String) {
    let mistake = #expect(throws: IntakeRules.Mistake.self) { try IntakeRules(text) }
    #expect(mistake?.description.hasPrefix(words) == true)
  }

  @Test func remarksAndEmptyLinesAreNone() throws {
    #expect(try IntakeRules("# drop.words = a\n\n  \ndrop.words =\n").count == 0)
  }
}
