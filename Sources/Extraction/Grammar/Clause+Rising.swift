/// Figures that are not reached yet.
extension Clause {
  /// "the toll could pass 20", "le bilan pourrait dépasser la trentaine de morts": the figure at a unit stands behind a verb
  /// of rising that itself stands behind "could". "May be as high as 20" is an estimate of what is.
  func isYetToRise(to unit: Int) -> Bool {
    let before = units[max(0, unit - 6)..<unit]
    guard let verb = before.lastIndex(where: { Clause.rising.contains($0.word) }) else {
      return false
    }
    return units[max(0, verb - 3)..<verb].contains { $0.is(.modal) }
  }

  private static let rising = ContextWords("claims.tsv", "rising")
}
