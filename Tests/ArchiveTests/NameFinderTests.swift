import Archive
import NewsModel
import Testing

/// Names that a filter asks for, as the archive knows them.
struct NameFinderTests {
  @Test(arguments: [
    (FilterField.place, "bama", ["Bamako"], false), (.place, "BAMAKÓ", ["Bamako"], false),
    (.place, "bamkao", ["Bamako"], true), (.place, "zebra", [], true),
    (.source, "reut", ["Reuters"], false), (.source, "retuers", ["Reuters"], true),
    (.tag, "rev", ["Review"], false), (.tag, "reviwe", ["Review"], true), (.tag, "x", [], true),
  ])
  func findsWhatIsCalledSoOrNearlySo(
    _ field: FilterField, _ typed: String, _ names: [String], _ isNear: Bool
  ) async throws {
    let store = try SampleDossiers.archive()
    try store.tag(incident: 1, "Review", on: true)
    let found = try await store.names(field, like: typed, under: .all)
    #expect(found.names.map(\.label) == names)
    #expect(found.names.allSatisfy { $0.count >= 1 })
    #expect(found.isNear == isNear)
  }

  @Test func countsAreThoseOfTheRestOfTheFilter() async throws {
    let store = try SampleDossiers.archive()
    let found = try await store.names(.place, like: "bamako", under: .country("niger"))
    #expect(found.names.map(\.count) == [0])
  }

  @Test(arguments: [
    ("place:bamko", ["No place here is called “bamko”: did you mean Bamako?"]),
    ("country:zzz", ["No country here is called “zzz”."]),
    ("group:jnmi", ["No group here is called “jnmi”: did you mean JNIM?"]),
    (
      "source:tass tag:x",
      ["No source here is called “tass”.", "No tag here is called “x”."]
    ),
    ("place:bamako country:ivory", []), ("-place:zz", []), ("killed>=1000", []),
  ])
  func tellsWhichNamesNothingGoesBy(_ filter: String, _ sentences: [String]) throws {
    let store = try SampleDossiers.archive()
    let missed = try store.missedNames(in: FilterParser.parse(filter))
    #expect(missed.map(\.sentence) == sentences)
  }

  /// The letters' count only spares a closer look: with and without it the same names are near.
  @Test func aNearNameIsFoundAmongManyOthers() {
    let known = (0..<20_000).map { "Place \($0)" } + ["Łódź", "Ménaka", "Barsalogho"]
    func near(_ typed: String) -> [String] {
      NearName.nearest(to: typed, among: known).map { known[$0] }
    }
    #expect(near("Barsalgoho") == ["Barsalogho"])
    #expect(near("Menaka") == ["Ménaka"])
    #expect(near("Bamako").isEmpty)
  }
}
