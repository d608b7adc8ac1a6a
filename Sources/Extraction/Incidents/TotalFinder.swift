import NewsModel

/// Finds the article's own overall figure per measure.
struct TotalFinder {
  let claims: [Claim]

  func totals() -> [Measure: ExtractedTotal] {
    var totals: [Measure: ExtractedTotal] = [:]
    for measure in Measure.allCases {
      let wholes = claims.filter { $0.measure == measure && !$0.isPart && !$0.isDenied }
      guard let first = wholes.first else { continue }
      totals[measure] = ExtractedTotal(bounds: first.bounds)
    }
    return totals
  }
}
