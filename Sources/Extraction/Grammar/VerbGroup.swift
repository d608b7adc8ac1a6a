import NewsModel

/// A verb with its auxiliaries, or a state behind a form of "be".
struct VerbGroup: Sendable {
  enum Sort: Sendable {
    /// Does something to an object: kill, wound, abduct.
    case transitive
    /// Happens to its subject: die, disappear.
    case intransitive
    /// Holds of its subject: dead, missing.
    case state
    /// "shot": wounded unless death is told.
    case shoot
    /// "hit", "struck": wounded only by a bullet or in a part of the body.
    case strike
    /// "taken", "treated": wounded only with a hospital.
    case carry
    /// "suffered": wounded only with injuries.
    case suffer
    case say
    case other
  }
  enum Voice: Sendable { case active, passive, either }

  var units: Range<Int>
  /// The unit of the main verb.
  var main: Int
  var sort: Sort
  var measure: Measure?
  var voice: Voice
  var isNegated = false
  /// Wishes, threats, plans, possibilities.
  var isHypothetical = false
  /// It has an auxiliary, so it is the verb of its clause.
  var isFinite = false
  var isIng = false

  /// A past tense that can be nothing but active, and counts nobody: "ran", "opened fire".
  var isPlainDeed: Bool { sort == .other && voice == .active && !isFinite && !isIng }
}
