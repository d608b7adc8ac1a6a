/// The words of `data/words/roles.tsv` on what groups did or suffered, by what they say.
extension GroupRoles {
  /// Articles before the noun that presents a group.
  static let nounArticles = ContextWords("roles.tsv", "nounArticle")
  /// People of a group behind its name.
  static let groupPeople = ContextWords("roles.tsv", "groupPerson")
  /// Words for who did it.
  static let responsibles = ContextWords("roles.tsv", "responsible")
  /// Before two sides.
  static let sides = ContextWords("roles.tsv", "sideOpener")
  /// Nouns of a claim.
  static let claimNouns = ContextWords("roles.tsv", "claimNoun")
  /// Adverbs of suspicion.
  static let allegedly = ContextWords("roles.tsv", "allegedly")
  /// Words before "of" and whose deed it was.
  static let works = ContextWords("roles.tsv", "work")
  /// What groups call themselves.
  static let selfStyled = ContextWords("roles.tsv", "selfStyled")
  /// Words before a group's acronym.
  static let nameOpeners = ContextWords("roles.tsv", "nameOpener")
  /// Last words of the names of armed bodies.
  static let namedUnits = ContextWords("roles.tsv", "namedUnit")
  static let actors = ContextWords("roles.tsv", "actor").joined(KillingForms.all)
  static let heads = ContextWords("roles.tsv", "head")
  static let betweens = ContextWords("roles.tsv", "fightWith")
  static let takenFor = ContextWords("roles.tsv", "takenFor")
  static let identified = ContextWords("roles.tsv", "identified")
  static let nouns = ContextWords("roles.tsv", "noun")
  static let suspicion = ContextWords("roles.tsv", "suspect")
  static let accusations = ContextWords("roles.tsv", "accused")
  static let targets = ContextWords("roles.tsv", "target")
  static let hits = ContextWords("roles.tsv", "hit").joined(KillingForms.all)
  /// "murieron": what befalls them, without a passive.
  static let falls = ContextWords("roles.tsv", "fall")
  /// "sentenced": what courts do to those who did it.
  static let convicted = ContextWords("roles.tsv", "convicted")
  /// "have", "avoir": an infinitive of something done.
  static let doneBefore = ContextWords("roles.tsv", "doneBefore")
  static let passive = ContextWords("roles.tsv", "passive")
  static let ownForces = ContextWords("roles.tsv", "ownForce")
  static let plainDeeds = ContextWords("roles.tsv", "plainDeed")
  static let suffered = ContextWords("roles.tsv", "suffered")
  static let sufferedBy = ContextWords("roles.tsv", "sufferedBy")
  /// "at least", "at most": a number follows.
  static let least = ContextWords("roles.tsv", "least")
  static let linked = ContextWords("roles.tsv", "linked")
  static let ties = ContextWords("roles.tsv", "tie")
  static let presumed = ContextWords("roles.tsv", "presumed")
  static let agents = ContextWords("roles.tsv", "agent")
  static let claims = ContextWords("roles.tsv", "claim")
  static let claimed = ContextWords("roles.tsv", "claimed")
  static let manyWords = ContextWords("roles.tsv", "manyDeeds")
  static let possessions = ContextWords("roles.tsv", "possession")
  static let sayings = ContextWords("roles.tsv", "saying")
  static let deeds = ContextWords("roles.tsv", "deniable")
  static let traces = ContextWords("roles.tsv", "trace")
  static let denials = ContextWords("roles.tsv", "denial")
  static let arrests = ContextWords("roles.tsv", "arrest")
  static let offshoots = ContextWords("roles.tsv", "offshoot")
  static let afters = ContextWords("roles.tsv", "after")
  static let battles = ContextWords("roles.tsv", "battle")
  static let holdings = ContextWords("roles.tsv", "holding")
  static let aims = ContextWords("roles.tsv", "aim")
  static let sinces = ContextWords("calendar.tsv", "since")
  static let clashes = ContextWords("roles.tsv", "clash")
  static let losses = ContextWords("roles.tsv", "lossNoun")
  static let tieLinks = ContextWords("roles.tsv", "tieLink")
  static let tieFillers = ContextWords("roles.tsv", "tieFiller")
  /// "blamed", "atribuyó": whoever stands behind is said to have done it.
  static let blames = ContextWords("roles.tsv", "blame")
  /// "similar", "often": what makes a deed none of that day's.
  static let habits = ContextWords("roles.tsv", "habit")
  /// "held", "controlled": what those do to a place who hold it.
  static let helds = ContextWords("roles.tsv", "held")
  /// "belonging", "members": behind a word of suspicion.
  static let belongings = ContextWords("roles.tsv", "belonging")
  static let clauseStarts = ContextWords("roles.tsv", "clauseStart")
  static let perfects = ContextWords("roles.tsv", "perfect")
  static let auxiliaries = ContextWords("roles.tsv", "auxiliary")
  static let prisons = ContextWords("roles.tsv", "prison")
  static let overs = ContextWords("roles.tsv", "over")
  static let ongoing = ContextWords("roles.tsv", "ongoing")
  static let relatives = ContextWords("roles.tsv", "relative")
  /// "gunmen", "kidnappers": whoever did it, by no name.
  static let attackers = ContextWords("roles.tsv", "attackerNoun")
  static let introductions = ContextWords("roles.tsv", "introduction")
  /// "said a strike killed": what only the force itself says so of.
  static let ownStrikes = ContextWords("roles.tsv", "ownStrike")
  /// "commander", "member": a person of a group, before its name.
  static let memberNouns = ContextWords("roles.tsv", "memberNoun")
  /// "may", "pudo": what makes a deed a mere possibility.
  static let hedges = ContextWords("roles.tsv", "hedge")
  /// "operates", "opera": what a group does where it is at home.
  static let operates = ContextWords("roles.tsv", "operates")
  /// "unclear": nobody knows who did it.
  static let unclear = ContextWords("roles.tsv", "unclear")
  /// "in", "with": between a person and the group.
  static let memberJoints = ContextWords("roles.tsv", "memberJoint")
  /// "on", "near", "aux": between an attack and whom it hit.
  static let sites = ContextWords("roles.tsv", "attackOn")
  /// "avoir": what makes an infinitive a deed that is done.
  static let havings = ContextWords("roles.tsv", "having")
  /// "a", "una".
  static let indefinites = ContextWords("roles.tsv", "indefinite")
  static let ands = ContextWords("roles.tsv", "and")
  /// "the gang called X": between the noun and the name that it presents.
  static let nounLinks = ContextWords("roles.tsv", "nounLink")
  /// "fighters of the": between members and the name of their group.
  static let memberLinks = ContextWords("roles.tsv", "memberLink")
  /// "a annoncé": before a verb of saying.
  static let saidAuxiliaries = ContextWords("roles.tsv", "saidAuxiliary")
  /// "after killing": before a gerund that somebody else did.
  static let gerundLinks = ContextWords("roles.tsv", "gerundLink")
  static let namings = ContextWords("roles.tsv", "naming")
  static let bombers = ContextWords("roles.tsv", "bomber")
  /// "it", "its": the speaker itself.
  static let selves = ContextWords("roles.tsv", "self")
  /// "responsibility", "attack": what is claimed.
  static let claimables = ContextWords("roles.tsv", "claimable")
  static let negations = ContextWords("roles.tsv", "negation")
  /// Words before a number of people.
  static let roughly = ContextWords("roles.tsv", "roughly")
  /// What goes on behind a clash.
  static let goings = ContextWords("roles.tsv", "going")
  /// Two words before an example of many groups.
  static let examples = ContextWords("roles.tsv", "example")
  /// Verbs before a deed and "on": "blaming the attack on".
  static let laid = ContextWords("roles.tsv", "laid")
}
