/// The words of `data/words/claims.tsv` around figures.
enum ClaimWords {
  /// "victims", where they exist or are reported: the dead.
  static let patients = ContextWords("claims.tsv", "patient")
  static let fewer = ContextWords("claims.tsv", "fewer")
  static let oneVictim = ContextWords("claims.tsv", "oneVictim")
  static let fatally = ContextWords("claims.tsv", "fatally")
  static let fatal = ContextWords("claims.tsv", "fatal")
  static let victims = ContextWords("claims.tsv", "victims")
  /// "il s'agit de": who they were, with no subject before it.
  static let impersonal = ContextWords("claims.tsv", "impersonal")
  /// "included" behind "they".
  static let including = ContextWords("claims.tsv", "including")
  /// Words right before a toll far behind its noun ("stood at 24").
  static let reaching = ContextWords("claims.tsv", "reaching")
  /// "of" of "as of", "many" of "as many as": no other clause.
  static let behindAs = ContextWords("claims.tsv", "behindAs")
  /// "those" of "including those of five women".
  static let thoseOf = ContextWords("claims.tsv", "thoseOf")
  /// "the dead" before "are two guards and a cook".
  static let theDead = ContextWords("claims.tsv", "theDead")
  /// "forced 5,000 people to flee"
  static let driving = ContextWords("claims.tsv", "driving")
  /// "the number of those killed"
  static let amounts = ContextWords("claims.tsv", "amount")
  /// "taken to the morgue"
  static let morgues = ContextWords("claims.tsv", "morgue")
  /// "fled", "left": with value home only where homes are left.
  static let flight = ContextWords("claims.tsv", "flight")
  /// "homes", "tierras": where people live.
  static let homes = ContextWords("claims.tsv", "home")
  static let fleeing = ContextWords("claims.tsv", "fleeing")
  /// "were", "hay", "figurent".
  static let existence = ContextWords("claims.tsv", "exist")
  /// "reported", "registraron".
  static let reported = ContextWords("claims.tsv", "reported")
  /// "soit", "total".
  static let summed = ContextWords("claims.tsv", "summed")
  /// "planning", "to avenge".
  static let plans = ContextWords("claims.tsv", "plan")
  /// "to avenge": for a death before.
  static let revenge = ContextWords("claims.tsv", "revenge")
  /// "cartel", "gang": their members are attackers.
  static let bands = ContextWords("claims.tsv", "band")
  /// "treated", "airlifted".
  static let care = ContextWords("claims.tsv", "treat")
  /// "figure", "cifra": nouns that take up a toll told before.
  static let figures = ContextWords("claims.tsv", "figure")
  /// "captured": arrested, or taken captive where armed men did it.
  static let capturing = ContextWords("claims.tsv", "capture")
  /// "seized", "held": what is done to captives; "take" where only its object tells.
  static let seizing = ContextWords("claims.tsv", "seize")
  /// "with them", "the bush": where people are taken against their will.
  /// "suspected": before the name of a people, whose members are counted.
  static let suspects = ContextWords("claims.tsv", "suspect")
  /// "tiros": how somebody was killed.
  static let manners = ContextWords("claims.tsv", "killingManner")
  /// "from the same village": whence or of which age people were.
  static let origins = ContextWords("claims.tsv", "origin")
  /// "durante", "lors": prepositions before when or on what occasion something was done.
  static let circumstances = ContextWords("claims.tsv", "circumstance")
  /// "war", "conflict": what goes on for years.
  static let wars = ContextWords("incidents.tsv", "war")
  static let along = ContextWords("claims.tsv", "along")
  /// "rubble": what people are taken from to be saved.
  static let rescue = ContextWords("claims.tsv", "rescue")
  /// "massacre": what befalls many.
  static let massacres = ContextWords("claims.tsv", "massacre")
  /// "hablan de", "parle de": verbs behind which a number may stand alone.
  static let speaking = ContextWords("claims.tsv", "speaking")
  /// "loss": of people it is their death.
  static let losses = ContextWords("claims.tsv", "loss")
  /// "body", "cuerpo".
  static let bodies = ContextWords("claims.tsv", "body")
  /// "buried": what is done to the dead.
  static let burying = ContextWords("claims.tsv", "bury")
  /// "we", "villagers": who buries people, as a landslide does not.
  static let buriers = ContextWords("claims.tsv", "burier")
  /// "among", "parmi", "entre".
  static let among = ContextWords("claims.tsv", "among")
  /// Who holds people captive.
  static let captors = ContextWords("claims.tsv", "captor")
}
