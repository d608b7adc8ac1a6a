import NewsModel

/// Finds values by any of their names: the beginning of a name first, then of a word in it, then any part.
///
/// The names are folded once, when the values come; a letter then only compares bytes. A thousand groups have ten
/// thousand names.
struct TypeAhead: Equatable, Sendable {
  private struct Name: Equatable, Sendable {
    /// Folded, as UTF-8.
    var letters: [UInt8]
    /// Where words begin in `letters`, the first one left out.
    var words: [Int]
  }

  /// The names of one value.
  private struct Entry: Equatable, Sendable {
    /// What the list shows, and the value itself.
    var shown: [Name]
    /// Other names, which count for a little less.
    var others: [Name]
  }

  private let counts: [FacetCount]
  private let entries: [Entry]

  init(_ counts: [FacetCount]) {
    self.counts = counts
    entries = counts.map { count in
      Entry(
        shown: [count.label, count.value].map(Self.name),
        others: ([count.detail] + count.aliases).map(Self.name))
    }
  }

  /// The values that match, best first; equally good ones stay in their order.
  func best(for typed: String) -> [FacetCount] {
    let wanted = Array(Folded(typed).letters.utf8)
    guard !wanted.isEmpty else { return counts }
    let ranked = entries.indices.compactMap { index in
      Self.rank(entries[index], wanted).map { (rank: $0, index: index) }
    }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map { counts[$0.index] }
  }

  /// The first value that goes by a name; only the whole name counts.
  func value(named name: String) -> String? {
    let wanted = Array(Folded(name).letters.utf8)
    let index = entries.firstIndex { entry in
      (entry.shown + entry.others).contains { $0.letters == wanted }
    }
    return index.map { counts[$0].value }
  }

  private static func name(_ text: String) -> Name {
    var name = Name(letters: [], words: [])
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if !name.letters.isEmpty { name.words.append(name.letters.count) }
      name.letters += Folded(String(word)).letters.utf8
    }
    return name
  }

  /// 0 for the very name, nil for no match.
  private static func rank(_ entry: Entry, _ wanted: [UInt8]) -> Int? {
    if let shown = entry.shown.compactMap({ rank($0, wanted) }).min() { return shown }
    return entry.others.compactMap { rank($0, wanted) }.min().map { $0 + 1 }
  }

  private static func rank(_ name: Name, _ wanted: [UInt8]) -> Int? {
    guard name.letters.count >= wanted.count else { return nil }
    if name.letters.starts(with: wanted) { return name.letters.count == wanted.count ? 0 : 2 }
    if name.words.contains(where: { name.letters[$0...].starts(with: wanted) }) { return 4 }
    return contains(name.letters, wanted) ? 6 : nil
  }

  private static func contains(_ letters: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, letters.count >= wanted.count else { return false }
    return (0...(letters.count - wanted.count)).contains { start in
      letters[start] == first && letters[start...].starts(with: wanted)
    }
  }
}
