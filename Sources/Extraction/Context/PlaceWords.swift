import NewsModel
import ReferenceData

/// The words around places: designators, prepositions, abbreviations of states.
enum PlaceWords {
  /// "attack", "incursion": what befalls a place.
  static let assaults = ContextWords("places.tsv", "assault")
  /// "à Bambu", "en Toribío".
  static let ins = ContextWords("places.tsv", "in")
  /// What a place is called.
  static let namings = ContextWords("places.tsv", "naming")
  /// English indefinite articles.
  static let indefinites = ContextWords("places.tsv", "indefinite")
  /// Offices behind a place's name.
  static let forcesBehind = ContextWords("places.tsv", "officer")
  /// Words before a name that are no side of it.
  static let noSides = ContextWords("places.tsv", "noSide")
  /// Articles that can begin a name.
  static let nameArticles = ContextWords("places.tsv", "nameArticle")
  /// Indefinite articles.
  static let anyArticles = ContextWords("places.tsv", "anyArticle")
  /// Offices of a town behind its name.
  static let townOffices = ContextWords("places.tsv", "townOffice")
  /// Words behind a person's name.
  static let personVerbs = ContextWords("places.tsv", "personVerb")
  /// Nouns of divisions behind a name.
  static let divisions = ContextWords("places.tsv", "divisionNoun")
  /// Countries that are first names.
  static let firstNameCountries = ContextWords("places.tsv", "firstNameCountry")
  /// Words before a person's name.
  static let identifying = ContextWords("places.tsv", "identifying")
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
  /// Codes of countries that write the month before the day.
  static let monthFirst = ContextWords("places.tsv", "monthFirst")
  /// "origin", "nacionalidad": whence somebody comes.
  static let origins = ContextWords("places.tsv", "originNoun")
  /// Codes of countries whose forces fight abroad: "Russian forces" says nothing of where.
  static let abroad = ContextWords("places.tsv", "abroad")
  static let forces = ContextWords("places.tsv", "forces")
  /// What offices are called by: no places.
  static let institutions = ContextWords("places.tsv", "institution")
  /// What roads are called by: a place only where no settlement is named.
  static let roads = ContextWords("places.tsv", "road")
  /// What buildings are called by: a place only where no settlement is named.
  static let facilities = ContextWords("places.tsv", "facility")
  /// Whether a name is a road's: "Elm Street".
  static func isRoad(_ name: String) -> Bool {
    guard let last = NameFolding.fold(name).split(separator: " ").last else { return false }
    return roads.contains(String(last))
  }
  /// Whether a folded name is a road's or a building's: "al yarmouk mosque".
  static func isBuilding(_ folded: String) -> Bool {
    guard let last = folded.split(separator: " ").last.map(String.init) else { return false }
    return roads.contains(last) || facilities.contains(last)
  }
  /// "of" in the languages that are read.
  static let ofs = ContextWords("places.tsv", "ofWord")
  static let articles = ContextWords("places.tsv", "placeArticle")
  /// "Mauricio": countries that are first names where no preposition of place stands before them.
  static let firstNames = ContextWords("places.tsv", "firstName")
  /// Units of length, and words that stand with them.
  static let distances = ContextWords("places.tsv", "distance")
  /// Countries that have counties.
  static let countyLands = ContextWords("places.tsv", "countyLand")
  /// Regions wider than a country.
  static let wide = ContextWords("places.tsv", "wide")
  /// "near" before a country, and the words between them.
  static let nears = ContextWords("places.tsv", "nearCountry")
  static let neighbourJoints = ContextWords("places.tsv", "neighbourJoint")
  /// Designators of places that bear the names of countries now and then ("municipio de Argelia").
  static let settlements = ContextWords("places.tsv", "settlement")
  /// "based", "dominated" behind a name and a hyphen.
  static let streets = ContextWords("places.tsv", "street")
  static let hyphened = ContextWords("places.tsv", "hyphened")
  /// "between" before two names, and what joins them.
  static let betweens = ContextWords("places.tsv", "between")
  static let ands = ContextWords("places.tsv", "betweenAnd")
  /// "based" before "in London".
  static let seated = ContextWords("places.tsv", "seated")
  /// Words that may stand before a name without being a part of it ("northern Helmand").
  static let directions = ContextWords("places.tsv", "direction")
  /// Words that begin the names of towns: "New Orleans", "Fort Worth".
  static let prefixes = ContextWords("places.tsv", "namePrefix")
  /// Lower-case words inside a name.
  static let particles = ContextWords("places.tsv", "particle")
}
