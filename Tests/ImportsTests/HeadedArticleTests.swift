import Testing

@testable import Imports

/// A headline that the text lacks is put at its head, as it may state a toll that the text does not.
@Suite struct HeadedArticleTests {
  private func headed(_ title: String?, _ text: String) -> String {
    ArticleMaterial(name: "a", text: text, title: title).headed.text
  }

  @Test func titleIsPutBeforeTheText() {
    #expect(
      headed("Gunmen kill 37", "They came by night.") == "Gunmen kill 37\n\nThey came by night.")
  }

  @Test func titleThatStandsThereAlreadyIsNotRepeated() {
    let text = "GUNMEN KILL 37\nThey came by night."
    #expect(headed("Gunmen kill 37", text) == text)
    #expect(headed("  ", text) == text)
    #expect(headed(nil, text) == text)
  }
}
