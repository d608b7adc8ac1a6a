import NewsModel
import ReferenceData
import Testing

@Suite("Countries by any of their names")
struct CountryTableTests {
  @Test(
    arguments: [
      ("Mali", "MLI"), ("mali", "MLI"), ("ivory coast", "CIV"), ("Cote d'Ivoire", "CIV"),
      ("Côte d’Ivoire", "CIV"), ("Elfenbeinküste", "CIV"), ("DRC", "COD"),
      ("DR Congo (Zaire)", "COD"), ("Zaire", "COD"), ("Congo-Brazzaville", "COG"),
      ("Yemen (North Yemen)", "YEM"), ("Myanmar (Burma)", "MMR"), ("Russia (Soviet Union)", "RUS"),
      ("Kingdom of eSwatini (Swaziland)", "SWZ"), ("U.S.", "USA"), ("UK", "GBR"), ("CIV", "CIV"),
      ("ml", "MLI"), ("El Salvador", "SLV"), ("Guinea-Bissau", "GNB"), ("Guinea Bissau", "GNB"),
      ("Equatorial Guinea", "GNQ"), ("South Sudan", "SSD"), ("Kosovo", "XKX"),
      ("West Bank", "PSE"), ("Türkiye", "TUR"), ("Bosnia-Herzegovina", "BIH"),
    ])
  func findsByName(_ name: String, _ code: String) {
    #expect(CountryTable.shared.find(name)?.code == code)
  }

  @Test(arguments: ["", "Sahel", "Bamako", "Malian", "Nigeri", "zz"])
  func knowsWhatIsNoCountry(_ name: String) {
    #expect(CountryTable.shared.find(name) == nil)
  }

  @Test(
    arguments: [
      ("Malian", ["MLI"]), ("Nigerien", ["NER"]), ("Nigerian", ["NGA"]), ("Burkinabè", ["BFA"]),
      ("Congolese", ["COD", "COG"]), ("malienne", ["MLI"]), ("Martian", []),
    ])
  func findsByDemonym(_ word: String, _ codes: [String]) {
    #expect(CountryTable.shared.countries(demonym: word).map(\.code) == codes)
  }

  @Test func everyCodeIsItsOwn() {
    let all = CountryTable.shared.all
    #expect(all.count >= 249)
    #expect(Set(all.map(\.code)).count == all.count)
    #expect(all.allSatisfy { $0.code.count == 3 && $0.code2.count == 2 && !$0.name.isEmpty })
  }

  @Test func datasetsHaveTheirOwnNumbers() {
    #expect(CountryTable.shared.country(gleditschWard: 432)?.code == "MLI")
    #expect(CountryTable.shared.country(gleditschWard: 625)?.code == "SDN")
    #expect(CountryTable.shared.country(gleditschWard: 1) == nil)
    #expect(CountryTable.shared.country(fips: "IV")?.code == "CIV")
    #expect(CountryTable.shared.capital(of: "MLI") == "Bamako")
  }
}
