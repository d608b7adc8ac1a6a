import NewsModel

/// What the places say. Of the true pairs of the development articles 55 % have the same place, and in 39 % one text
/// names the other's place (the suburb and the city); of the wrong pairs of one week 2 % do either.
enum PlaceEvidence {
  /// Within this distance two positions are one place: town centres and the events around them.
  static let sameKilometres = 10.0
  static let nearKilometres = 50.0

  static func of(_ left: Account, _ right: Account) -> [Evidence] {
    [town(left, right), province(left, right), country(left, right)].compactMap { $0 }
  }

  /// Whether the places agree: a condition of every sure link.
  static func agrees(_ left: Account, _ right: Account) -> Bool {
    switch town(left, right)?.finding {
    case .samePlace, .placeMentioned: true
    default: false
    }
  }

  private static func town(_ left: Account, _ right: Account) -> Evidence? {
    guard let one = left.place, let two = right.place else { return nil }
    if one == two { return Evidence(.samePlace, 2.5) }
    let kilometres = kilometres(left, right)
    if let kilometres, kilometres <= sameKilometres { return Evidence(.samePlace, 2) }
    let mentions =
      (right.sketch.mentions(left.placeWords) ? 1 : 0)
      + (left.sketch.mentions(right.placeWords) ? 1 : 0)
    switch mentions {
    case 2: return Evidence(.placeMentioned, 2)
    case 1: return Evidence(.placeMentioned, 1)
    default:
      if let kilometres, kilometres <= nearKilometres { return Evidence(.nearPlace, 0) }
      return Evidence(.otherPlaces, -2.5)
    }
  }

  static func kilometres(_ left: Account, _ right: Account) -> Double? {
    guard let one = left.position, let two = right.position else { return nil }
    return GreatCircle.kilometres(from: one, to: two)
  }

  private static func province(_ left: Account, _ right: Account) -> Evidence? {
    guard let one = left.admin1, let two = right.admin1 else { return nil }
    return one == two ? Evidence(.sameProvince, 1) : Evidence(.otherProvinces, -0.5)
  }

  private static func country(_ left: Account, _ right: Account) -> Evidence? {
    guard let one = left.country, let two = right.country, one != two else { return nil }
    return Evidence(.otherCountries, -1)
  }
}
