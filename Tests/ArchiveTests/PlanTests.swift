import Archive
import NewsModel
import Testing

/// No offered filter and no offered order looks at the whole table where an index could serve.
struct PlanTests {
  /// Every kind of filter.
  static let filters = [
    "country:mali", "country:mali,niger", "group:jnim", "place:bam", "type:bomb", "source:afp",
    "tag:x", "starred:yes", "starred:no", "disputed:yes", "disputed:no", "killed>=1", "killed<=1",
    "killed=1", "killed:unknown", "wounded>1", "wounded:unknown", "abducted>1",
    "abducted:unknown", "date:2024", "date:2024..", "date:unknown", "spread>5%", "reports>=1",
    "origins>=1", "revised:up", "revised:down", "revised:yes", "revised:no", "outlier:yes",
    "outlier:no", "near:1,1~5km", "speaker:official", "only:party", "bomb", "\"a bomb\"",
    "country:mali or group:jnim", "-source:afp", "-country:mali killed>1",
  ]

  @Test(arguments: SortKey.allCases) func ordersWalkTheirIndex(_ sort: SortKey) throws {
    var random = RandomIncidents(seed: 5)
    let store = try SampleDossiers.archive(random.dossiers(50))
    let row = try #require(try store.page(IncidentQuery(sort: sort), .first, limit: 3).rows.last)
    for request in [PageRequest.first, .last, .after(row), .before(row)] {
      for descending in [true, false] {
        let query = IncidentQuery(sort: sort, descending: descending)
        for plan in try store.plans(query, request) {
          #expect(plan.contains("COVERING INDEX"), "\(plan)")
          #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
        }
      }
    }
  }

  @Test(arguments: filters) func noFilterLooksAtEveryIncident(_ text: String) throws {
    var random = RandomIncidents(seed: 5)
    let store = try SampleDossiers.archive(random.dossiers(50))
    let filter = try FilterParser.parse(text)
    let plans = try store.plans(count: filter)
    #expect(!plans.isEmpty)
    for plan in plans { #expect(!looksAtEveryIncident(plan), "\(plan)") }
  }

  private func looksAtEveryIncident(_ plan: String) -> Bool {
    plan.split(separator: ";").contains { step in
      let words = step.split(separator: " ")
      // The index of starred incidents holds nothing else.
      return words.starts(with: ["SCAN", "incident"]) && !step.contains("incident_starred")
    }
  }
}
