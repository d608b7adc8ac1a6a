import ReferenceData
import NewsModel

extension Likeness {
  /// The evidence in words, what speaks for it first: "same day", "same town (Bamako)", "tolls differ".
  ///
  /// - Parameters:
  ///   - left: the one account of the pair.
  ///   - right: the other one.
  ///   - vocabulary: gives the shared words back.
  /// - Returns: one clause for each piece of evidence that weighs anything.
  public func reasons(_ left: Account, _ right: Account, _ vocabulary: Vocabulary) -> [String] {
    let ordered = evidence.filter { $0.weight != 0 }.sorted { $0.weight > $1.weight }
    return ordered.compactMap { words(for: $0, left, right, vocabulary) }
  }

  private func words(
    for evidence: Evidence, _ left: Account, _ right: Account, _ vocabulary: Vocabulary
  ) -> String? {
    switch evidence.finding {
    case .sameDay: "same day"
    case .daysApart(1): "a day apart"
    case .daysApart(let days): "\(days) days apart"
    case .sameWeek: nil
    case .otherDays: "days far apart"
    case .rivalDays: "each names another day"
    case .publishedTogether: "published together"
    case .publishedInOneWeek: "published within a week"
    case .samePlace: "same place"
    case .nearPlace: "places near each other"
    case .placeMentioned: "one names the other's place"
    case .otherPlaces: "other places"
    case .sameProvince: "same province"
    case .otherProvinces: "other provinces"
    case .otherCountries: "other countries"
    case .sameGroup(let name): "same group (\(GroupTable.shared.find(name)?.displayName ?? name))"
    case .otherGroups: "other groups"
    case .sameKind: "same kind"
    case .otherKinds: "other kinds"
    case .tollsOverlap(let measure): "\(measure.rawValue) overlap"
    case .tollsDiffer(let measure): "\(measure.rawValue) differ"
    case .text(let cosine): text(cosine, left, right, vocabulary)
    }
  }

  private func text(
    _ cosine: Double, _ left: Account, _ right: Account, _ vocabulary: Vocabulary
  ) -> String? {
    if cosine >= 0.8 { return "nearly the same text" }
    let shared = left.weights.sharedWords(with: right.weights).prefix(3).map(vocabulary.word)
    guard cosine >= 0.1, !shared.isEmpty else { return cosine < 0.05 ? "other words" : nil }
    return "shared words (\(shared.joined(separator: ", ")))"
  }
}
