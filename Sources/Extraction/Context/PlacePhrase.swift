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
    /// What the place lies a distance from ("Golweyn, 120 km south of Mogadishu").
    var isBeside = false
    /// "X County".
    var isCounty = false
    var tokens: Range<Int>
  }

  enum Support: Int, Comparable, Sendable {
    /// A bare name.
    case none
    /// "to X", "from X", "of X", or a force of X ("Tacoma Police").
    case weak
    /// "30 km from X": beside it, not in it.
    case beside
    /// "in X", "village of X".
    case locative
    /// "raided X", "the attack on X".
    case target

    static func < (left: Support, right: Support) -> Bool { left.rawValue < right.rawValue }
  }

  /// Behind an office and "of": "the mayor of Saint-Marc".
  var isOffice = false
  /// "eastern Afghanistan", "el norte de Guatemala": a country behind a direction.
  var isSide = false
  /// Nothing but a mark stands beside it in its sentence.
  var isWholeSentence = false
  /// Behind "a week after": where another deed was.
  var isOfEarlier = false
  var parts: [Part]
  /// No part says what the place lies in.
  var isAlone: Bool { parts.dropFirst().allSatisfy(\.isBeside) }
  var support: Support
  var tokens: Range<Int>
}
