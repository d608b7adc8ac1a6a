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
