import NewsModel

/// "police said", "according to witnesses": who speaks in a sentence, and where the words of it stand.
struct Attribution: Sendable {
  var speaker: Speaker
  /// Units from the speaker to the verb.
  var anchor: Range<Int>
  /// The unit from which on nothing is the speaker's, for words inside a relative clause.
  var limit: Int?
  /// What follows is the speaker's.
  var coversFollowing: Bool
  /// What stands before is the speaker's.
  var coversPreceding: Bool
  var isDenial = false
  /// The speaker is a pronoun or left out: the last speaker is meant.
  var needsResolving = false
  /// "he", "she": one person rather than a body.
  var isOnePerson = false
  /// "we", "I": whoever is quoted.
  var isFirstPerson = false
  /// "identified the men as", "released a list": about something else, unless nobody else speaks.
  var isWeak = false
  /// Who passed it on: "told Reuters", "AFP reported, citing the ministry".
  var origin: String?
}
