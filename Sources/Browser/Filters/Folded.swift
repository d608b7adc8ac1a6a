import Foundation

/// A name as type-ahead compares it: without case, accents, spaces and punctuation, so that `cote d'iv`, `COTEDIV`
/// and `Côte d’Iv` are the same.
struct Folded: Hashable, Sendable {
  let letters: String

  init(_ name: String) {
    let plain = name.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    letters = String(plain.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
