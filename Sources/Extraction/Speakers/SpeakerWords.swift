/// The words of `data/words/speakers.tsv` on who speaks.
enum SpeakerWords {
  /// Indefinite articles of French and Spanish.
  static let indefinites = ContextWords("speakers.tsv", "indefinite")
  /// Verbs before "false".
  static let proving = ContextWords("speakers.tsv", "proving")
  /// What is put under words like a label.
  static let posts = ContextWords("speakers.tsv", "posted")
  /// What begins indirect speech.
  static let thats = ContextWords("speakers.tsv", "that")
  /// "issued", "released": what people do with a statement.
  static let issuing = ContextWords("speakers.tsv", "issue")
  /// "workers": of whoever they work for.
  static let staff = ContextWords("speakers.tsv", "staff")
  /// "news": ends of the names of papers and stations.
  static let pressNames = ContextWords("speakers.tsv", "pressName")
  /// "this was": what begins a sentence on who told what stands before it.
  static let pointers = ContextWords("speakers.tsv", "pointer")
  /// "showed": verbs that things are subjects of, too.
  static let showing = ContextWords("speakers.tsv", "showing")
  /// "national", "state": what makes a commission or an agency an office of the state.
  static let ofState = ContextWords("speakers.tsv", "ofState")
  /// "commission", "agency": what may be an office of the state.
  static let offices = ContextWords("speakers.tsv", "stateOffice")
  /// "claimed": whose object may be what was done rather than what is said.
  static let claiming = ContextWords("speakers.tsv", "claiming")
  /// "accused": whoever does so says what happened.
  static let accusing = ContextWords("speakers.tsv", "accuse")
  /// "fait": the first half of "fait état".
  static let parted = ContextWords("speakers.tsv", "parted")
  /// "report": documents that whoever issued them speaks in.
  static let issued = ContextWords("speakers.tsv", "issued")
  /// "governorate": what does not see or record, though its office may say.
  static let territories = ContextWords("speakers.tsv", "territory")
  /// "saw", "recorded": what befalls a territory.
  static let undergoing = ContextWords("speakers.tsv", "undergo")
  /// "agregó": verbs with which whoever spoke goes on.
  static let goingOn = ContextWords("speakers.tsv", "goOn")
  /// "who heads the council".
  static let leading = ContextWords("speakers.tsv", "leading")
  /// "the group": bodies of the kind of whoever was told of before.
  static let bodies = ContextWords("speakers.tsv", "inherit")
  /// "its": whose spokesman.
  static let theirs = ContextWords("speakers.tsv", "their")
  /// "meanwhile": what turns from whoever spoke before.
  static let turns = ContextWords("speakers.tsv", "turn")
  /// "same", "même": the source that was named last.
  static let same = ContextWords("speakers.tsv", "same")
  /// "he", "she": one person, never a body.
  static let he = ContextWords("speakers.tsv", "he")
  /// "head", "alcalde": one person who holds an office.
  static let holders = ContextWords("speakers.tsv", "officeHolder")
  /// "what", "ce que", behind a preposition.
  static let whats = ContextWords("speakers.tsv", "what")
  /// "the organization": whichever spoke.
  static let sameBodies = ContextWords("speakers.tsv", "sameBody")
  /// "appris": of whom something was heard.
  static let learning = ContextWords("speakers.tsv", "learning")
  /// "authorities", "local officials": words for whoever is in charge.
  static let anybody = ContextWords("speakers.tsv", "anybody")
  /// "according to him", "to them".
  static let him = ContextWords("speakers.tsv", "him")
  /// "we", "I": whoever is quoted.
  static let we = ContextWords("speakers.tsv", "we")
  /// "responsibility": what is claimed and tells no figure.
  static let asWords = ContextWords("speakers.tsv", "as")
  static let toMe = ContextWords("speakers.tsv", "toMe")
  static let owned = ContextWords("speakers.tsv", "owned")
  /// "the": before a noun that takes up somebody named before.
  /// "statement": a paper that somebody issued.
  static let papers = ContextWords("speakers.tsv", "paper")
  static let articles = ContextWords("speakers.tsv", "definite")
  /// "told": its object hears.
  static let telling = ContextWords("speakers.tsv", "tell")
  /// "reports": weaker than whoever is named beside them.
  static let reports = ContextWords("speakers.tsv", "reports")
  /// What hangs on a speaker's noun: "for", "of", "from".
  static let complements = ContextWords("speakers.tsv", "complement")
  /// "spokesman": an official where the words do not say whose.
  static let spokespeople = ContextWords("speakers.tsv", "spokesperson")
  /// "chief", "committee": kinds only where nothing finer stands beside them.
  static let vague = ContextWords("speakers.tsv", "vague")
  /// "from", "of": what opens the words between commas on who somebody is.
  static let asideOpeners = ContextWords("speakers.tsv", "asideOpener")
  /// "run", "backed" behind a hyphen.
  static let run = ContextWords("speakers.tsv", "run")
  /// "statement", "list": what people issue.
  static let tos = ContextWords("speakers.tsv", "toHearer")
  static let reporters = ContextWords("speakers.tsv", "reporter")
  static let speaking = ContextWords("speakers.tsv", "speaking")
  static let documents = ContextWords("speakers.tsv", "document")
  /// "seen", "obtained": what was done with a document.
  static let pursuing = ContextWords("speakers.tsv", "pursuing")
  static let manners = ContextWords("speakers.tsv", "manner")
  static let hearers = ContextWords("speakers.tsv", "hearer")
  static let hyphened = ContextWords("speakers.tsv", "hyphened")
  static let ours = ContextWords("speakers.tsv", "ours")
  static let handled = ContextWords("speakers.tsv", "handled")
  /// "quoted": what passes on the words of others.
  static let second = ContextWords("speakers.tsv", "second")
  /// "identified": names people rather than tell what happened.
  static let naming = ContextWords("speakers.tsv", "naming")
  /// "rites", "law": what is done according to something, which says nothing.
  static let customs = ContextWords("speakers.tsv", "custom")
  /// Prepositions between a name and the body that somebody belongs to.
  static let belonging = ContextWords("speakers.tsv", "belonging")
  /// "said": only people and bodies are subjects of it.
  static let certain = ContextWords("speakers.tsv", "certain")
  /// "reported", "broadcast": what the press does.
  static let press = ContextWords("speakers.tsv", "press")
  /// What a body is that is somewhere.
  static let stationed = ContextWords("speakers.tsv", "stationed")
  /// Behind a document, words that do not say whose it is.
  static let pressTails = ContextWords("speakers.tsv", "pressTail")
}
