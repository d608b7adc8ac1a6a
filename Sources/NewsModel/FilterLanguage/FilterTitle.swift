/// A term in the words of a title: "killed ≥ 1,000", "never revised".
extension FilterField {
  /// `labels` has names for values that are codes ("MLI" → "Mali").
  public func title(_ value: Filter.Value, labels: [String: String] = [:]) -> String {
    switch value {
    case .name(let text): "\(name) \(label(text, labels))"
    case .words(let words, _): "“\(words)”"
    case .number(let comparator, let number):
      "\(name) \(comparator.sign) \(FigureText.grouped(number))\(isPercent ? " %" : "")"
    case .unknown: "\(name) unknown"
    case .days(let from, let to): dated(FilterDates.title(from, to))
    case .recent(let period): dated(period.title)
    case .circle(let latitude, let longitude, let kilometres):
      "within \(Int(kilometres)) km of \(latitude), \(longitude)"
    case .box(let box):
      PointText.point(latitude: box.south, longitude: box.west) + " to "
        + PointText.point(latitude: box.north, longitude: box.east)
    case .flag(let isOn): flagTitle(isOn)
    case .choice(let word): choice(word)?.title ?? "\(name) \(word)"
    }
  }

  /// "country Mali or Niger" where all terms name values of one field; nil for others.
  public static func title(anyOf terms: [Filter], labels: [String: String] = [:]) -> String? {
    guard case .term(let field, .name)? = terms.first else { return nil }
    let names = terms.compactMap { term -> String? in
      guard case .term(field, .name(let name)) = term else { return nil }
      return field.label(name, labels)
    }
    guard names.count == terms.count else { return nil }
    return "\(field.name) \(names.joined(separator: " or "))"
  }

  func choice(_ word: String) -> FilterChoice? {
    guard case .choice(let choices) = shape else { return nil }
    return choices.first { $0.word == word }
  }

  /// Days are the incident's own unless the field says otherwise.
  private func dated(_ title: String) -> String { self == .date ? title : "\(name) \(title)" }

  private var isPercent: Bool { shape == .number(.percent) }

  private func label(_ text: String, _ labels: [String: String]) -> String {
    shape == .code ? labels[text] ?? text : text
  }

  private func flagTitle(_ isOn: Bool) -> String {
    guard case .flag(let yes, let no) = shape else { return "\(name) \(isOn ? "yes" : "no")" }
    return isOn ? yes : no
  }
}

extension Filter.Comparator {
  /// The mathematical sign.
  public var sign: String {
    switch self {
    case .less: "<"
    case .atMost: "≤"
    case .equal: "="
    case .atLeast: "≥"
    case .greater: ">"
    }
  }
}
