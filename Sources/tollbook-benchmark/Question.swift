import Archive
import NewsModel

/// One thing that a screen asks.
struct Question {
  var name: String
  /// Asks, and says in short what came.
  var ask: (IncidentStore) throws -> String
  var plans: (IncidentStore) throws -> [String] = { _ in [] }

  /// The questions, with names that are frequent and rare in this archive.
  static func all(_ store: IncidentStore) throws -> [Question] {
    let filters = try filters(store)
    return pages(filters) + [disputes] + counts(filters) + (try facets(filters))
      + pictures(filters)
  }

  private static func filters(_ store: IncidentStore) throws -> [String] {
    let countries = try store.facet(.country, .all).map(\.value)
    let groups = try store.facet(.group, .all).map { "\"\($0.value)\"" }
    let types = try store.facet(.type, .all).map { "\"\($0.value)\"" }
    guard let country = countries.first, let group = groups.first, let type = types.first else {
      return [""]
    }
    let (rareCountry, rareGroup) = (countries.last ?? country, groups.last ?? group)
    return [
      "", "country:\(country)", "country:\(rareCountry)", "group:\(group)", "group:\(rareGroup)",
      "type:\(type)", "killed>=10", "killed>=400", "killed=0", "killed:unknown", "disputed:yes",
      "revised:down", "outlier:yes", "only:perpetrator", "date:2010",
      "date:..1992", "place:ba", "near:12,8~50km", "spread>50%", "disputed:no", "revised:yes",
      "outlier:no",
      "source:reuters",
      "civilians", "ambush", "quernstone", "zalambdodont", "c", "ci", "s", "\"killed by\"",
      "\"opened fire on\"", "killed>=10 civilians", "-civilians -killed>=1",
      "country:\(country) group:\(group) killed>=5", "country:\(rareCountry) or quernstone",
    ]
  }

  private static func parsed(_ text: String) -> Filter {
    do { return try FilterParser.parse(text) } catch { return .words(text, isPhrase: true) }
  }

  private static func pages(_ filters: [String]) -> [Question] {
    let sorted = SortKey.allCases.flatMap { key in filters.map { page($0, key) } }
    return sorted
      + SortKey.allCases.flatMap { key in
        [page("", key, .last, "end"), page("killed>=10", key, .last, "end")]
      } + [deep]
  }

  private static func page(
    _ filter: String, _ sort: SortKey, _ request: PageRequest = .first, _ name: String = "page"
  ) -> Question {
    let query = IncidentQuery(filter: parsed(filter), sort: sort)
    return Question(
      name: "\(name) by \(sort.rawValue): \(filter)",
      ask: { store in
        let page = try store.page(query, request, limit: 60)
        return "\(page.rows.count) rows"
      }, plans: { filter.isEmpty ? try $0.plans(query, request) : [] })
  }

  /// A page in the middle: behind the last row of a year.
  private static var deep: Question {
    let query = IncidentQuery(filter: .all, sort: .date)
    let middle = IncidentSummary(id: 1, key: "", date: DateSpan(Day(number: 12_000)))
    return Question(
      name: "page by date, in the middle",
      ask: { "\(try $0.page(query, .after(middle), limit: 60).rows.count) rows" },
      plans: { try $0.plans(query, .after(middle)) })
  }

  /// The disputes, widest first, with who makes their ends.
  private static var disputes: Question {
    var query = IncidentQuery(filter: .all, sort: .spread)
    query.namesEnds = true
    return Question(
      name: "disputes with who makes their ends",
      ask: { "\(try $0.page(query, .first, limit: 200).rows.count) rows" })
  }

  private static func counts(_ filters: [String]) -> [Question] {
    filters.map { text in
      let filter = parsed(text)
      return Question(
        name: "count: \(text)", ask: { "\(try $0.count(filter))" },
        plans: { try $0.plans(count: filter) })
    }
  }

  private static func some(_ filters: [String]) -> [String] {
    filters.filter { ["", "killed>=10", "civilians", "type:"].contains($0) }
      + filters.dropFirst().prefix(1)
  }

  private static func facets(_ filters: [String]) throws -> [Question] {
    FacetField.allCases.flatMap { field in
      some(filters).map { text in
        let filter = parsed(text)
        return Question(
          name: "facet \(field.rawValue): \(text)",
          ask: { "\(try $0.facet(field, filter).count) values" })
      }
    }
  }

  private static func pictures(_ filters: [String]) -> [Question] {
    some(filters).flatMap { text in
      let filter = parsed(text)
      return [
        Question(
          name: "timeline: \(text)",
          ask: { "\(try $0.timeline(filter, by: .month).count) months" }),
        Question(name: "map: \(text)", ask: { "\(try $0.map(filter, .world).count) cells" }),
      ]
    }
  }
}
