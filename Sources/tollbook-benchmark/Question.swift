import Archive
import NewsModel

/// One thing that a screen asks.
struct Question {
  var name: String
  /// Asks, and says in short what came.
  var ask: (IncidentStore) throws -> String
  var plans: (IncidentStore) throws -> [String] = { _ in [] }

  static var all: [Question] { pages + counts + facets }

  private static let filters = [
    "", "country:\(SyntheticEvents.countries[3].name)", "group:\(quoted(0))",
    "group:\(quoted(700))",
    "killed>=10", "killed>=400", "date:2010", "civilians", "\"civilians\"", "ambush", "quernstone",
    "c", "type:one", "place:ba", "near:12,8~50km", "killed>=10 civilians",
    "country:\(SyntheticEvents.countries[3].name) group:\(quoted(0)) killed>=5",
    "spread>50% date:2005..2010", "source:\"source 7\"", "-civilians -killed>=1",
    "disputed:yes group:\(quoted(20))", "killed:unknown", "quernstone ambush",
  ]

  private static func quoted(_ group: Int) -> String { "\"\(SyntheticEvents.groups[group].name)\"" }

  private static func parsed(_ text: String) -> Filter {
    do { return try FilterParser.parse(text) } catch { return .words(text, isPhrase: true) }
  }

  private static var pages: [Question] {
    let sorted = SortKey.allCases.flatMap { key in
      ["", "civilians", "killed>=10"].map { page($0, key) }
    }
    return filters.map { page($0, .date) } + sorted + [.deep]
  }

  private static func page(_ filter: String, _ sort: SortKey) -> Question {
    let query = IncidentQuery(filter: parsed(filter), sort: sort)
    return Question(
      name: "page by \(sort.rawValue): \(filter)",
      ask: { store in
        let page = try store.page(query, .first, limit: 60)
        return "\(page.rows.count) rows"
      }, plans: { try $0.plans(query, .first) })
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

  private static var counts: [Question] {
    filters.map { text in
      let filter = parsed(text)
      return Question(
        name: "count: \(text)", ask: { "\(try $0.count(filter))" },
        plans: { try $0.plans(count: filter) })
    }
  }

  private static var facets: [Question] {
    FacetField.allCases.flatMap { field in
      ["", "killed>=10", "civilians", "country:\(SyntheticEvents.countries[3].name)"].map { text in
        let filter = parsed(text)
        return Question(
          name: "facet \(field.rawValue): \(text)",
          ask: { "\(try $0.facet(field, filter).count) values" })
      }
    }
  }
}
