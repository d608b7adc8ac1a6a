internal import GRDB
internal import NewsModel

/// Terms over names: countries, kinds, groups, places, sources, tags.
extension FilterCompiler {
  /// Rows whose column is one of a few numbers.
  func oneOf(_ column: String, _ values: [Int64]) -> Term {
    guard let first = values.first else { return .nothing }
    let name = SQL(sql: "incident.\(column)")
    let index = SQL(sql: "incident INDEXED BY incident_by_\(column)")
    guard values.count == 1 else {
      return Term(
        test: "\(name) IN \(values)", ids: "SELECT id FROM \(index) WHERE \(name) IN \(values)")
    }
    let condition: SQL = "\(name) = \(first)"
    return Term(
      test: condition, ids: "SELECT id FROM \(index) WHERE \(condition)",
      stream: DayStream(source: index, condition: condition))
  }

  /// Rows in which one of these groups has a part, whatever its role.
  func groupTerm(_ groups: [Int64]) -> Term {
    guard let first = groups.first else { return .nothing }
    let test: SQL = """
      EXISTS (SELECT 1 FROM involvement AS part WHERE part.incident = incident.id \
      AND part.armed_group IN \(groups))
      """
    let index: SQL = "involvement INDEXED BY involvement_by_group"
    guard groups.count == 1 else {
      return Term(
        test: test,
        ids: """
          SELECT DISTINCT incident AS id FROM \(index) WHERE leading = 1 AND armed_group IN \(groups)
          """)
    }
    let condition: SQL = "involvement.leading = 1 AND involvement.armed_group = \(first)"
    return Term(
      test: test, ids: "SELECT incident AS id FROM \(index) WHERE \(condition)",
      stream: DayStream(
        source: "\(index) CROSS JOIN incident ON incident.id = involvement.incident",
        condition: condition, day: "involvement.day", id: "involvement.incident"))
  }

  /// Rows whose place or division has these letters in its name.
  func placeTerm(_ text: String) -> Term {
    let letters = folded(text)
    guard !letters.isEmpty else { return .nothing }
    let places: SQL = "SELECT id FROM locality WHERE instr(folded, \(letters)) > 0"
    return Term(
      test: "incident.locality IN (\(places))",
      ids: """
        SELECT incident.id AS id FROM (\(places)) AS spot CROSS JOIN incident \
        INDEXED BY incident_by_locality ON incident.locality = spot.id
        """)
  }

  /// Rows with a report whose outlet or origin has these letters in its name.
  func sourceTerm(_ text: String) -> Term {
    let letters = folded(text)
    guard !letters.isEmpty else { return .nothing }
    let sources: SQL = "SELECT id FROM source WHERE instr(folded, \(letters)) > 0"
    return Term(
      test: """
        EXISTS (SELECT 1 FROM incident_source AS voice WHERE voice.incident = incident.id \
        AND voice.source IN (\(sources)))
        """,
      ids: """
        SELECT DISTINCT voice.incident AS id FROM (\(sources)) AS outlet CROSS JOIN incident_source \
        AS voice INDEXED BY incident_by_source ON voice.source = outlet.id
        """)
  }

  /// Rows whose set of speaker kinds fits. There are few different sets, and an index hops from one to the next.
  func speakerTerm(_ fits: (Int) -> Bool) throws -> Term {
    let sets = try Int.fetchAll(
      db,
      sql: """
        WITH RECURSIVE sets(value) AS (
          SELECT min(speakers) FROM incident
          UNION ALL
          SELECT (SELECT min(speakers) FROM incident WHERE speakers > sets.value) FROM sets
          WHERE sets.value IS NOT NULL)
        SELECT value FROM sets WHERE value IS NOT NULL
        """)
    return oneOf("speakers", sets.filter(fits).map(Int64.init))
  }

  func tagTerm(_ text: String) -> Term {
    let letters = folded(text)
    return Term(
      test: """
        EXISTS (SELECT 1 FROM tag WHERE tag.incident_key = incident.key AND tag.folded = \(letters))
        """,
      ids: """
        SELECT incident.id AS id FROM tag CROSS JOIN incident INDEXED BY incident_by_key \
        ON incident.key = tag.incident_key WHERE tag.folded = \(letters)
        """)
  }

  func starredTerm(_ isStarred: Bool) -> Term {
    guard isStarred else { return Term(test: "incident.starred = 0") }
    return Term(
      test: "incident.starred = 1",
      ids: "SELECT id FROM incident INDEXED BY incident_starred WHERE starred = 1",
      stream: DayStream(
        source: "incident INDEXED BY incident_starred", condition: "incident.starred = 1"))
  }
}
