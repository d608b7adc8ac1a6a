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
    case .words(let words, let isPhrase):
      if isPhrase { return quoted(words) }
      guard let bare = bareWords(words) else { return "text:" + quoted(words) }
      return bare
    default: return term(filter)
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
      if case .words(let words, false) = part, bareWords(words) != nil {
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
    if case .words(let words, false) = part, words.contains(" ") {
      return "text:" + quoted(words)
    }
    if case .not = part { return "(\(text(part, within: .negation)))" }
    return text(part, within: .negation)
  }

  /// `field:a,b` for alternatives of one field, nil for others.
  private static func choice(_ parts: [Filter]) -> String? {
    guard parts.count > 1, let field = parts.first.flatMap(leafField),
      parts.allSatisfy({ leafField($0) == field }), field != .near, field != .box
    else { return nil }
    let values = parts.map { term($0).dropFirst(field.name.count + 1) }
    return "\(field.name):\(values.joined(separator: ","))"
  }

  /// The field under which a part is joined with its neighbours.
  private static func choiceField(_ filter: Filter) -> FilterField? {
    if case .or(let parts) = filter, choice(parts) != nil { return parts.first.flatMap(leafField) }
    return leafField(filter)
  }

  /// The field of a term that is written with a colon.
  private static func leafField(_ filter: Filter) -> FilterField? {
    switch filter {
    case .country: .country
    case .group: .group
    case .place: .place
    case .type: .type
    case .source: .source
    case .tag: .tag
    case .speaker: .speaker
    case .onlySpeaker: .only
    case .date: .date
    case .near: .near
    case .box: .box
    case .starred: .starred
    case .disputed: .disputed
    case .revised: .revised
    case .outlier: .outlier
    case .figureUnknown(let measure): .figure(measure)
    default: nil
    }
  }

  private static func term(_ filter: Filter) -> String {
    switch filter {
    case .country(let text): "country:\(value(text))"
    case .group(let text): "group:\(value(text))"
    case .place(let text): "place:\(value(text))"
    case .type(let text): "type:\(value(text))"
    case .source(let text): "source:\(value(text))"
    case .tag(let text): "tag:\(value(text))"
    case .speaker(let kind): "speaker:\(kind.rawValue)"
    case .onlySpeaker(let kind): "only:\(kind == .party ? "perpetrator" : kind.rawValue)"
    case .figure(let measure, let comparator, let number):
      "\(measure.rawValue)\(comparator.rawValue)\(number)"
    case .figureUnknown(let measure): "\(measure.rawValue):unknown"
    case .spread(let comparator, let percent): "spread\(comparator.rawValue)\(percent)%"
    case .reports(let comparator, let count): "reports\(comparator.rawValue)\(count)"
    case .origins(let comparator, let count): "origins\(comparator.rawValue)\(count)"
    case .date(let from, let to): "date:\(FilterDates.text(from: from, to: to))"
    case .near(let latitude, let longitude, let kilometres):
      "near:\(number(latitude)),\(number(longitude))~\(number(kilometres))km"
    case .box(let box):
      "box:\(number(box.south)),\(number(box.west))~\(number(box.north)),\(number(box.east))"
    case .starred(let isOn): "starred:\(isOn ? "yes" : "no")"
    case .disputed(let isOn): "disputed:\(isOn ? "yes" : "no")"
    case .revised(let revision): "revised:\(revision.rawValue)"
    case .outlier(let isOn): "outlier:\(isOn ? "yes" : "no")"
    case .all, .and, .or, .not, .words: text(filter, within: .conjunction)
    }
  }

  private static func number(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A value of a field, quoted where it has to be.
  private static func value(_ text: String) -> String {
    let isPlain = !text.isEmpty && !text.contains { $0.endsFilterValue || $0 == "\"" || $0 == "\\" }
    return isPlain ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result + "\""
  }

  /// Words that can stand by themselves; nil when something in them would be read otherwise.
  private static func bareWords(_ text: String) -> String? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let arePlain = words.allSatisfy { word in
      guard let first = word.first, first != "-" else { return false }
      if ["or", "and", "not"].contains(word.lowercased()) { return false }
      return !word.contains { $0.endsFilterWord || $0 == ":" || $0.isFilterComparator }
    }
    return arePlain ? text : nil
  }
}
