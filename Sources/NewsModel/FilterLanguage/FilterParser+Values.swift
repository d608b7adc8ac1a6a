/// Values of fields.
extension FilterParser {
  /// The values after `field:`, separated by commas.
  mutating func values(of field: FilterField) throws(FilterSyntaxError) -> Item {
    scanner.skipSpaces()
    if field.shape == .words {
      return .filter(.words(try text(of: field, until: \.endsFilterWord), isPhrase: false))
    }
    var filters = [try value(of: field)]
    while scanner.scan(",") {
      scanner.skipSpaces()
      filters.append(try value(of: field))
    }
    return .choice(field, filters)
  }

  private mutating func value(of field: FilterField) throws(FilterSyntaxError) -> Filter {
    switch field.shape {
    case .name, .code: .term(field, .name(try text(of: field)))
    case .words: .words(try text(of: field), isPhrase: false)
    case .number(let unit): try numbers(field, unit)
    case .days: try date(field)
    case .circle: try circle(field)
    case .box: try box(field)
    case .flag: .term(field, .flag(try yesOrNo(field)))
    case .choice(let choices): .term(field, .choice(try choice(field, choices)))
    }
  }

  /// What a comparison with a number or a date asks for.
  mutating func compared(
    _ field: FilterField, _ comparator: Filter.Comparator
  ) throws(FilterSyntaxError) -> Filter {
    let start = scanner.position
    let text = scanner.scan(until: \.endsFilterValue)
    if case .number(let unit) = field.shape {
      guard let number = FilterParser.count(text, unit) else { throw missing(field, at: start) }
      return .term(field, .number(comparator, number))
    }
    guard let span = FilterDates.span(text),
      let days = FilterParser.days(comparator, span)
    else { throw missing(field, at: start) }
    return .term(field, days)
  }

  /// Nil where the days lie beyond all that can be written.
  private static func days(
    _ comparator: Filter.Comparator, _ span: ClosedRange<Day>
  ) -> Filter.Value? {
    switch comparator {
    case .less:
      Day(iso: (span.lowerBound - 1).iso).map { .days(from: nil, to: $0) }
    case .atMost: .days(from: nil, to: span.upperBound)
    case .equal: .days(from: span.lowerBound, to: span.upperBound)
    case .atLeast: .days(from: span.lowerBound, to: nil)
    case .greater:
      Day(iso: (span.upperBound + 1).iso).map { .days(from: $0, to: nil) }
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
    if scanner.current == "\"" { return try scanner.scanQuoted() }
    let start = scanner.position
    let text = scanner.scan(until: isEnd)
    guard !text.isEmpty else { throw missing(field, at: start) }
    return text
  }

  /// Digits only, small enough to compare; the unit's sign may follow.
  private static func count(_ text: some StringProtocol, _ unit: FilterUnit) -> Int? {
    let digits = text.hasSuffix(unit.suffix) ? text.dropLast(unit.suffix.count) : text[...]
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits),
      number <= 1_000_000_000_000
    else { return nil }
    return number
  }

  /// `10`, `10..20`, `10..`, `..20` or, for figures, `unknown`.
  private mutating func numbers(
    _ field: FilterField, _ unit: FilterUnit
  ) throws(FilterSyntaxError) -> Filter {
    let start = scanner.position
    let text = scanner.scan(until: \.endsFilterValue)
    if unit == .figure, text.lowercased() == "unknown" { return .term(field, .unknown) }
    if let number = FilterParser.count(text, unit) { return .term(field, .number(.equal, number)) }
    guard let (low, high) = FilterParser.ends(text), low != "" || high != "" else {
      throw missing(field, at: start)
    }
    let least = FilterParser.count(low, unit)
    let most = FilterParser.count(high, unit)
    guard low.isEmpty || least != nil, high.isEmpty || most != nil else {
      throw missing(field, at: start)
    }
    if let least, let most, least > most {
      throw error("the range ends before it begins", at: start)
    }
    let bounds = [
      least.map { Filter.term(field, .number(.atLeast, $0)) },
      most.map { Filter.term(field, .number(.atMost, $0)) },
    ].compactMap { $0 }
    return bounds.count == 1 ? bounds[0] : .and(bounds)
  }

  /// The two sides of `..`; nil when there is none.
  private static func ends(_ text: String) -> (low: Substring, high: Substring)? {
    guard let dots = text.firstRange(of: "..") else { return nil }
    return (text[..<dots.lowerBound], text[dots.upperBound...])
  }

  /// `2024`, `2024-09`, `2024-09-17`, a range of them with open ends, `known` or `unknown`.
  private mutating func date(_ field: FilterField) throws(FilterSyntaxError) -> Filter {
    let start = scanner.position
    let text = scanner.scan(until: \.endsFilterValue)
    if let span = FilterDates.span(text) {
      return .term(field, .days(from: span.lowerBound, to: span.upperBound))
    }
    if let period = FilterPeriod(text) { return .term(field, .recent(period)) }
    if text.lowercased() == "known" { return .term(field, .days(from: nil, to: nil)) }
    if text.lowercased() == "unknown" { return .not(.term(field, .days(from: nil, to: nil))) }
    guard let (low, high) = FilterParser.ends(text), low != "" || high != "" else {
      throw missing(field, at: start)
    }
    let first = FilterDates.span(low)
    let last = FilterDates.span(high)
    if !low.isEmpty && first == nil { throw missing(field, at: start) }
    if !high.isEmpty && last == nil { throw missing(field, at: start + low.count + 2) }
    if let first, let last, first.lowerBound > last.upperBound {
      throw error("the range ends before it begins", at: start)
    }
    return .term(field, .days(from: first?.lowerBound, to: last?.upperBound))
  }

  /// `12.63,-8.00~50km`: degrees north, degrees east, kilometres.
  private mutating func circle(_ field: FilterField) throws(FilterSyntaxError) -> Filter {
    let start = scanner.position
    let text = scanner.scan { $0.isWhitespace || $0 == "(" || $0 == ")" }.lowercased()
    let sides = text.split(separator: "~", omittingEmptySubsequences: false)
    let degrees = sides[0].split(separator: ",", omittingEmptySubsequences: false)
    guard sides.count == 2, degrees.count == 2, let latitude = Double(degrees[0]),
      let longitude = Double(degrees[1]),
      let kilometres = Double(sides[1].hasSuffix("km") ? sides[1].dropLast(2) : sides[1])
    else { throw missing(field, at: start) }
    guard abs(latitude) <= 90, abs(longitude) <= 180, kilometres >= 0, kilometres <= 20_100 else {
      throw error("this is no point on the globe", at: start, expected: field.examples)
    }
    let circle = Filter.Value.circle(
      latitude: latitude, longitude: longitude, kilometres: kilometres)
    return .term(field, circle)
  }

  /// `12.5,-8.25~13,-7.75`: degrees north and east of the south-western and of the north-eastern corner.
  private mutating func box(_ field: FilterField) throws(FilterSyntaxError) -> Filter {
    let start = scanner.position
    let text = scanner.scan { $0.isWhitespace || $0 == "(" || $0 == ")" }
    let corners = text.split(separator: "~", omittingEmptySubsequences: false)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).compactMap { Double($0) } }
    guard corners.count == 2, corners.allSatisfy({ $0.count == 2 }) else {
      throw missing(field, at: start)
    }
    let box = MapBox(
      south: corners[0][0], west: corners[0][1], north: corners[1][0], east: corners[1][1])
    guard abs(box.south) <= 90, abs(box.north) <= 90, box.south < box.north, abs(box.west) <= 180,
      abs(box.east) <= 180, box.west != box.east
    else {
      throw error("this is no box on the globe", at: start, expected: field.examples)
    }
    return .term(field, .box(box))
  }

  private mutating func yesOrNo(_ field: FilterField) throws(FilterSyntaxError) -> Bool {
    let start = scanner.position
    switch scanner.scan(until: \.endsFilterValue).lowercased() {
    case "yes", "true", "on": return true
    case "no", "false", "off": return false
    default: throw missing(field, at: start)
    }
  }

  private mutating func choice(
    _ field: FilterField, _ choices: [FilterChoice]
  ) throws(FilterSyntaxError) -> String {
    let start = scanner.position
    let word = scanner.scan(until: \.endsFilterValue).lowercased()
    guard let choice = choices.first(where: { $0.word == word || $0.synonym == word }) else {
      throw missing(field, at: start)
    }
    return choice.word
  }
}
