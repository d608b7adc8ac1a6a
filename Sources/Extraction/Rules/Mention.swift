import NewsModel

/// A figure with its measure, as a rule found it in one sentence; it becomes a claim when speaker and incident are known.
struct Mention: Sendable {
  var measure: Measure
  var bounds: Bounds
  var qualifier: Qualifier
  var phrase: Phrase
  /// Units of the sentence that show figure and measure.
  var units: Range<Int>
  /// Units of the verb or noun that carries the measure.
  var trigger: Range<Int>
  /// The name of the rule that found it.
  var rule: String
  var sentence: Int
  /// The index in its sentence's mentions of the whole that it is a part of.
  var partOf: Int?
  /// From "shot" alone: wounded, or killed and wounded where deaths are told beside it.
  var isShot = false
  /// The words say that it is a part of a figure given elsewhere: "was among the dead".
  var isSaidPart = false
  /// "remained hospitalized", "is in critical condition": how somebody is who was hurt before.
  var isCondition = false
  /// "was also shot".
  var isAlso = false
  /// A toll that somebody else's death "brings" to its number.
  var isRaised = false
  /// The surname of a victim who is told of by his full name.
  var name: String?
  /// Attackers' own deaths and the like are told by their scope.
  var scope: Scope = .everyone

  init(
    measure: Measure, phrase: Phrase, trigger: Range<Int>, rule: String, sentence: Int
  ) {
    self.measure = measure
    self.bounds = phrase.bounds ?? .unknown
    self.qualifier = phrase.form == .counted ? phrase.figure?.qualifier ?? .exact : .exact
    self.phrase = phrase
    self.units =
      min(
        phrase.units.lowerBound, trigger.lowerBound)..<max(
        phrase.units.upperBound, trigger.upperBound)
    self.trigger = trigger
    self.rule = rule
    self.sentence = sentence
  }

  var isSingle: Bool { bounds == Bounds(1) }
  var isArrest: Bool { measure == .detained || measure == .abducted }
}
