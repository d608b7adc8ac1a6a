/// The words around places: designators, prepositions, abbreviations of states.
enum PlaceWords {
  /// Designators before a name ("village of X"), with how fine they are.
  static let before = ContextWords("places.tsv", "before")
  /// Designators behind a name ("X district").
  static let after = ContextWords("places.tsv", "after")
  /// Prepositions that say where something happened.
  static let locative = ContextWords("places.tsv", "in")
  /// Prepositions that may.
  static let weak = ContextWords("places.tsv", "weak")
  /// Words behind a name that make it the name of something else ("Washington Post").
  static let spoilers = ContextWords("places.tsv", "not")
  /// Abbreviations of the states of the United States ("Calif", "TX").
  static let states = ContextWords("places.tsv", "state")
  /// Words that begin sentences and are no places.
  static let everyday = ContextWords("places.tsv", "never")
  /// Words that are at home in one country ("upazila", "sheriff"), with its alpha-3 code.
  static let hints = ContextWords("places.tsv", "hint")
  /// What offices are called by: no places.
  static let institutions: Set<String> = [
    "directorate", "ministry", "department", "command", "office", "committee", "court", "council",
    "agency", "commission", "brigade", "battalion", "headquarters", "party",
  ]
  /// What roads are called by: a place only where no settlement is named.
  static let roads: Set<String> = [
    "street", "avenue", "road", "boulevard", "lane", "drive", "highway", "expressway", "interstate",
  ]
  /// "of" in the languages that are read.
  static let ofs: Set<String> = ["of", "de", "du", "d", "del", "des"]
  static let articles: Set<String> = ["a", "an", "the", "la", "le", "l", "el", "un", "une", "una"]
  /// Units of length, and words that stand with them.
  static let distances: Set<String> = [
    "km", "kilometers", "kilometres", "kilometer", "kilometre", "kms", "miles", "mile", "about",
    "some", "kilometros", "environ", "unos",
  ]
  /// Designators of places that bear the names of countries now and then ("municipio de Argelia").
  static let settlements: Set<String> = [
    "village", "town", "municipality", "municipio", "aldea", "pueblo", "vereda", "corregimiento",
    "hamlet", "localite",
  ]
  /// Words that may stand before a name without being a part of it ("northern Helmand").
  static let directions: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
    "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern",
    "southeastern", "southwestern", "downtown", "upper", "lower", "greater", "the", "this",
    "nearby", "remote", "rural", "coastal", "mid", "nord", "sud", "ouest", "norte", "sur", "este",
    "oeste", "centro", "noreste", "noroeste", "sureste", "suroeste", "nordeste", "nororiente",
    "suroccidente", "septentrional", "meridional",
  ]
  /// Lower-case words inside a name.
  static let particles: Set<String> = [
    "de", "del", "la", "las", "los", "el", "al", "e", "i", "du", "des", "le", "es", "da", "do",
  ]
}
