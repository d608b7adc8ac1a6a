/// Values of fields.
extension FilterParser {
  /// The values after `field:`, separated by commas.
  mutating func values(of field: FilterField) throws(FilterSyntaxError) -> Item {
    scanner.skipSpaces()
    if field == .text {
      return .filter(.words(try text(of: field, until: \.endsFilterWord), isPhrase: false))
    }
    var filters = [try value(of: field)]
    while scanner.take(",") {
      scanner.skipSpaces()
      filters.append(try value(of: field))
    }
    return .choice(field, filters)
  }

  private mutating func value(of field: FilterField) throws(FilterSyntaxError) -> Filter {
    switch field {
    case .country: .country(try text(of: field))
    case .group: .group(try text(of: field))
    case .place: .place(try text(of: field))
    case .type: .type(try text(of: field))
    case .source: .source(try text(of: field))
    case .tag: .tag(try text(of: field))
    case .text: .words(try text(of: field), isPhrase: false)
    case .speaker: .speaker(try speakerKind(of: field))
    case .only: .onlySpeaker(try speakerKind(of: field))
    case .starred: .starred(try yesOrNo(field))
    case .disputed: .disputed(try yesOrNo(field))
    case .revised: .revised(try revision())
    case .outlier: .outlier(try yesOrNo(field))
    case .date: try date()
    case .near: try near()
    case .box: try box()
    case .figure(let measure): try figures(measure)
    case .spread, .reports, .origins: try compared(field, .equal)
    }
  }

  /// What a comparison with a number or a date asks for.
  mutating func compared(
    _ field: FilterField, _ comparator: Filter.Comparator
  ) throws(FilterSyntaxError) -> Filter {
    switch field {
    case .figure(let measure): return .figure(measure, comparator, try number(field))
    case .reports: return .reports(comparator, try number(field))
    case .origins: return .origins(comparator, try number(field))
    case .spread: return .spread(comparator, try number(field, suffix: "%"))
    default:
      let start = scanner.position
      guard let span = FilterDates.span(scanner.take(until: \.endsFilterValue)) else {
        throw missing(field, at: start)
      }
      switch comparator {
      case .less: return .date(from: nil, to: span.lowerBound - 1)
      case .atMost: return .date(from: nil, to: span.upperBound)
      case .equal: return .date(from: span.lowerBound, to: span.upperBound)
      case .atLeast: return .date(from: span.lowerBound, to: nil)
      case .greater: return .date(from: span.upperBound + 1, to: nil)
      }
    }
  }

  private func missing(_ field: FilterField, at start: Int) -> FilterSyntaxError {
    let before = String(scanner.characters[..<start]).split(whereSeparator: \.isWhitespace).last
    let typed = before.map(String.init) ?? field.name
    return error("after “\(typed)” comes \(field.valueWords)", at: start, expected: field.examples)
  }

  /// A quoted or a bare text.
  private mutating func text(
    of field: FilterField, until isEnd: (Character) -> Bool = \.endsFilterValue
  ) throws(FilterSyntaxError) -> String {
    if scanner.current == "\"" { return try scanner.takeQuoted() }
    let start = scanner.position
    let text = scanner.take(until: isEnd)
    guard !text.isEmpty else { throw missing(field, at: start) }
    return text
  }

  private mutating func number(
    _ field: FilterField, suffix: Character? = nil
  ) throws(FilterSyntaxError) -> Int {
    let start = scanner.position
    var digits = scanner.take(until: \.endsFilterValue)
    if let suffix, digits.last == suffix { digits.removeLast() }
    guard let number = FilterParser.count(digits) else { throw missing(field, at: start) }
    return number
  }

  /// Digits only, small enough to compare.
  private static func count(_ text: some StringProtocol) -> Int? {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(text),
      number <= 1_000_000_000_000
    else { return nil }
    return number
  }

  /// `10`, `10..20`, `10..`, `..20` or `unknown`.
  private mutating func figures(_ measure: Measure) throws(FilterSyntaxError) -> Filter {
    let start = scanner.position
    let text = scanner.take(until: \.endsFilterValue)
    if text.lowercased() == "unknown" { return .figureUnknown(measure) }
    if let number = FilterParser.count(text) { return .figure(measure, .equal, number) }
    guard let (low, high) = FilterParser.ends(text), low != "" || high != "" else {
      throw missing(.figure(measure), at: start)
    }
    let least = FilterParser.count(low)
    let most = FilterParser.count(high)
    guard low.isEmpty || least != nil, high.isEmpty || most != nil else {
      throw missing(.figure(measure), at: start)
    }
    switch (least, most) {
    case (let least?, let most?):
      guard least <= most else { throw error("the range ends before it begins", at: start) }
      return .and([.figure(measure, .atLeast, least), .figure(measure, .atMost, most)])
    case (let least?, nil): return .figure(measure, .atLeast, least)
    default: return .figure(measure, .atMost, most ?? 0)
    }
  }

  /// The two sides of `..`; nil when there is none.
  private static func ends(_ text: String) -> (low: Substring, high: Substring)? {
    guard let dots = text.firstRange(of: "..") else { return nil }
    return (text[..<dots.lowerBound], text[dots.upperBound...])
  }

  /// `2024`, `2024-09`, `2024-09-17`, a range of them with open ends, `known` or `unknown`.
  private mutating func date() throws(FilterSyntaxError) -> Filter {
    let start = scanner.position
    let text = scanner.take(until: \.endsFilterValue)
    if let span = FilterDates.span(text) {
      return .date(from: span.lowerBound, to: span.upperBound)
    }
    if text.lowercased() == "known" { return .date(from: nil, to: nil) }
    if text.lowercased() == "unknown" { return .not(.date(from: nil, to: nil)) }
    guard let (low, high) = FilterParser.ends(text), low != "" || high != "" else {
      throw missing(.date, at: start)
    }
    let first = FilterDates.span(low)
    let last = FilterDates.span(high)
    if !low.isEmpty && first == nil { throw missing(.date, at: start) }
    if !high.isEmpty && last == nil { throw missing(.date, at: start + low.count + 2) }
    if let first, let last, first.lowerBound > last.upperBound {
      throw error("the range ends before it begins", at: start)
    }
    return .date(from: first?.lowerBound, to: last?.upperBound)
  }

  /// `12.63,-8.00~50km`: degrees north, degrees east, kilometres.
  private mutating func near() throws(FilterSyntaxError) -> Filter {
    let start = scanner.position
    let text = scanner.take { $0.isWhitespace || $0 == "(" || $0 == ")" }.lowercased()
    let sides = text.split(separator: "~", omittingEmptySubsequences: false)
    let degrees = sides[0].split(separator: ",", omittingEmptySubsequences: false)
    guard sides.count == 2, degrees.count == 2, let latitude = Double(degrees[0]),
      let longitude = Double(degrees[1]),
      let kilometres = Double(sides[1].hasSuffix("km") ? sides[1].dropLast(2) : sides[1])
    else { throw missing(.near, at: start) }
    guard abs(latitude) <= 90, abs(longitude) <= 180, kilometres >= 0, kilometres <= 20_100 else {
      throw error("this is no point on the globe", at: start, expected: FilterField.near.examples)
    }
    return .near(latitude: latitude, longitude: longitude, kilometres: kilometres)
  }

  /// `12.5,-8.25~13,-7.75`: degrees north and east of the south-western and of the north-eastern corner.
  private mutating func box() throws(FilterSyntaxError) -> Filter {
    let start = scanner.position
    let text = scanner.take { $0.isWhitespace || $0 == "(" || $0 == ")" }
    let corners = text.split(separator: "~", omittingEmptySubsequences: false)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).compactMap { Double($0) } }
    guard corners.count == 2, corners.allSatisfy({ $0.count == 2 }) else {
      throw missing(.box, at: start)
    }
    let box = MapBox(
      south: corners[0][0], west: corners[0][1], north: corners[1][0], east: corners[1][1])
    guard abs(box.south) <= 90, abs(box.north) <= 90, box.south < box.north, abs(box.west) <= 180,
      abs(box.east) <= 180, box.west != box.east
    else {
      throw error("this is no box on the globe", at: start, expected: FilterField.box.examples)
    }
    return .box(box)
  }

  private mutating func yesOrNo(_ field: FilterField) throws(FilterSyntaxError) -> Bool {
    let start = scanner.position
    switch scanner.take(until: \.endsFilterValue).lowercased() {
    case "yes", "true", "on": return true
    case "no", "false", "off": return false
    default: throw missing(field, at: start)
    }
  }

  private mutating func revision() throws(FilterSyntaxError) -> Filter.Revision {
    let start = scanner.position
    let word = scanner.take(until: \.endsFilterValue).lowercased()
    guard let revision = Filter.Revision(rawValue: word) else {
      throw missing(.revised, at: start)
    }
    return revision
  }

  private mutating func speakerKind(of field: FilterField) throws(FilterSyntaxError) -> SpeakerKind
  {
    let start = scanner.position
    let word = scanner.take(until: \.endsFilterValue).lowercased()
    // The side that speaks of a fight is, for whoever asks, the one that did it.
    if word == "perpetrator" { return .party }
    guard let kind = SpeakerKind(rawValue: word) else { throw missing(field, at: start) }
    return kind
  }
}
