/// Reads the filter language.
///
///     filter    = all { "or" all }
///     all       = { [ "-" | "not" ] one }
///     one       = "(" filter ")" | field ":" value { "," value } | field comparator value | "\"" phrase "\"" | word
///
/// Several values of one field (`country:mali,niger` or `country:mali country:niger`) are any of them; everything else
/// side by side must hold together. Words side by side are one question to the full text.
public struct FilterParser {
  private static let deepest = 60
  private static let mostTerms = 400

  var scanner: FilterScanner
  private var depth = 0
  private var termCount = 0

  private init(_ text: String) { scanner = FilterScanner(text) }

  /// The filter that a text asks for; `.all` for an empty one. Throws at the first mistake.
  public static func parse(_ text: String) throws(FilterSyntaxError) -> Filter {
    var parser = FilterParser(text)
    parser.scanner.skipSpaces()
    guard !parser.scanner.isAtEnd else { return .all }
    let filter = try parser.alternatives()
    guard parser.scanner.isAtEnd else {
      throw parser.error("this parenthesis closes none")
    }
    return filter
  }

  func error(
    _ message: String, at position: Int? = nil, expected: [String] = []
  ) -> FilterSyntaxError {
    FilterSyntaxError(
      message: message, position: position ?? scanner.position, expected: expected)
  }

  /// What a term comes to before it is joined with its neighbours.
  enum Item {
    case filter(Filter)
    /// Any of these; joined with other values of the same field.
    case choice(FilterField, [Filter])
    /// Joined with the words beside it.
    case word(String)

    var filter: Filter {
      switch self {
      case .filter(let filter): filter
      case .choice(_, let filters): filters.count == 1 ? filters.first ?? .all : .or(filters)
      case .word(let word): .words(word, isPhrase: false)
      }
    }
  }

  private mutating func alternatives() throws(FilterSyntaxError) -> Filter {
    depth += 1
    defer { depth -= 1 }
    guard depth <= FilterParser.deepest else {
      throw error("the parentheses are nested too deeply")
    }
    var parts = [try conjunction()]
    while scanKeyword("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func conjunction() throws(FilterSyntaxError) -> Filter {
    var items: [Item] = []
    while true {
      scanner.skipSpaces()
      if scanKeyword("and") { continue }
      guard let character = scanner.current, character != ")", !isKeyword("or") else { break }
      items.append(try item())
    }
    guard !items.isEmpty else {
      throw error(
        "a condition is missing here", expected: ["country:mali", "killed>=10", "airport"])
    }
    return FilterParser.joined(items)
  }

  private mutating func item() throws(FilterSyntaxError) -> Item {
    termCount += 1
    guard termCount <= FilterParser.mostTerms else { throw error("the filter is too long") }
    let start = scanner.position
    if scanKeyword("not") { return try negated(from: start) }
    if scanner.scan("-") { return try negated(from: start) }
    switch scanner.current {
    case "(": return .filter(try parenthesised())
    case "\"":
      let phrase = try scanner.scanQuoted()
      guard phrase.contains(where: { !$0.isWhitespace }) else {
        throw error("nothing stands between the quotation marks", at: start)
      }
      return .filter(.words(phrase, isPhrase: true))
    default: return try fieldOrWord()
    }
  }

  private mutating func negated(from start: Int) throws(FilterSyntaxError) -> Item {
    scanner.skipSpaces()
    guard let character = scanner.current, character != ")" else {
      throw error("after “-” comes what to leave out", expected: ["-group:isgs", "-airport"])
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= FilterParser.deepest else { throw error("too many negations", at: start) }
    // Twice left out is asked for: printed, each pair would need parentheses that are nested twice as deep.
    let part = try item().filter
    if case .not(let inner) = part { return .filter(inner) }
    return .filter(.not(part))
  }

  private mutating func parenthesised() throws(FilterSyntaxError) -> Filter {
    let start = scanner.position
    scanner.position += 1
    scanner.skipSpaces()
    if scanner.scan(")") { return .all }
    let filter = try alternatives()
    scanner.skipSpaces()
    guard scanner.scan(")") else {
      throw error("the parenthesis at character \(start + 1) is never closed", expected: [")"])
    }
    return filter
  }

  private mutating func fieldOrWord() throws(FilterSyntaxError) -> Item {
    let start = scanner.position
    let name = scanner.peek { $0.endsFilterWord || $0 == ":" || $0.isFilterComparator }
    scanner.position += name.count
    let isName = name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0 == "-" }
    if let field = isName ? FilterField(name: name) : nil {
      if scanner.scan(":") { return try values(of: field) }
      if let comparison = try comparison(of: field) { return comparison }
    } else if let sign = scanner.current, sign == ":" || sign.isFilterComparator {
      if name.isEmpty {
        throw error("before “\(sign)” a field is missing", at: start, expected: ["killed>=10"])
      }
      if isName { throw unknownField(name, at: start) }
    }
    scanner.position = start
    return .word(scanner.scan(until: \.endsFilterWord))
  }

  /// `killed >= 10`, spaces allowed; nil when no comparison follows.
  private mutating func comparison(of field: FilterField) throws(FilterSyntaxError) -> Item? {
    let after = scanner.position
    scanner.skipSpaces()
    guard let sign = scanner.current, sign.isFilterComparator else {
      scanner.position = after
      return nil
    }
    let start = scanner.position
    guard field.shape.isComparable || sign == "=" else {
      throw error(
        "“\(field.name)” cannot be compared", at: start, expected: field.examples)
    }
    guard let comparator = scanner.scanComparator() else { return nil }
    scanner.skipSpaces()
    guard field.shape.isComparable else { return try values(of: field) }
    return .filter(try compared(field, comparator))
  }

  private func unknownField(_ name: String, at start: Int) -> FilterSyntaxError {
    let names = FilterField.allCases.map(\.name)
    let close = names.filter { $0.first == name.lowercased().first }
    var mistake = error(
      "“\(name)” is not a field (quote it to search for it)", at: start,
      expected: close.isEmpty ? names : close)
    mistake.meant = NearName.nearest(to: name.lowercased(), among: names).first.map { names[$0] }
    return mistake
  }

  private func isKeyword(_ word: String) -> Bool {
    scanner.peek(until: \.endsFilterWord).lowercased() == word
  }

  private mutating func scanKeyword(_ word: String) -> Bool {
    scanner.skipSpaces()
    guard isKeyword(word) else { return false }
    scanner.position += word.count
    return true
  }

  /// Joins what stands side by side: values of one field where the first of them stands, words with words beside them.
  private static func joined(_ items: [Item]) -> Filter {
    var result: [Item] = []
    var choices: [FilterField: Int] = [:]
    for item in items {
      switch (item, result.last) {
      case (.word(let word), .word(let before)?):
        result[result.count - 1] = .word("\(before) \(word)")
      case (.choice(let field, let filters), _):
        if let index = choices[field] {
          if case .choice(_, let before) = result[index] {
            result[index] = .choice(field, before + filters)
          }
        } else {
          choices[field] = result.count
          result.append(item)
        }
      default: result.append(item)
      }
    }
    return result.count == 1 ? result[0].filter : .and(result.map(\.filter))
  }
}
