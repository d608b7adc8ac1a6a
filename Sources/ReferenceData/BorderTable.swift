import NewsModel

/// `borders.tsv`: the outlines of countries. Read when a map is first drawn, never at the start.
public enum BorderTable {
  /// The outlines with the names that `CountryTable` has for them.
  public static func outline() -> WorldOutline {
    var rings: [WorldOutline.Ring] = []
    var names: [String: String] = [:]
    for fields in TableLines(path: "borders.tsv") {
      let code = fields.field(0)
      names[code] = CountryTable.shared.country(code: code)?.name
      rings.append(WorldOutline.Ring(country: code, points: points(fields.field(1))))
    }
    return WorldOutline(rings: rings, names: names)
  }

  /// The first point and steps from each point to the next, in hundredths of a degree, east before north.
  private static func points(_ text: String) -> [WorldOutline.Point] {
    var (east, north) = (0, 0)
    return text.utf8.split(separator: UInt8(ascii: " ")).map { step in
      let numbers = step.split(separator: UInt8(ascii: ","))
      east += numbers.first.map(number) ?? 0
      north += numbers.last.map(number) ?? 0
      return WorldOutline.Point(latitude: Double(north) / 100, longitude: Double(east) / 100)
    }
  }

  private static func number(_ digits: Substring.UTF8View) -> Int {
    let value = digits.reduce(0) { sum, byte in
      byte == UInt8(ascii: "-") ? sum : sum * 10 + Int(byte) - 48
    }
    return digits.first == UInt8(ascii: "-") ? -value : value
  }
}
