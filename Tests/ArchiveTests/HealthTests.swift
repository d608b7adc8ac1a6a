import NewsModel
import Testing

@testable import Archive

/// What `tollbook check` looks for in the full-text index.
struct HealthTests {
  @Test(arguments: [
    ("Mámdarimnunmaru in the town", "town"), ("Ouagadougou", "Ouagadougou"),
    ("x1234567890123abcdefghijk raid", "raid"), ("côte d'Ivoire", "Ivoire"),
    ("al-Qaeda_network", "network"), ("naïve a bc", nil), ("приграничный", nil),
    ("a\u{301}bcdefgh ijkl", "ijkl"),
  ])
  func looksForWordsThatTheIndexHasWhole(text: String, word: String?) {
    #expect(ArchiveHealth.word(of: text) == word)
  }

  @Test func aWordThatIsCutIsNone() {
    let text = String(repeating: "a raid ", count: 571) + "abcdefghijkl"
    #expect(ArchiveHealth.word(of: text) == "raid")
  }

  /// Accents within words once made half of them be looked for, and a sound archive be called damaged.
  @Test func anArchiveOfAccentedNamesIsSound() throws {
    let store = try IncidentStore.inMemory()
    try store.store(
      (0..<40).map { number in
        Dossier(
          incident: Incident(
            key: "accented-\(number)", title: "Márdarimnunmaruwidzi réd\(number)salimgorobonu raid"),
          reports: [])
      }, source: ImportSource(name: "made", format: "sample"))
    let health = try store.health()
    #expect(health.unfoundIncidents == [] && health.searchedIncidents == 40)
  }
}
