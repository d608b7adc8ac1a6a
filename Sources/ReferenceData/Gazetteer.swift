import NewsModel

/// Cities, towns and first-level divisions of the world (GeoNames), looked up by name.
///
/// The places' file is sorted by folded name and searched where it lies in the program: only the lines that a search
/// meets are read.
public struct Gazetteer: Sendable {
  public static let shared = Gazetteer()

  /// The first-level divisions (provinces, states), in the order of their codes.
  public let divisions: [Place]
  private let divisionsByCode: [String: Int]
  private let divisionsByName: [String: [Int]]
  private let places = PlaceFile()

  private init() {
    var divisions: [Place] = []
    var byCode: [String: Int] = [:]
    var byName: [String: [Int]] = [:]
    for line in TableLines(path: "divisions.tsv") {
      guard let latitude = Double(line.field(4)), let longitude = Double(line.field(5)) else {
        continue
      }
      let place = Place(
        name: line.field(2), kind: .division, country: line.field(1), latitude: latitude,
        longitude: longitude, population: Int(line.field(6)) ?? 0)
      byCode[line.field(0)] = divisions.count
      for name in [place.name] + line.list(3) {
        byName[NameFolding.fold(name), default: []].append(divisions.count)
      }
      divisions.append(place)
    }
    self.divisions = divisions
    divisionsByCode = byCode
    divisionsByName = byName
  }

  /// Every place with its usual name, once, cities before divisions.
  public var all: [Place] {
    var seen: Set<Place> = []
    return places.all.map(place).filter { seen.insert($0).inserted } + divisions
  }

  /// Towns and cities that go by a name in any spelling, the biggest first.
  public func places(named name: String) -> [Place] { places(folded: NameFolding.fold(name)) }

  /// The same for a name that `NameFolding` has folded already.
  public func places(folded name: String) -> [Place] {
    let found = places.lines(of: name).map(place)
    if name.hasPrefix("st ") { return found + places(folded: "saint " + name.dropFirst(3)) }
    guard found.isEmpty, name.utf8.count > 4, !name.hasPrefix("al ") else { return found }
    // "Hillah" is Al Hillah.
    return places(folded: "al " + name)
  }

  /// Whether some town or city goes by a folded name.
  public func hasPlace(folded name: String) -> Bool {
    if places.hasLine(of: name) { return true }
    return name.hasPrefix("st ") && hasPlace(folded: "saint " + name.dropFirst(3))
  }

  /// First-level divisions that go by a name in any spelling ("Kunduz", "Lower Shabelle"), the most peopled first.
  public func divisions(named name: String) -> [Place] {
    divisions(folded: NameFolding.fold(name))
  }

  /// The same for a name that `NameFolding` has folded already.
  public func divisions(folded name: String) -> [Place] {
    (divisionsByName[name] ?? []).map { divisions[$0] }.sorted { $0.population > $1.population }
  }

  /// Whether some first-level division goes by a folded name.
  public func hasDivision(folded name: String) -> Bool { divisionsByName[name] != nil }

  private func place(_ line: PlaceFile.Line) -> Place {
    let division = divisionsByCode[line.code].map { divisions[$0] }
    let code2 = line.code.prefix { $0 != "." }
    let country = division?.country ?? CountryTable.shared.country(code: String(code2))?.code
    return Place(
      name: line.name, kind: .city, country: country ?? "", admin1: division?.name,
      latitude: line.latitude, longitude: line.longitude, population: line.population)
  }
}
