extension Filter: CustomStringConvertible {
  /// The filter in the filter language, as short as it reads back as the same filter; empty for `.all`.
  public var description: String {
    self == .all ? "" : FilterPrinter.text(self, within: .top)
  }
}

/// Writes the filter language.
enum FilterPrinter {
  enum Context { case top, alternatives, conjunction, negation }

  static func text(_ filter: Filter, within context: Context) -> String {
    switch filter {
    case .all: return "()"
    case .and(let parts):
      let text = conjunction(parts)
      return context == .top || context == .alternatives ? text : "(\(text))"
    case .or(let parts):
      if let text = choice(parts) { return text }
      let text = parts.map { Self.text($0, within: .alternatives) }.joined(separator: " or ")
      return context == .top ? text : "(\(text))"
    case .not(let part): return "-" + negated(part)
    case .term(_, .words(let words, isPhrase: true)): return quoted(words)
    case .term(_, .words(let words, isPhrase: false)):
      return bareWords(words) ?? "text:" + quoted(words)
    case .term(let field, let value): return field.name + text(value, of: field)
    }
  }

  /// Fields that are any-of side by side stand in parentheses the second time, and words beside words are named.
  private static func conjunction(_ parts: [Filter]) -> String {
    var fields: Set<FilterField> = []
    var texts: [String] = []
    var endsInWords = false
    for part in parts {
      var text = text(part, within: .conjunction)
      if let field = choiceField(part), !fields.insert(field).inserted { text = "(\(text))" }
      if case .term(_, .words(let words, isPhrase: false)) = part, bareWords(words) != nil {
        if endsInWords { text = "text:" + value(words) }
        endsInWords = true
      } else {
        endsInWords = false
      }
      texts.append(text)
    }
    return texts.joined(separator: " ")
  }

  private static func negated(_ part: Filter) -> String {
    if case .term(_, .words(let words, isPhrase: false)) = part,
      FilterScanner.characters(of: words).contains(" ")
    {
      return "text:" + quoted(words)
    }
    if case .not = part { return "(\(text(part, within: .negation)))" }
    return text(part, within: .negation)
  }

  /// `field:a,b` for alternatives of one field, nil for others.
  private static func choice(_ parts: [Filter]) -> String? {
    guard parts.count > 1, let field = parts.first.flatMap(leafField), !field.shape.hasCommas
    else { return nil }
    var values: [String] = []
    for case .term(field, let value) in parts where leafField(.term(field, value)) != nil {
      values.append(String(text(value, of: field).unicodeScalars.dropFirst()))
    }
    return values.count == parts.count ? "\(field.name):\(values.joined(separator: ","))" : nil
  }

  /// The field under which a part is joined with its neighbours.
  private static func choiceField(_ filter: Filter) -> FilterField? {
    if case .or(let parts) = filter, choice(parts) != nil { return parts.first.flatMap(leafField) }
    return leafField(filter)
  }

  /// The field of a term that is written with a colon.
  private static func leafField(_ filter: Filter) -> FilterField? {
    switch filter {
    case .term(_, .words), .term(_, .number), .all, .and, .or, .not: nil
    case .term(let field, _): field
    }
  }

  /// What follows the field's name.
  private static func text(_ value: Filter.Value, of field: FilterField) -> String {
    switch value {
    case .name(let name): ":" + self.value(name)
    case .words(let words, _): ":" + quoted(words)
    case .number(let comparator, let number):
      "\(comparator.rawValue)\(number)\(field.shape.suffix)"
    case .unknown: ":unknown"
    case .days(let from, let to): ":" + FilterDates.text(from: from, to: to)
    case .recent(let period): ":" + period.text
    case .circle(let latitude, let longitude, let kilometres):
      ":\(number(latitude)),\(number(longitude))~\(number(kilometres))km"
    case .box(let box):
      ":\(number(box.south)),\(number(box.west))~\(number(box.north)),\(number(box.east))"
    case .flag(let isOn): isOn ? ":yes" : ":no"
    case .choice(let word): ":" + (field.choice(word)?.printed ?? word)
    }
  }

  private static func number(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A value of a field, quoted where it has to be.
  private static func value(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && !FilterScanner.characters(of: text).contains {
        $0.endsFilterValue || $0 == "\"" || $0 == "\\"
      }
    return isPlain ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for character in FilterScanner.characters(of: text) {
      if character == "\"" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result + "\""
  }

  /// Words that can stand by themselves; nil when something in them would be read otherwise.
  private static func bareWords(_ text: String) -> String? {
    let words = FilterScanner.characters(of: text)
      .split(separator: " ", omittingEmptySubsequences: false)
    let arePlain = words.allSatisfy { word in
      guard let first = word.first, first != "-" else { return false }
      if ["or", "and", "not"].contains(String(word).lowercased()) { return false }
      return !word.contains { $0.endsFilterWord || $0 == ":" || $0.isFilterComparator }
    }
    return arePlain ? text : nil
  }
}
