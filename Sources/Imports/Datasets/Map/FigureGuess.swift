import Datasets

/// Finds the columns of a table that hold figures, by their names and by what stands in them.
struct FigureGuess {
  private let survey: ColumnSurvey

  init(_ survey: ColumnSurvey) { self.survey = survey }

  /// What the words of a column's name say.
  private struct Reading {
    var column: String
    var measure: String?
    var scope: String?
    /// "low" or "high" for one end of a range.
    var end: String?
    /// Words that are left: who says it.
    var rest: [String]
  }

  /// The figures of the columns, everyone before parts of them.
  func figures(_ columns: [String]) -> [ColumnMap.Figure] {
    let readings = columns.compactMap(reading).filter {
      survey.holds($0.column, CellGuess.isFigure)
    }
    var found = readings.filter { $0.measure != nil }
    // "Civilians min" beside "Total died min" counts dead civilians; "Reported minimum" alone counts the dead.
    let hasDead = found.contains { $0.measure == "killed" }
    for var reading in readings where reading.measure == nil {
      // How many attackers there were is no toll.
      if reading.scope == "attackers", reading.end == nil { continue }
      let isScope = reading.scope != nil && reading.rest.isEmpty && hasDead
      let isRange = reading.end != nil && reading.rest.isEmpty && (reading.scope != nil || !hasDead)
      guard isScope || isRange else { continue }
      reading.measure = "killed"
      found.append(reading)
    }
    return marked(paired(found))
  }

  private func paired(_ readings: [Reading]) -> [ColumnMap.Figure] {
    var figures: [(figure: ColumnMap.Figure, rest: [String])] = []
    for reading in readings {
      var figure = ColumnMap.Figure(measure: reading.measure ?? "killed", scope: reading.scope)
      switch reading.end {
      case "low": figure.low = reading.column
      case "high": figure.high = reading.column
      default: figure.column = reading.column
      }
      let place = figures.firstIndex { other in
        other.figure.measure == figure.measure && other.figure.scope == figure.scope
          && other.rest == reading.rest && other.figure.column == nil && figure.column == nil
          && (other.figure.low == nil) != (figure.low == nil)
      }
      if let place {
        figures[place].figure.low = figures[place].figure.low ?? figure.low
        figures[place].figure.high = figures[place].figure.high ?? figure.high
      } else {
        figures.append((figure, reading.rest))
      }
    }
    return figures.map { entry in
      var figure = entry.figure
      let rivals = figures.count {
        $0.figure.measure == figure.measure && $0.figure.scope == figure.scope
      }
      let rest = entry.rest.filter { !FigureGuess.doubts.contains($0.lowercased()) }
      if rest.isEmpty { return figure }
      if FigureGuess.isSpeaker(rest) {
        figure.speaker = FigureGuess.name(rest)
      } else if figure.scope == nil, FigureGuess.arePeople(rest, in: figure.columns) {
        figure.scope = rest.joined(separator: " ").lowercased()
      } else if rivals > 1 {
        figure.speaker = FigureGuess.name(rest)
      }
      return figure
    }
  }

  /// "Reuters", "AFP": as the column writes it, with a capital letter.
  private static func name(_ words: [String]) -> String {
    words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  /// "villagers", "Health workers": a plural, with a capital only where all words have one; "dead (Orbis)" names Orbis.
  private static func arePeople(_ words: [String], in columns: [String]) -> Bool {
    let all = columns.flatMap(written)
    if words.contains(where: { $0.first?.isUppercase == true }),
      all.contains(where: { $0.first?.isLowercase == true })
    {
      return false
    }
    guard let last = words.last, last.count > 3, last.hasSuffix("s"), !last.hasSuffix("ss") else {
      return false
    }
    return last.dropFirst().allSatisfy { $0.isLowercase }
  }

  /// Figures of some of the people are parts where somebody counts everyone, and children and women where civilians or
  /// victims are counted.
  private func marked(_ figures: [ColumnMap.Figure]) -> [ColumnMap.Figure] {
    let wholes: Set<String?> = [nil, "civilians", "victims"]
    let order =
      figures.filter { $0.scope == nil }
      + figures.filter { $0.scope != nil && wholes.contains($0.scope) }
      + figures.filter { !wholes.contains($0.scope) }
    return order.map { figure in
      var figure = figure
      let isOfVictims = figure.scope == "children" || figure.scope == "women"
      figure.isPart =
        figure.scope != nil
        && order.contains {
          $0.measure == figure.measure
            && ($0.scope == nil || isOfVictims && wholes.contains($0.scope))
        }
      return figure
    }
  }

  private func reading(_ column: String) -> Reading? {
    let written = FigureGuess.written(column)
    let words = written.map { $0.lowercased() }
    if words.contains(where: FigureGuess.others.contains) { return nil }
    var reading = Reading(column: column, rest: [])
    for (word, own) in zip(words, written) {
      if let measure = FigureGuess.measure(word) {
        // "killed_or_injured" counts both.
        if let known = reading.measure, known != measure { return nil }
        reading.measure = measure
      } else if let scope = FigureGuess.scopes[word] {
        reading.scope = reading.scope ?? scope
      } else if FigureGuess.lows.contains(word) {
        reading.end = "low"
      } else if FigureGuess.highs.contains(word) {
        reading.end = "high"
      } else if !FigureGuess.fillers.contains(word), Int(word) == nil {
        reading.rest.append(own)
      }
    }
    return reading.measure == nil && reading.scope == nil && reading.end == nil ? nil : reading
  }

  /// The words of a name: "Killed (min)", "killed_min", "killedMin".
  static func words(_ column: String) -> [String] { written(column).map { $0.lowercased() } }

  private static func written(_ column: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    for letter in column {
      if letter.isUppercase && wasSmall && !word.isEmpty {
        words.append(word)
        word = ""
      }
      wasSmall = letter.isLowercase
      if letter.isLetter || letter.isNumber {
        word.append(letter)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func measure(_ word: String) -> String? {
    let beginnings = [
      (
        "killed",
        ["kill", "nkill", "dead", "death", "died", "fatal", "muert", "mort", "tue", "tué"]
      ),
      ("wounded", ["wound", "nwound", "injur", "herid", "bless"]),
      ("abducted", ["abduct", "kidnap", "hostage", "nhostkid"]), ("missing", ["missing"]),
      ("displaced", ["displaced"]),
    ]
    if word == "nkillter" || word == "nkillus" || word == "nwoundus" || word == "nwoundte" {
      return nil
    }
    return beginnings.first { entry in entry.1.contains { word.hasPrefix($0) } }?.0
  }

  private static func isSpeaker(_ words: [String]) -> Bool {
    let known: Set<String> = [
      "reuters", "afp", "ap", "bbc", "cnn", "dpa", "efe", "xinhua", "tass", "acled", "ucdp", "gtd",
      "ministry", "police", "army", "government", "hospital", "un", "monitor", "official",
      "officials", "press", "news", "agency", "media", "ngo", "observatory", "sources", "reports",
      "residents", "witnesses", "locals", "authorities", "times", "ocha", "unama",
    ]
    return words.contains { known.contains($0.lowercased()) }
  }

  private static let lows: Set<String> = ["min", "minimum", "low", "lower", "lowest", "least"]
  private static let highs: Set<String> = ["max", "maximum", "high", "upper", "highest", "most"]

  private static let scopes = [
    "civilian": "civilians", "civilians": "civilians", "children": "children", "child": "children",
    "women": "women", "men": "men", "soldiers": "security forces", "attackers": "attackers",
    "perpetrators": "attackers", "terrorists": "attackers", "militants": "militants",
    "foreigners": "foreigners", "combatants": "combatants", "victims": "victims",
    "victim": "victims", "suspects": "attackers", "suspect": "attackers", "shooters": "attackers",
    "shooter": "attackers", "gunmen": "attackers", "bombers": "attackers",
    "assailants": "attackers",
    "terrorist": "attackers", "enfants": "children", "femmes": "women", "civils": "civilians",
    "civiles": "civilians", "troops": "security forces", "military": "security forces",
    "policemen": "security forces",
  ]

  /// How sure a figure is: no speaker.
  private static let doubts: Set<String> = [
    "confirmed", "unconfirmed", "verified", "unverified", "suspected", "alleged", "claimed",
    "likely", "possible", "probable", "initial", "final", "latest", "updated", "original",
  ]

  private static let fillers: Set<String> = [
    "n", "no", "nr", "num", "number", "of", "total", "count", "people", "persons", "reported",
    "est",
    "estimate", "estimated", "best", "figure", "figures", "toll", "all", "the", "in", "de",
    "nombre",
    "numero", "and", "casualties", "victimes", "des", "du", "los", "las", "les", "total", "nbre",
    "nb",
  ]

  /// Words of columns that count nobody.
  private static let others: Set<String> = [
    "date", "day", "rate", "per", "percent", "pct", "url", "link", "name", "names", "age", "manner",
    "cause", "source", "sources", "type", "fields", "id", "code", "note", "notes", "weight",
    "temperature", "explosive", "where", "how", "by", "lat", "lon",
  ]
}
