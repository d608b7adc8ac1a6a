import Testing

@testable import Linking

@Suite("Words as they are compared")
struct WordReaderTests {
  private func words(_ text: String) -> [String] {
    var words: [String] = []
    WordReader.forEachWord(of: text) { word, _ in words.append(word) }
    return words
  }

  @Test func areFoldedAndWithoutPossessives() {
    #expect(words("Gaza’s MÉNAKA, Côte d'Ivoire") == ["gaza", "menaka", "cote", "divoire"])
    #expect(words("the 21600 block, 12:17 a.m.") == ["the", "21600", "block", "12", "17"])
    #expect(words("غزة مدينة").count == 2)
    #expect(words("\u{1B}[31m’ ' . ") == ["31m"])
  }

  @Test func endWhereTheirSentenceEnds() {
    var ends: [Bool] = []
    WordReader.forEachWord(of: "One two. Three\nfour") { _, end in ends.append(end) }
    #expect(ends == [false, true, true, true])
  }

  @Test func daysThatAreWrittenOutAreKept() {
    var vocabulary = Vocabulary()
    let sketch = TextSketch(
      of: ["On Sept. 17, 2 June and le 1er octobre, 40 men in May 2024"], vocabulary: &vocabulary)
    #expect(sketch.writtenDays == [9 * 32 + 17, 6 * 32 + 2, 10 * 32 + 1])
    #expect(!sketch.mentions([WordKey(word: "octobre")]))
    #expect(sketch.mentions([WordKey(word: "men")]))
  }
}
