import ReferenceData
import Testing

@Suite("One form for all spellings of a name")
struct NameFoldingTests {
  @Test(
    arguments: [
      ("Côte d’Ivoire", "cote divoire"), ("al-Shabaab", "al shabaab"), ("U.S.", "us"),
      ("Jama'at  Nusrat", "jamaat nusrat"), ("Śródmieście", "srodmiescie"), ("Łódź", "lodz"),
      ("Alfaro Vive, ¡Carajo!", "alfaro vive carajo"), ("", ""), ("—", ""), ("M-19", "m 19"),
      ("Великий", "великии"),
    ])
  func folds(_ name: String, _ folded: String) {
    #expect(NameFolding.fold(name) == folded)
  }
}
