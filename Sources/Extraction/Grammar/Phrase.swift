import NewsModel

/// A noun phrase: the people that a figure can count, or a thing.
struct Phrase: Sendable {
  /// How a phrase counts its people.
  enum Form: Sendable {
    /// "12 soldiers", "several people", "70".
    case counted
    /// "a policeman", "another man", "one".
    case single
    /// "the man", "his wife": one person that was named before.
    case definite
    /// "Col. Quintero".
    case name
    /// "he", "her".
    case pronoun
    /// "no civilians", "nobody".
    case zero
    /// "civilians", "they": no figure.
    case uncounted
    /// "policeman killed": a bare singular, as headlines have it.
    case bare
  }

  var units: Range<Int>
  /// The unit of its person noun or counted noun, nil for bare numbers and names.
  var head: Int?
  var form: Form
  var figure: Figure?
  var isPerson: Bool
  /// A measure that the phrase itself carries: "12 injured people", "three deaths".
  var measure: Measure?
  /// The head counts events or victims of itself: deaths, bodies, casualties.
  var isCountNoun = false
  /// "three others", "two more".
  var isOther = false
  /// "the 13 victims": their number was told before.
  var isKnown = false
  /// 4 for "a fourth victim".
  var rank: Int?
  /// "two additional insurgents".
  var isAdditional = false
  /// "two of the soldiers".
  var isPartitive = false
  /// "one of three people": the number behind "of".
  var innerFigure: Figure?
  /// The person noun stands for a place, time or thing and can be no victim.
  var isThing = false
  /// A number with a noun that no table knows.
  var hasUnknownHead = false
  /// Its number was told in an earlier sentence.
  var isRecalled = false
  /// It holds a title or a word for a person.
  var isTitled = false
  /// The whole phrase's scope class.
  var scope: ScopeClass?

  /// The bounds of what it counts, nil when it counts nothing.
  var bounds: Bounds? {
    switch form {
    case .counted: figure?.bounds
    case .single, .definite, .name, .pronoun, .bare: Bounds(1)
    case .zero: Bounds(0)
    case .uncounted: nil
    }
  }

  /// "three people" of "one of three people".
  var inner: Phrase? {
    guard let innerFigure else { return nil }
    var phrase = self
    phrase.figure = innerFigure
    phrase.form = .counted
    phrase.isPartitive = false
    phrase.innerFigure = nil
    phrase.units = innerFigure.units.lowerBound..<units.upperBound
    return phrase
  }

  /// Names, pronouns and "the man" may speak of somebody who was counted before.
  var isWeak: Bool { form == .definite || form == .name || form == .pronoun || form == .bare }
}
