import NewsModel
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

  /// One rule of letters for all forms: they differ in what stands between the letters alone.
  @Test(arguments: [
    ("Tromsø", "tromso"), ("Łódź", "lodz"), ("Ærøskøbing", "aeroskobing"), ("Œuvre", "oeuvre"),
    ("Straße", "strasse"), ("Đà Nẵng", "danang"), ("Þórshöfn", "thorshofn"),
    ("Diyarbakır", "diyarbakir"),
    ("Iași", "iasi"), ("Việt", "viet"), ("ΣΙΣΥΦΟΣ", "σισυφοσ"), ("Gaza", "gaza"),
  ])
  func lettersAreTheSameInEveryForm(_ name: String, _ letters: String) {
    #expect(NameFolding.letters(name) == letters)
    for form in [NameFolding.fold(name), NameFolding.words(name), LetterFolding.fold(name)] {
      #expect(form.filter { $0 != " " } == letters)
      #expect(NameFolding.letters(form) == letters)
    }
  }

  /// Names of ASCII alone are folded without a look at each letter's properties, to the same.
  @Test(arguments: [
    "M-19 (Col.)", "Jama'at  Nusrat", "`a`", " A.B ", "", "--", "x\t\u{0}y", "U.S.",
  ])
  func namesOfASCIIAreFoldedAsAllOthers(_ name: String) {
    for fold in [NameFolding.fold, NameFolding.words, NameFolding.letters] as [(String) -> String] {
      #expect(fold("é" + name) == fold("e" + name))
      #expect(fold(name + "É") == fold(name + "E"))
    }
  }

  @Test func formsDifferInWhatStandsBetween() {
    let name = "Côte d’Ivoire (North-East)"
    #expect(NameFolding.fold(name) == "cote divoire north east")
    #expect(NameFolding.words(name) == "cote d ivoire north east")
    #expect(NameFolding.letters(name) == "cotedivoirenortheast")
    #expect(LetterFolding.fold("Côte-d’Or") == "cote-d’or")
  }
}
