import Archive
import NewsModel
import Testing

/// No offered filter and no offered order looks at the whole table where an index could serve.
struct PlanTests {
  /// Filters that an index lists.
  static let listed = [
    "country:mali", "country:mali,niger", "group:jnim", "place:bam", "type:bomb", "source:afp",
    "tag:x",
    "starred:yes", "disputed:yes", "killed>=1", "killed<=1", "killed=1", "killed:unknown",
    "wounded>1",
    "abducted>1", "date:2024", "date:2024..", "spread>5%", "reports>=1", "origins>=1",
    "near:1,1~5km", "box:1,1~2,2", "box:1,170~2,-170",
    "speaker:official", "only:party", "bomb", "\"a bomb\"", "country:mali or group:jnim",
  ]

  @Test(arguments: SortKey.allCases) func ordersWalkTheirIndex(_ sort: SortKey) throws {
    var random = RandomIncidents(seed: 5)
    let store = try SampleDossiers.archive(random.dossiers(50))
    let row = try #require(try store.page(IncidentQuery(sort: sort), .first, limit: 3).rows.last)
    for request in [PageRequest.first, .last, .after(row), .before(row)] {
      for descending in [true, false] {
        let query = IncidentQuery(sort: sort, descending: descending)
        for plan in try store.plans(query, request) {
          #expect(plan.contains("USING COVERING INDEX"), "\(plan)")
          #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
        }
      }
    }
  }

  @Test(arguments: listed) func filtersAreAnsweredByAnIndex(_ text: String) throws {
    var random = RandomIncidents(seed: 5)
    let store = try SampleDossiers.archive(random.dossiers(50))
    let filter = try FilterParser.parse(text)
    for plan in try store.plans(count: filter) + store.plans(IncidentQuery(filter: filter), .first)
    {
      #expect(!looksAtEveryIncident(plan), "\(plan)")
    }
  }

  /// The test can fail: a negation has no index.
  @Test func negationsLookAtEveryIncident() throws {
    let store = try SampleDossiers.archive()
    let plans = try store.plans(count: FilterParser.parse("-source:afp"))
    #expect(plans.contains(where: looksAtEveryIncident))
  }

  private func looksAtEveryIncident(_ plan: String) -> Bool {
    plan.split(separator: ";").contains { step in
      let words = step.split(separator: " ")
      // The index of starred incidents holds nothing else.
      return words.starts(with: ["SCAN", "incident"]) && !step.contains("incident_starred")
    }
  }
}
