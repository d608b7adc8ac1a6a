import NewsModel

/// A moment as feeds write it: RFC 822 with the liberties that feeds take, ISO 8601 and W3C's profile of it, and what C's
/// `asctime` writes.
public struct FeedMoment: Hashable, Sendable {
  /// Since 1970 began, UTC.
  public let seconds: Int
  /// The day where it was written.
  public let day: Day

  /// Reads a moment; nil for what is none, and for years before 1900 or after 2200.
  public init?(_ text: String) {
    let words = text.prefix(80).split { $0.isWhitespace || $0 == "," }.map(String.init)
    guard
      let found = FeedMoment.iso(words) ?? FeedMoment.written(words)
    else { return nil }
    self = found
  }

  /// - Parameters:
  ///   - day: the day where it was written.
  ///   - time: seconds since that day began.
  ///   - zone: seconds east of Greenwich.
  private init?(day: Day, time: Int, zone: Int) {
    guard (1900...2200).contains(day.civil.year) else { return nil }
    self.day = day
    seconds = day.number * 86_400 + time - zone
  }

  // MARK: ISO 8601

  /// "2003-12-31T10:14:55Z", "2003-12-31", "20031231", "2003-12", "2003".
  private static func iso(_ words: [String]) -> FeedMoment? {
    guard let first = words.first, first.first?.isNumber == true else { return nil }
    let halves = first.split(separator: "T", maxSplits: 1).map(String.init)
    let digits = halves[0].filter { $0 != "-" && $0 != "/" }
    guard digits.allSatisfy(\.isASCIIDigit), let year = Int(digits.prefix(4)), digits.count >= 4,
      [4, 6, 8].contains(digits.count), halves[0].prefix(4).allSatisfy(\.isASCIIDigit),
      let day = Day(
        year: year, month: Int(digits.dropFirst(4).prefix(2)) ?? 1,
        day: Int(digits.dropFirst(6)) ?? 1)
    else { return nil }
    let rest = (halves.dropFirst() + words.dropFirst()).joined()
    guard !rest.isEmpty else { return FeedMoment(day: day, time: 0, zone: 0) }
    let clock = rest.prefix { $0.isASCIIDigit || $0 == ":" || $0 == "." }
    return FeedMoment(
      day: day, time: time(clock) ?? 0, zone: zone(String(rest.dropFirst(clock.count))) ?? 0)
  }

  // MARK: RFC 822

  /// "Thu, 01 Jan 2004 19:48:21 GMT", "1 Jan 04 19:48 +0100", "Thu Jan 1 19:48:21 2004", "January 1, 2004".
  private static func written(_ words: [String]) -> FeedMoment? {
    let words = words.flatMap {
      $0.split(separator: "-").count == 3 ? $0.split(separator: "-").map(String.init) : [$0]
    }
    guard let at = words.firstIndex(where: { month($0) != nil }), let month = month(words[at])
    else {
      return nil
    }
    let clock = words.first { $0.contains(":") }
    let numbers = words.enumerated().filter {
      $0.offset != at && $0.element.allSatisfy(\.isASCIIDigit)
    }
    let before = at > 0 ? Int(ordinal(words[at - 1])) : nil
    let after = at + 1 < words.count ? Int(ordinal(words[at + 1])) : nil
    guard let number = before ?? after,
      let yearAt = numbers.last(where: { $0.offset > at && ($0.offset != at + 1 || before != nil) }
      ),
      let year = Int(yearAt.element),
      let day = Day(year: whole(year, digits: yearAt.element.count), month: month, day: number)
    else { return nil }
    let last = words.last.flatMap { $0 == clock ? nil : zone($0) }
    let zoneText = words.dropFirst(at).first {
      zone($0) != nil && !$0.contains(":") || $0.hasPrefix("+")
    }
    return FeedMoment(
      day: day, time: clock.flatMap { time($0[...]) } ?? 0,
      zone: last ?? zoneText.flatMap(zone) ?? 0)
  }

  private static func ordinal(_ word: String) -> String {
    let digits = word.prefix { $0.isASCIIDigit }
    return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? String(digits) : ""
  }

  /// Two figures are a year from 1970 to 2069.
  private static func whole(_ year: Int, digits: Int) -> Int {
    digits > 2 ? year : year >= 70 ? 1900 + year : 2000 + year
  }

  private static func month(_ word: String) -> Int? {
    let name = word.lowercased()
    guard name.count >= 3, name.allSatisfy(\.isLetter) else { return nil }
    return MonthNames.number(beginning: name)
  }

  // MARK: Time

  /// "19:48:21.5", "19:48", "1948" in seconds.
  private static func time(_ text: Substring) -> Int? {
    var parts = text.split(separator: ":").map { Int($0.split(separator: ".").first ?? "") }
    if parts.count == 1, let digits = text.split(separator: ".").first, digits.count >= 4 {
      parts = [
        Int(digits.prefix(2)), Int(digits.dropFirst(2).prefix(2)),
        Int(digits.dropFirst(4).prefix(2)) ?? 0,
      ]
    }
    guard let hours = parts.first ?? nil, (0...24).contains(hours) else { return nil }
    let minutes = parts.count > 1 ? parts[1] ?? 0 : 0
    let seconds = parts.count > 2 ? parts[2] ?? 0 : 0
    guard (0...59).contains(minutes), (0...60).contains(seconds) else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }

  /// "+0100", "-05:00", "+01", "Z", "GMT", "EST" in seconds east of Greenwich.
  private static func zone(_ text: String) -> Int? {
    let name = text.uppercased().filter { $0 != "(" && $0 != ")" }
    if let hours = zones[name] { return hours * 3600 }
    var digits = name.hasPrefix("GMT") || name.hasPrefix("UTC") ? name.dropFirst(3) : name[...]
    guard let sign = digits.first, sign == "+" || sign == "-" || sign == "−" else { return nil }
    digits = digits.dropFirst()
    let figures = digits.filter { $0 != ":" }
    guard (1...4).contains(figures.count), figures.allSatisfy(\.isASCIIDigit),
      let number = Int(figures)
    else { return nil }
    let seconds = figures.count > 2 ? number / 100 * 3600 + number % 100 * 60 : number * 3600
    guard seconds <= 15 * 3600 else { return nil }
    return sign == "+" ? seconds : -seconds
  }

  /// RFC 822's names, and those that feeds use most besides.
  private static let zones: [String: Int] = [
    "Z": 0, "UT": 0, "GMT": 0, "UTC": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7,
    "MDT": -6, "PST": -8, "PDT": -7, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3,
    "WAT": 1, "CAT": 2, "EAT": 3, "SAST": 2, "PKT": 5, "JST": 9, "AEST": 10, "AEDT": 11,
  ]
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
