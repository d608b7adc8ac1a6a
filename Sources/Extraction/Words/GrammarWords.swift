/// Small words that the grammar and its rules look at one by one, from `data/words/claims.tsv`.
enum GrammarWords {
  /// Before an age that nobody or everybody has reached.
  static let ageLimits = ContextWords("claims.tsv", "ageLimit")
  /// Before a number of years.
  static let ages = ContextWords("claims.tsv", "aged")
  /// Auxiliaries of one.
  static let singularAuxiliaries = ContextWords("claims.tsv", "singularAuxiliary")
  /// Words before what else somebody did.
  static let gerundPrepositions = ContextWords("claims.tsv", "gerundPreposition")
  /// How many there could be.
  static let capacities = ContextWords("claims.tsv", "capacity")
  /// Verbs of one.
  static let singularVerbs = ContextWords("claims.tsv", "singularVerb")
  /// What is brought to a number.
  static let totals = ContextWords("claims.tsv", "total")
  /// What might be.
  static let woulds = ContextWords("claims.tsv", "would")
  /// The second half of "ne … que".
  static let onlys = ContextWords("claims.tsv", "only")
  /// The first half of it.
  static let onlyOpeners = ContextWords("claims.tsv", "onlyOpener")
  /// Pronouns of the one who did it.
  static let selves = ContextWords("claims.tsv", "himself")
  /// Articles of French and Spanish.
  static let romanceArticles = ContextWords("claims.tsv", "romanceArticle")
  /// Behind "and": an age's other half.
  static let ageBounds = ContextWords("claims.tsv", "ageBound")
  /// Units of time in the plural.
  static let spans = ContextWords("claims.tsv", "span")
  /// What bears a number.
  static let numbered = ContextWords("claims.tsv", "numbered")
  /// Months that are verbs, too.
  static let monthsOrVerbs = ContextWords("claims.tsv", "monthOrVerb")
  /// Words before "many" that make it no figure.
  static let manyOpeners = ContextWords("claims.tsv", "manyOpener")
  /// Words before "thirties".
  static let decadeOpeners = ContextWords("claims.tsv", "decadeOpener")
  /// Words before a time that say which.
  static let neighbours = ContextWords("claims.tsv", "neighbour")
  /// Words behind a verb of saying.
  static let clauseOpeners = ContextWords("claims.tsv", "clauseOpener")
  /// "to" of French and Spanish.
  static let toWords = ContextWords("claims.tsv", "toWord")
  /// What nobody has counted yet.
  static let expectations = ContextWords("claims.tsv", "expectation")
  /// People whom somebody loses.
  static let kin = ContextWords("claims.tsv", "lostKin")
  /// Words before "victims" that are all of them.
  static let victimOpeners = ContextWords("claims.tsv", "victimOpener")
  /// Words before somebody's wounds.
  static let woundPrepositions = ContextWords("claims.tsv", "woundPreposition")
  /// Where the arrested are taken.
  static let custody = ContextWords("claims.tsv", "custody")
  /// How Spanish participles end.
  static let participleEndings = ContextWords("claims.tsv", "participleEnding")
  /// How French participles end, accents folded.
  static let frenchEndings = ContextWords("claims.tsv", "frenchEnding")
  /// "then" between two verbs of one subject.
  static let thens = ContextWords("claims.tsv", "then")
  /// Shares behind a number.
  static let fractions = ContextWords("claims.tsv", "fraction")
}
