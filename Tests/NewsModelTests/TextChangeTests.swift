import Testing

@testable import NewsModel

/// What is gone and what is new between two readings of a text.
@Suite("Changes of a text")
struct TextChangeTests {
  @Test func sentencesAreCompared() {
    let changes = TextChange.between(
      "Gunmen came. They killed 12. Nobody was held.",
      "Gunmen came. They killed 20. Nobody was held.")
    #expect(
      changes == [
        .same("Gunmen came."), .gone("They killed 12."), .new("They killed 20."),
        .same("Nobody was held."),
      ])
  }

  @Test func endsAreKept() {
    #expect(TextChange.between("A. B.", "A.") == [.same("A."), .gone("B.")])
    #expect(TextChange.between("B.", "A.\nB.") == [.new("A."), .same("B.")])
    #expect(TextChange.between("", "A.") == [.new("A.")])
    #expect(TextChange.between("A.", "") == [.gone("A.")])
    #expect(TextChange.between("", "") == [])
  }

  @Test func quotationsAndAbbreviationsBreakNothing() {
    #expect(TextChange.sentences(of: "“They came.” He wept.") == ["“They came.”", "He wept."])
    #expect(TextChange.sentences(of: "3.5 km away") == ["3.5 km away"])
  }

  @Test func veryLongTextsStandOneBehindTheOther() {
    let long = String(repeating: "A b. ", count: 4_000)
    #expect(TextChange.between(long, "C.").last == .new("C."))
  }
}
