import NewsModel

/// A filter in the words of the title line: `country Mali · group JNIM · killed ≥ 10`.
struct FilterWords {
  /// Names for values that are codes ("MLI" → "Mali").
  var names: [String: String] = [:]

  /// Empty for every incident.
  func title(_ filter: Filter) -> String {
    filter.terms.map { phrase($0) }.joined(separator: " · ")
  }

  private func phrase(_ filter: Filter) -> String {
    switch filter {
    case .all: "everything"
    case .and(let terms): "(" + terms.map(phrase).joined(separator: " and ") + ")"
    case .or(let terms): alternatives(terms)
    case .not(let inner): "not " + phrase(inner)
    case .country(let value): "country " + name(value)
    case .group(let value): "group " + name(value)
    case .place(let value): "place " + value
    case .type(let value): "type " + value
    case .tag(let value): "tag " + value
    case .source(let value): "source " + value
    case .words(let words, _): "“\(words)”"
    case .starred(let yes): yes ? "starred" : "not starred"
    case .disputed(let yes): yes ? "disputed" : "undisputed"
    case .revised(let revision): revised(revision)
    case .outlier(let yes): yes ? "with an outlier" : "without outliers"
    default: figures(filter)
    }
  }

  private func revised(_ revision: Filter.Revision) -> String {
    switch revision {
    case .up, .down: "revised " + revision.rawValue
    case .yes: "revised"
    case .no: "never revised"
    }
  }

  private func figures(_ filter: Filter) -> String {
    switch filter {
    case .figure(let measure, let comparator, let count):
      "\(measure.rawValue) \(comparator.sign) \(FigureText.grouped(count))"
    case .figureUnknown(let measure): "\(measure.rawValue) unknown"
    case .spread(let comparator, let percent): "spread \(comparator.sign) \(percent) %"
    case .reports(let comparator, let count): "reports \(comparator.sign) \(count)"
    case .origins(let comparator, let count): "origins \(comparator.sign) \(count)"
    case .date(let from, let to): dates(from, to)
    case .near(let latitude, let longitude, let kilometres):
      "within \(Int(kilometres)) km of \(latitude), \(longitude)"
    case .box(let box): corners(box)
    case .speaker(let kind): "speaker " + kind.rawValue
    case .onlySpeaker(let kind): "only " + kind.rawValue
    default: ""
    }
  }

  /// "12.50° N 8.25° W to 13.00° N 7.75° W".
  private func corners(_ box: MapBox) -> String {
    let southWest = MapWords.point(latitude: box.south, longitude: box.west)
    return southWest + " to " + MapWords.point(latitude: box.north, longitude: box.east)
  }

  /// "country Mali or Niger" where all are about one field, else each in full.
  private func alternatives(_ terms: [Filter]) -> String {
    for field in [FacetField.country, .group, .type] {
      let choice = Filter.or(terms).choice(for: field)
      if choice.included.count == terms.count {
        return field.rawValue + " " + choice.included.map(name).joined(separator: " or ")
      }
    }
    return terms.map(phrase).joined(separator: " or ")
  }

  private func name(_ value: String) -> String { names[value] ?? value }

  private func dates(_ from: Day?, _ to: Day?) -> String {
    switch (from, to) {
    case (nil, nil): "any date"
    case (let from?, nil): "from \(from.iso)"
    case (nil, let to?): "until \(to.iso)"
    case (let from?, let to?): from == to ? "on \(from.iso)" : span(from, to)
    }
  }

  /// A whole year or month by its name, else both days.
  private func span(_ from: Day, _ to: Day) -> String {
    let (start, end) = (from.civil, to.civil)
    let endsMonth = end.day == Day.daysIn(month: end.month, year: end.year)
    guard start.day == 1, endsMonth else { return "\(from.iso) to \(to.iso)" }
    if start.year == end.year, start.month == 1, end.month == 12 { return "\(start.year)" }
    let first = String(from.iso.prefix(7))
    let last = String(to.iso.prefix(7))
    return first == last ? first : "\(first) to \(last)"
  }
}

extension Filter.Comparator {
  /// The mathematician's sign.
  var sign: String {
    switch self {
    case .less: "<"
    case .atMost: "≤"
    case .equal: "="
    case .atLeast: "≥"
    case .greater: ">"
    }
  }
}
