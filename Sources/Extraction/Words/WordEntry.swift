import NewsModel

/// The kinds of people that nouns tell apart.
enum ScopeClass: UInt8, Sendable {
  case everyone, civilian, child, woman, man, security, attacker, other

  /// By the names that the tables use.
  static let names: [String: ScopeClass] = [
    "everyone": .everyone, "civilian": .civilian, "child": .child, "woman": .woman, "man": .man,
    "security": .security, "attacker": .attacker, "other": .other,
  ]
}

/// All that the tables know about a word or phrase.
struct WordEntry: Sendable {
  var classes: WordClass = []
  var measure: Measure?
  var scope: ScopeClass?
  var speaker: SpeakerKind?
  var value: Int?
  var qualifier: Qualifier?

  /// Takes in a further row; what an earlier row said stays.
  mutating func merge(_ other: WordEntry) {
    classes.formUnion(other.classes)
    measure = measure ?? other.measure
    scope = scope ?? other.scope
    speaker = speaker ?? other.speaker
    value = value ?? other.value
    qualifier = qualifier ?? other.qualifier
  }
}
