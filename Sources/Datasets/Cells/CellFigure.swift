import NewsModel

/// A number of people as people write it, with its hedge.
struct CellFigure: Hashable {
  var bounds: Bounds
  var qualifier: Qualifier
  /// True for "unknown" and its like: a cell that says that nothing is known.
  var isMissing = false
  /// Whom it counts, where the cell says it: "4 civilians".
  var scope: Scope?

  init(_ bounds: Bounds, _ qualifier: Qualifier) {
    self.bounds = bounds
    self.qualifier = qualifier
  }

  /// Nil for words that are no figure.
  init?(_ text: String, decimalComma: Bool) {
    let (words, scope) = CellFigure.plain(WesternDigits.of(text))
    self.init(.unknown, .unknown)
    defer { self.scope = scope }
    if CellFigure.unknown.contains(words) {
      isMissing = true
      return
    }
    if let vague = CellFigure.vague[words] {
      qualifier = vague
      return
    }
    if let count = CellFigure.rounded[words] {
      self.init(count, .about)
      return
    }
    func number(_ part: Substring) -> Int? {
      let part = CellFigure.trimmed(part)
      let value = CellFigure.numbers[part] ?? CellNumber.whole(part, decimalComma: decimalComma)
      return value.flatMap { (0...CellNumber.mostPeople).contains($0) ? $0 : nil }
    }
    for (mark, hedge) in CellFigure.marks where words.hasPrefix(mark) {
      guard let count = number(words.dropFirst(mark.count)) else { continue }
      self.init(count, hedge)
      return
    }
    if words.hasSuffix("+"), let count = number(words.dropLast()) {
      self.init(count, .atLeast)
    } else if let (low, high) = CellFigure.ends(words),
      let least = number(low), let most = number(high)
    {
      self.init(Bounds(low: min(least, most), high: max(least, most)), .between)
      if least == most { qualifier = .exact }
    } else if let count = number(words[...]) {
      self.init(count, .exact)
    } else {
      return nil
    }
  }

  private init(_ count: Int, _ hedge: Qualifier) {
    switch hedge {
    case .atLeast, .moreThan: self.init(Bounds(low: count, high: nil), hedge)
    case .upTo, .fewerThan: self.init(Bounds(low: nil, high: count), hedge)
    default: self.init(Bounds(count), hedge)
    }
  }

  /// In small letters, without a remark in brackets, people's names for people and marks of doubt behind it.
  private static func plain(_ text: String) -> (words: String, scope: Scope?) {
    var words = text.lowercased()
    if let open = words.firstIndex(of: "("), open > words.startIndex, words.hasSuffix(")") {
      words = String(words[..<open])
    }
    words = trimmed(words[...])
    var scope: Scope?
    while let blank = words.lastIndex(of: " "), blank > words.startIndex {
      let last = String(words[words.index(after: blank)...])
      if let whom = people[last] { scope = whom } else if !endings.contains(last) { break }
      words = trimmed(words[..<blank])
    }
    while let last = words.last, last == "?" || last == "*", words.count > 1 { words.removeLast() }
    return (trimmed(words[...]), scope)
  }

  private static let endings: Set<String> = [
    "people", "persons", "person", "killed", "dead", "deaths", "death", "injured", "wounded",
    "victims", "victim", "reported", "confirmed", "morts", "mort", "muertos", "muerto", "tués",
    "blessés", "heridos", "fatalities", "casualties", "were", "in", "total",
  ]

  private static let people: [String: Scope] = [
    "civilians": .civilians, "civilian": .civilians, "civils": .civilians, "civiles": .civilians,
    "soldiers": .securityForces, "soldier": .securityForces, "troops": .securityForces,
    "policemen": .securityForces, "soldats": .securityForces, "soldados": .securityForces,
    "children": .children, "child": .children, "enfants": .children, "women": .women,
    "woman": .women, "femmes": .women, "men": .men, "attackers": .attackers,
    "militants": Scope("militants"), "fighters": Scope("fighters"), "rebels": Scope("rebels"),
  ]

  private static func trimmed(_ text: Substring) -> String {
    String(
      text.drop { $0 == " " || $0 == "\u{A0}" }.reversed().drop { $0 == " " || $0 == "." }
        .reversed())
  }

  /// "10-15", "10 – 15", "10 to 15", "10 or 12", "between 10 and 15".
  private static func ends(_ words: String) -> (Substring, Substring)? {
    if words.hasPrefix("between "), let and = words.firstRange(of: " and ") {
      return (words.dropFirst(8)[..<and.lowerBound], words[and.upperBound...])
    }
    for mark in [" to ", " or ", " – ", " - ", "–", "—", "-", " a ", " à ", " et "] {
      guard let place = words.firstRange(of: mark), place.lowerBound > words.startIndex else {
        continue
      }
      return (words[..<place.lowerBound], words[place.upperBound...])
    }
    return nil
  }

  private static let unknown: Set<String> = [
    "unknown", "unk", "unclear", "not known", "not specified", "unspecified", "not reported",
    "unconfirmed", "tbc", "tbd", "n/k", "inconnu", "desconocido", "several unknown",
  ]

  private static let vague: [String: Qualifier] = [
    "several": .several, "some": .some, "many": .many, "numerous": .many, "multiple": .several,
    "dozens": .dozens, "scores": .scores, "hundreds": .hundreds, "thousands": .thousands,
    "a few": .several, "few": .several, "plusieurs": .several, "varios": .several,
    "des dizaines": .dozens, "decenas": .dozens,
  ]

  /// Words for a number that is not meant exactly.
  private static let rounded: [String: Int] = [
    "a dozen": 12, "dozen": 12, "une dizaine": 10, "une douzaine": 12, "une quinzaine": 15,
    "une vingtaine": 20, "une trentaine": 30, "une quarantaine": 40, "une cinquantaine": 50,
    "une soixantaine": 60, "une centaine": 100, "una decena": 10, "una docena": 12,
    "una veintena": 20, "una treintena": 30, "un centenar": 100, "a hundred": 100, "a score": 20,
  ]

  /// Longer marks stand before those that they begin with.
  private static let marks: [(String, Qualifier)] = [
    ("at least", .atLeast), ("no fewer than", .atLeast), ("no less than", .atLeast),
    ("not less than", .atLeast), ("minimum of", .atLeast), ("minimum", .atLeast),
    ("min.", .atLeast),
    ("au moins", .atLeast), ("al menos", .atLeast), (">=", .atLeast), ("≥", .atLeast),
    ("=>", .atLeast), ("more than", .moreThan), ("over", .moreThan), ("above", .moreThan),
    ("plus de", .moreThan), ("más de", .moreThan), (">", .moreThan), ("up to", .upTo),
    ("as many as", .upTo), ("at most", .upTo), ("maximum of", .upTo), ("maximum", .upTo),
    ("max.", .upTo), ("jusqu'à", .upTo), ("hasta", .upTo), ("<=", .upTo), ("≤", .upTo),
    ("fewer than", .fewerThan), ("less than", .fewerThan), ("under", .fewerThan),
    ("moins de", .fewerThan), ("menos de", .fewerThan), ("<", .fewerThan),
    ("approximately", .about), ("approx.", .about), ("approx", .about), ("about", .about),
    ("around", .about), ("roughly", .about), ("nearly", .about), ("almost", .about),
    ("circa", .about), ("ca.", .about), ("c.", .about), ("environ", .about), ("unos", .about),
    ("some", .about), ("~", .about), ("≈", .about), ("±", .about),
  ]

  private static let numbers: [String: Int] = [
    "zero": 0, "no": 0, "nobody": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "twenty": 20,
  ]
}
