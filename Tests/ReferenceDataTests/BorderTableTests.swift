import NewsModel
import ReferenceData
import Testing

@Suite("Outlines of countries")
struct BorderTableTests {
  @Test(
    arguments: [
      (12.63, -8.0, "Mali"), (2.04, 45.0, "Somalia"), (9.56, 44.06, "Somalia"),
      (48.8, 2.3, "France"),
      (-29.5, 28.3, "Lesotho"), (67.5, -178.0, "Russia"), (68.0, 177.0, "Russia"),
      (-80, 0, "Antarctica"),
    ])
  func namesTheCountryOfAPoint(_ latitude: Double, _ longitude: Double, _ name: String) {
    let found = BorderTable.outline().country(latitude: latitude, longitude: longitude)
    #expect(found?.hasPrefix(name) == true, "\(found ?? "at sea")")
  }

  @Test(arguments: [(0.0, -30.0), (0, 180), (89, 0)])
  func knowsTheSea(_ latitude: Double, _ longitude: Double) {
    #expect(BorderTable.outline().country(latitude: latitude, longitude: longitude) == nil)
  }

  /// The first cell's middle is water off Beirut, the second lies in the Atlantic, the third off Gaza within reach.
  @Test func aCellOfACoastHasItsCountries() {
    let outline = BorderTable.outline()
    func countries(_ south: Double, _ west: Double, _ north: Double, _ east: Double) -> [String] {
      outline.countries(in: MapBox(south: south, west: west, north: north, east: east))
    }
    let levant = countries(31, 33, 35, 36)
    #expect(outline.country(latitude: 33, longitude: 34.5) == nil)
    #expect(levant.contains("Lebanon") && levant.contains("Israel"))
    #expect(countries(20, -47, 24, -43).isEmpty)
    #expect(countries(31.4, 33.9, 31.6, 34.1).count == 1, "the nearest")
    #expect(countries(67, 179, 69, -179).contains("Russia"), "across the 180th meridian")
  }

  @Test func everyRingIsClosedAndOnTheGlobe() {
    let outline = BorderTable.outline()
    #expect(outline.rings.count == 287)
    for ring in outline.rings {
      #expect(ring.points.count >= 3 && ring.points.first == ring.points.last)
      #expect(outline.names[ring.country] != nil, "\(ring.country)")
      let box = ring.box
      #expect(box.south >= -90 && box.north <= 90 && box.west >= -180 && box.east <= 180)
    }
  }
}
