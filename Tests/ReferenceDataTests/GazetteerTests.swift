import NewsModel
import ReferenceData
import Testing

@Suite("Places by name")
struct GazetteerTests {
  @Test func findsACityWithItsCountryAndPosition() throws {
    let bamako = try #require(Gazetteer.shared.places(named: "Bamako").first)
    #expect(bamako.country == "MLI")
    #expect(abs(bamako.latitude - 12.65) < 0.1)
    #expect(abs(bamako.longitude + 8) < 0.1)
    #expect(bamako.kind == .city)
  }

  @Test(
    arguments: [
      ("N'Djamena", "TCD"), ("N’Djaména", "TCD"), ("San Salvador", "SLV"), ("Mogadishu", "SOM"),
      ("Port-au-Prince", "HTI"), ("Kiev", "UKR"), ("Kyiv", "UKR"), ("Kandahar", "AFG"),
    ])
  func theBiggestNamesakeComesFirst(_ name: String, _ country: String) {
    #expect(Gazetteer.shared.places(named: name).first?.country == country)
  }

  @Test func namesakesAreAllThere() {
    let states = Set(Gazetteer.shared.places(named: "Springfield").compactMap(\.admin1))
    #expect(states.isSuperset(of: ["Illinois", "Missouri", "Massachusetts"]))
  }

  @Test(
    arguments: [
      ("Abidzhan", "Abidjan"), ("Gavana", "Havana"), ("Ti-hua", "Urumqi"), ("Abodza", "Abuja"),
      ("Jamame", "Jamaame"),
    ])
  func anotherNameHasWhatTheUsualOneHas(_ other: String, _ usual: String) throws {
    let place = try #require(Gazetteer.shared.places(named: other).first)
    #expect(place.name == usual)
    #expect(place.latitude != 0 && place.longitude != 0 && place.population > 0)
    #expect(Gazetteer.shared.places(named: usual).contains(place))
  }

  @Test(arguments: ["", "Bamak", "Bamakoo", "zzzz", "~", "a"])
  func unknownNamesFindNothing(_ name: String) {
    #expect(Gazetteer.shared.places(named: name).isEmpty)
  }

  @Test(
    arguments: [
      ("Kunduz", "AFG"), ("Helmand", "AFG"), ("Lower Shabelle", "SOM"), ("Illinois", "USA"),
      ("Usulután", "SLV"), ("Chalatenango", "SLV"),
    ])
  func findsDivisions(_ name: String, _ country: String) {
    #expect(Gazetteer.shared.divisions(named: name).contains { $0.country == country })
  }

  @Test func everyPlaceIsWhole() {
    let all = Gazetteer.shared.all
    #expect(all.count > 60_000)
    #expect(all.allSatisfy { $0.country.count == 3 && !$0.name.isEmpty })
    #expect(all.allSatisfy { abs($0.latitude) <= 90 && abs($0.longitude) <= 180 })
    // A short line that leads to no whole one would lie where the Greenwich meridian meets the equator.
    #expect(all.allSatisfy { $0.latitude != 0 || $0.longitude != 0 })
  }
}
