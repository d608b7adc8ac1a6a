/// What a word can be in a sentence. The names stand in the first column of `data/words/*.tsv`.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt128

  private static func bit(_ index: Int) -> WordClass { WordClass(rawValue: 1 << UInt128(index)) }

  // Small words.
  static let determiner = bit(0)
  static let article = bit(1)
  static let indefinite = bit(2)
  static let possessive = bit(3)
  static let pronounOne = bit(4)
  static let pronounMany = bit(5)
  static let relative = bit(6)
  static let negative = bit(7)
  static let nobody = bit(8)
  static let preposition = bit(9)
  static let of = bit(10)
  static let with = bit(11)
  static let by = bit(12)
  static let near = bit(13)
  static let and = bit(14)
  static let or = bit(15)
  static let but = bit(16)
  static let because = bit(17)
  static let ifWord = bit(18)
  static let be = bit(19)
  static let get = bit(20)
  static let have = bit(21)
  static let doWord = bit(22)
  static let modal = bit(23)
  static let not = bit(24)
  static let to = bit(25)
  static let adverb = bit(26)
  static let reported = bit(27)
  // Numbers.
  static let qualifier = bit(28)
  static let suffix = bit(29)
  static let number = bit(30)
  static let multiplier = bit(31)
  static let ordinal = bit(32)
  static let rangeMark = bit(33)
  static let vague = bit(34)
  static let other = bit(35)
  static let rest = bit(36)
  // Parts and groups.
  static let partMarker = bit(37)
  static let ofWhich = bit(38)
  static let collective = bit(39)
  static let singularPerson = bit(40)
  static let pluralPerson = bit(41)
  static let title = bit(42)
  // Measures.
  static let transitive = bit(43)
  static let intransitive = bit(44)
  static let state = bit(45)
  static let shoot = bit(46)
  static let strike = bit(47)
  static let carry = bit(48)
  static let suffer = bit(49)
  static let countNoun = bit(50)
  static let eventNoun = bit(51)
  static let toll = bit(52)
  static let injury = bit(53)
  static let hospital = bit(54)
  static let lives = bit(55)
  static let taking = bit(56)
  static let lose = bit(57)
  static let leave = bit(58)
  static let found = bit(59)
  // Verb forms.
  static let present = bit(60)
  static let past = bit(61)
  static let participle = bit(62)
  static let ing = bit(63)
  // Saying.
  static let say = bit(64)
  static let deny = bit(65)
  static let according = bit(66)
  static let citing = bit(67)
  static let verb = bit(68)
  static let tollVerb = bit(69)
  static let hypothetical = bit(70)
  static let backgroundCue = bit(71)
  static let otherEventCue = bit(72)
  static let monthName = bit(73)
  static let timeUnit = bit(74)
  static let weekday = bit(75)
  static let thing = bit(76)
  static let speakerNoun = bit(77)
  static let sourceNoun = bit(78)
  static let wire = bit(79)
  static let adjective = bit(80)
  static let displace = bit(81)
  static let functionWord = bit(82)
  static let bodyPart = bit(83)
  static let gunshot = bit(84)
  static let superlative = bit(85)
  static let since = bit(86)
  static let pluralNoun = bit(87)
  /// Of those whom the article counts: "of the victims", not "of them".
  static let ofVictims = bit(88)

  static let person: WordClass = [.singularPerson, .pluralPerson]
  static let measureVerb: WordClass = [
    .transitive, .intransitive, .state, .shoot, .strike, .carry, .suffer, .displace,
  ]
  static let anyVerb: WordClass = [
    .transitive, .intransitive, .shoot, .strike, .carry, .suffer, .say, .verb, .leave, .lose,
    .taking,
    .found, .displace,
  ]

  /// The classes by the names that the tables use.
  static let names: [String: WordClass] = [
    "determiner": .determiner, "article": .article, "indefinite": .indefinite,
    "possessive": .possessive, "pronoun.one": .pronounOne, "pronoun.many": .pronounMany,
    "relative": .relative, "negative": .negative, "nobody": .nobody, "zero": .nobody,
    "preposition": .preposition, "of": [.of, .preposition], "with": [.with, .preposition],
    "by": [.by, .preposition], "near": [.near, .preposition], "and": .and, "or": .or, "but": .but,
    "because": .because, "if": .ifWord, "be": .be, "get": .get, "have": .have, "do": .doWord,
    "modal": .modal, "not": .not, "to": .to, "adverb": .adverb, "reported": .reported,
    "number": .number, "multiplier": .multiplier, "ordinal": .ordinal, "rangeMark": .rangeMark,
    "other": .other, "rest": .rest, "partMarker": .partMarker, "ofWhich": .ofWhich,
    "ofVictims": [.ofWhich, .ofVictims],
    "collective": .collective, "title": .title, "verb": .verb, "die": .intransitive,
    "state": .state, "shoot": .shoot, "strike": .strike, "carry": .carry, "suffer": .suffer,
    "count": .countNoun, "noun": .eventNoun, "toll": .toll, "injury": .injury,
    "hospital": .hospital, "lives": .lives, "taking": .taking, "lose": .lose, "leave": .leave,
    "found": .found, "say": .say, "deny": .deny, "according": .according, "citing": .citing,
    "tollVerb": .tollVerb, "hypothetical": .hypothetical, "backgroundCue": .backgroundCue,
    "otherEventCue": .otherEventCue, "monthName": .monthName, "timeUnit": .timeUnit,
    "weekday": .weekday, "thing": .thing, "sourceNoun": .sourceNoun, "wire": .wire,
    "adjective": .adjective, "displace": .displace, "functionWord": .functionWord,
    "superlative": .superlative, "since": .since, "bodyPart": .bodyPart, "gunshot": .gunshot,
  ]
}
