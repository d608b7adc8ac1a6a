/// A name of a place in a text with what stands around it, finest part first: "Chahar Darah district, Kunduz province".
struct PlacePhrase: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    /// As the text writes it.
    var name: String
    /// As `NameFolding` folds it.
    var folded: String
    /// What the words around it say, nil when they say nothing.
    var level: PlaceLevel?
    /// ISO alpha-3, where the part is a country's name.
    var country: String?
    /// True where the part is the abbreviation of a state ("Calif.").
    var isState = false
    /// "X County".
    var isCounty = false
    var tokens: Range<Int>
  }

  enum Support: Int, Comparable, Sendable {
    /// A bare name.
    case none
    /// "to X", "from X", "of X", or a force of X ("Tacoma Police").
    case weak
    /// "in X", "village of X".
    case locative

    static func < (left: Support, right: Support) -> Bool { left.rawValue < right.rawValue }
  }

  /// Behind an office and "of": "the mayor of Saint-Marc".
  var isOffice = false
  var parts: [Part]
  var support: Support
  var tokens: Range<Int>
}
