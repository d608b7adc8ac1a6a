/// Words before a full stop that ends no sentence.
enum Abbreviations {
  /// Always followed by a name or number.
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "rev", "fr", "sr", "sra", "srta", "mme", "mlle", "gen", "maj",
    "col",
    "lt", "capt", "cpt", "cpl", "sgt", "sfc", "spc", "pfc", "pvt", "adm", "cmdr", "brig", "insp",
    "det",
    "supt", "sen", "rep", "gov", "pres", "hon", "st", "ste", "mt", "ft", "gral", "cnel", "tte",
    "sub",
    "comdr", "ens", "msgt", "ssgt", "tsgt", "amb", "atty", "asst", "dept", "chf", "ofc", "sheik",
    "vs",
    "approx", "ca",
  ]
  /// Abbreviations only before a number ("No. 7").
  static let beforeNumber: Set<String> = ["no", "nos", "nr", "fig", "vol", "pp", "p", "op", "art"]
  /// May end a sentence; then a usual start of a sentence follows.
  static let others: Set<String> = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon",
    "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "inc", "corp", "ltd", "co", "bros",
    "jr",
    "ave", "blvd", "rd", "hwy", "rt", "dist", "prov", "etc", "est", "ala", "ariz", "ark", "calif",
    "colo",
    "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn",
    "miss",
    "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash", "wis",
    "wyo",
    "gob", "av", "avda", "ee", "uu",
  ]
  /// Words that begin sentences and are no part of a name.
  static let usualStarts: Set<String> = [
    "the", "a", "an", "in", "on", "at", "he", "she", "it", "they", "we", "i", "this", "that",
    "these",
    "those", "there", "but", "and", "his", "her", "their", "its", "after", "before", "when",
    "while",
    "as", "according", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten",
    "at least", "no", "some", "many", "several", "police", "officials", "witnesses", "authorities",
    "all",
    "for", "from", "if", "however", "meanwhile", "also", "another", "other", "both", "most", "more",
    "by",
    "with", "since", "earlier", "later", "last", "le", "la", "les", "un", "une", "il", "elle",
    "ils", "el",
    "los", "las", "una", "en", "al", "dans", "selon", "segun", "local", "officers", "initial",
    "what",
    "you", "so", "then", "during", "where", "who", "our", "my", "not",
  ]
}
