import NewsModel

/// One thing that speaks for or against two accounts being of the same incident.
///
/// Weights are natural logarithms of odds, after Fellegi and Sunter (1969): how much more often true pairs show it than
/// wrong ones. They were counted over the pairs of the development articles, rounded to halves, and the large ones cut
/// down to about a half, because what agrees is not independent (who agrees on the town agrees on its province).
struct Evidence: Hashable, Sendable {
  enum Finding: Hashable, Sendable {
    case sameDay
    case daysApart(Int)
    case sameWeek
    case otherDays
    /// Both texts write their day out, and not the other's.
    case rivalDays
    case publishedTogether
    case publishedInOneWeek
    case samePlace
    case nearPlace
    /// One text's place stands in the other text.
    case placeMentioned
    case otherPlaces
    case sameProvince
    case otherProvinces
    case otherCountries
    case sameGroup(String)
    case otherGroups
    case sameKind
    case otherKinds
    case tollsOverlap(Measure)
    case tollsDiffer(Measure)
    case text(Double)
  }

  var finding: Finding
  var weight: Double

  init(_ finding: Finding, _ weight: Double) {
    self.finding = finding
    self.weight = weight
  }
}
