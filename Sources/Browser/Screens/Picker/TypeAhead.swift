import NewsModel

/// Finds values by any of their names: the beginning of a name first, then of a word in it, then any part.
struct TypeAhead {
  private let wanted: String

  init(_ typed: String) { wanted = Folded(typed).letters }

  /// The values that match, best first; equally good ones stay in their order.
  func best(of counts: [FacetCount]) -> [FacetCount] {
    guard !wanted.isEmpty else { return counts }
    let ranked = counts.enumerated().compactMap { index, count in
      rank(count).map { (rank: $0, index: index, count: count) }
    }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.count)
  }

  /// 0 for the very name, nil for no match.
  private func rank(_ count: FacetCount) -> Int? {
    let shown = [count.label, count.value].compactMap { rank($0) }.min()
    if let shown { return shown }
    return ([count.detail] + count.aliases).compactMap { rank($0) }.min().map { $0 + 1 }
  }

  private func rank(_ name: String) -> Int? {
    let letters = Folded(name).letters
    if letters == wanted { return 0 }
    if letters.hasPrefix(wanted) { return 2 }
    let words = name.split { !$0.isLetter && !$0.isNumber }.map { Folded(String($0)).letters }
    if words.contains(where: { $0.hasPrefix(wanted) }) { return 4 }
    return letters.contains(wanted) ? 6 : nil
  }
}
