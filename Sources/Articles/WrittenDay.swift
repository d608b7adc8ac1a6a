import NewsModel

/// A calendar day as pages and papers write it: ISO, "20 September 2024", "Sept. 20, 2024", "le 20 septembre 2024".
enum WrittenDay {
  /// The first full date in a text. Day and month in figures alone ("09/10/2024") are read day first, and only when the
  /// other order is impossible or the separator is a point.
  static func first(in text: some StringProtocol) -> Day? { find(in: text)?.day }

  /// The day of a moment as programs write it: a date, or seconds or milliseconds since 1970 (UTC).
  static func ofMoment(_ text: some StringProtocol) -> Day? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if digits.count == 10 || digits.count == 13, let number = Int(digits),
      text.count == digits.count || !(text.dropFirst(digits.count).first?.isLetter ?? false)
    {
      let day = Day(number: (digits.count == 13 ? number / 1000 : number) / 86_400)
      return Day.years.contains(day.civil.year) ? day : nil
    }
    return first(in: text)
  }

  /// The date of a line that holds nothing but a date and the words around one ("Published on Fri 20 September 2024:").
  static func ofDateLine(_ line: some StringProtocol) -> Day? {
    guard line.utf8.count <= 90, let found = find(in: line) else { return nil }
    return found.rest.allSatisfy(isDateCompany) ? found.day : nil
  }

  /// A date of a line with the words that stand between it and the date before.
  struct Labelled: Hashable {
    var day: Day
    var label: String
  }

  /// The dates of a line of facts about an article: dates with names, labels and counts around them ("By A. Reporter ·
  /// March 5, 2024 · 7 min read"), and no sentence.
  ///
  /// - Parameters:
  ///   - line: the line's words.
  ///   - order: how the page writes day and month where both are figures.
  /// - Returns: the dates in order; none where the line is a sentence.
  static func ofFactLine(_ line: some StringProtocol, order: FigureOrder? = nil) -> [Labelled] {
    let words = words(of: line)
    var found: [Labelled] = []
    var rest: [Substring] = []
    var label: [Substring] = []
    var index = 0
    while index < words.count {
      if let (day, length) = day(at: index, of: words, order: order) {
        found.append(Labelled(day: day, label: label.joined(separator: " ").lowercased()))
        label = []
        index += length
      } else {
        label.append(words[index])
        rest.append(words[index])
        index += 1
      }
    }
    let plain = rest.count { word in
      word.first?.isLowercase == true && !isDateCompany(word) && !facts.contains(word.lowercased())
    }
    return rest.count <= 12 && plain <= 2 ? found : []
  }

  /// Which of two figures in "03/05/2024" is the day.
  enum FigureOrder { case dayFirst, monthFirst }

  /// In which order a text writes the first day that leaves no doubt of it: "3 October 2023", "October 3, 2023",
  /// "27/10/2023".
  static func order(in text: some StringProtocol) -> FigureOrder? {
    let words = words(of: text)
    for index in words.indices {
      let parts = words[index].split { "-/".contains($0) }
      if parts.count == 3, parts[2].count == 4, let first = Int(parts[0]),
        let second = Int(parts[1]),
        numeric(words[index], order: nil) != nil, first != second
      {
        return first > 12 ? .dayFirst : .monthFirst
      }
      guard index + 2 < words.count, year(words[index + 2]) != nil else { continue }
      if dayNumber(words[index]) != nil, month(words[index + 1]) != nil { return .dayFirst }
      if month(words[index]) != nil, dayNumber(words[index + 1]) != nil { return .monthFirst }
    }
    return nil
  }

  private static let facts: Set<String> = [
    "by", "min", "mins", "minute", "minutes", "read", "reading", "time", "words", "views",
    "comments",
    "comment", "par", "por", "lecture", "lectura", "in", "ago", "edited", "written", "reviewed",
  ]

  private static func find(in text: some StringProtocol) -> (day: Day, rest: [Substring])? {
    let words = words(of: text)
    for index in words.indices {
      guard let (day, length) = day(at: index, of: words, order: nil) else { continue }
      return (day, Array(words[..<index] + words[(index + length)...]))
    }
    return nil
  }

  private static func words(of text: some StringProtocol) -> [Substring] {
    text.prefix(400).split {
      !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "/" || $0 == "." || $0 == "+")
    }.flatMap { unjoined(Substring(String($0))) }
  }

  /// "20-Sep-2024" and "Sept.20" in their parts; every other word as it is.
  private static func unjoined(_ word: Substring) -> [Substring] {
    guard word.utf8.count <= 20, word.contains(where: \.isLetter), word.contains(where: \.isNumber)
    else { return [word] }
    let parts = word.split { "-/.年月日".contains($0) }
    guard parts.count > 1 else { return [word] }
    if word.contains("年"), parts.count >= 3, parts.prefix(3).allSatisfy({ Int($0) != nil }) {
      return [Substring(parts.prefix(3).joined(separator: "-"))]
    }
    return parts.count { month($0) != nil } == 1 ? parts : [word]
  }

  private static func day(
    at index: Int, of words: [Substring], order: FigureOrder?
  ) -> (Day, Int)? {
    if let day = numeric(words[index], order: order) { return (day, 1) }
    guard index + 1 < words.count else { return nil }
    // "20 September 2024", "20. September 2024", "20 de septiembre de 2024"
    if let number = dayNumber(words[index]) {
      var next = index + 1
      if isParticle(words[next]) { next += 1 }
      guard next < words.count, let month = month(words[next]) else { return nil }
      next += 1
      if next < words.count, isParticle(words[next]) { next += 1 }
      guard next < words.count, let year = year(words[next]),
        let day = Day(year: year, month: month, day: number)
      else { return nil }
      return (day, next - index + 1)
    }
    // "September 20, 2024"
    guard index + 2 < words.count, let month = month(words[index]),
      let number = dayNumber(words[index + 1]), let year = year(words[index + 2]),
      let day = Day(year: year, month: month, day: number)
    else { return nil }
    return (day, 3)
  }

  /// "2024-09-20…", "2024/09/20", "20240920", "20.09.2024", "20/09/2024".
  private static func numeric(_ word: Substring, order: FigureOrder?) -> Day? {
    let parts = word.prefix(10).split { "-/.".contains($0) }
    if parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    {
      return Day(year: year, month: month, day: day)
    }
    if parts.count == 3, parts[2].count == 4, let first = Int(parts[0]), let second = Int(parts[1]),
      let year = Int(parts[2])
    {
      if word.contains(".") || first > 12 { return Day(year: year, month: second, day: first) }
      if second > 12 { return Day(year: year, month: first, day: second) }
      switch order {
      case .dayFirst: return Day(year: year, month: second, day: first)
      case .monthFirst: return Day(year: year, month: first, day: second)
      case nil: return first == second ? Day(year: year, month: first, day: first) : nil
      }
    }
    guard word.count == 8, word.allSatisfy(\.isNumber),
      word.hasPrefix("19") || word.hasPrefix("20"),
      let number = Int(word)
    else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static func dayNumber(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let number = Int(digits), (1...31).contains(number),
      ["", ".", "st", "nd", "rd", "th", "er", "º", "°"].contains(word.dropFirst(digits.count))
    else { return nil }
    return number
  }

  private static func year(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let tail = word.dropFirst(digits.count)
    guard let number = Int(digits), tail.isEmpty || tail == "." else { return nil }
    if digits.count == 4 { return Day.years.contains(number) ? number : nil }
    guard digits.count == 2, word.count == 2 else { return nil }
    return number >= 50 ? 1900 + number : 2000 + number
  }

  private static func month(_ word: Substring) -> Int? {
    MonthNames.number(of: word.filter(\.isLetter))
  }

  private static func isParticle(_ word: Substring) -> Bool {
    ["de", "del", "of", "da"].contains(word.lowercased())
  }

  /// Words that may stand beside a date in a line of its own.
  private static func isDateCompany(_ word: Substring) -> Bool {
    let name = word.lowercased().filter(\.isLetter)
    return name.count <= 1 || company.contains(name) || weekdays.contains { name == $0 }
      || word.first?.isNumber == true
  }

  private static let company: Set<String> = [
    "published", "updated", "posted", "date", "dated", "last", "first", "modified", "created", "on",
    "at", "am", "pm", "gmt", "utc", "est", "edt", "et", "cet", "cest", "bst", "eat", "wat", "le",
    "publié", "mis", "jour", "mise", "el", "la", "publicado", "am", "um", "uhr", "veröffentlicht",
    "stand", "on", "issued", "the", "th", "st", "nd", "rd", "and", "of",
  ]

  private static let weekdays: Set<String> = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    montag dienstag mittwoch donnerstag freitag samstag sonntag segunda terça quarta quinta sexta feira
    """.split { $0.isWhitespace }.map(String.init))
}
