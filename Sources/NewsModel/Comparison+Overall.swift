extension Comparison {
  /// What the sources state of a measure over all scopes: the range of the list, of sorting and of filters.
  ///
  /// It is the envelope of the primary section, widened where narrower scopes state more: whoever counts 240 dead
  /// civilians says that at least 240 died, so a stray "93 dead" beside it does not settle the question. A narrower
  /// figure within the range moves nothing: a part is never a rival of the whole. Nil when no figure is stated.
  public func overall(_ measure: Measure) -> Envelope? {
    guard let primary = primary(measure), let envelope = primary.envelope else { return nil }
    guard primary.scope == .everyone else { return envelope }
    let implied = sections.filter { $0.measure == measure && $0.scope != .everyone }
      .flatMap(\.rows).filter(\.counts)
      .compactMap { row in row.claim.bounds.lowestStated }
      .filter { $0 > envelope.high }
      .map { Bounds(low: $0, high: nil) }
    guard !implied.isEmpty else { return envelope }
    return Envelope(of: primary.rows.filter(\.counts).map(\.claim.bounds) + implied)
  }
}
