internal import GRDB
internal import NewsModel

/// Terms over figures, counts, days and points.
extension FilterCompiler {
  /// A figure counts as "at least ten" when some comparable claim states ten or more, as "at most ten" when some
  /// states ten or fewer, and as "ten" when ten lies within the envelope. Incidents without a figure never match.
  func figureTerm(_ measure: Measure, _ comparator: Filter.Comparator, _ number: Int) -> Term {
    switch measure {
    case .killed: summaryFigure("killed", comparator, number)
    case .wounded: summaryFigure("wounded", comparator, number)
    default: otherFigure(measure, comparator, number)
    }
  }

  func figureUnknownTerm(_ measure: Measure) -> Term {
    switch measure {
    case .killed, .wounded:
      let column = SQL(sql: "incident.\(measure.rawValue)_high")
      let index = SQL(sql: "incident INDEXED BY incident_by_\(measure.rawValue)")
      return Term(
        test: "\(column) IS NULL", ids: "SELECT id FROM \(index) WHERE \(column) IS NULL",
        stream: DayStream(source: index, condition: "\(column) IS NULL"))
    default:
      return Term(
        test: """
          NOT EXISTS (SELECT 1 FROM figure WHERE figure.incident = incident.id \
          AND figure.measure = \(measure.number))
          """)
    }
  }

  private func summaryFigure(
    _ measure: String, _ comparator: Filter.Comparator, _ number: Int
  ) -> Term {
    let condition = range("incident.\(measure)_low", "incident.\(measure)_high", comparator, number)
    let usesLow = comparator == .less || comparator == .atMost
    let index = SQL(sql: "incident_by_\(measure)\(usesLow ? "_low" : "")")
    return Term(
      test: condition, ids: "SELECT id FROM incident INDEXED BY \(index) WHERE \(condition)")
  }

  private func otherFigure(
    _ measure: Measure, _ comparator: Filter.Comparator, _ number: Int
  ) -> Term {
    let condition = range("figure.low", "figure.high", comparator, number)
    return Term(
      test: """
        EXISTS (SELECT 1 FROM figure WHERE figure.incident = incident.id \
        AND figure.measure = \(measure.number) AND \(condition))
        """,
      ids: """
        SELECT incident AS id FROM figure INDEXED BY figure_by_measure \
        WHERE measure = \(measure.number) AND \(condition)
        """)
  }

  private func range(
    _ low: String, _ high: String, _ comparator: Filter.Comparator, _ number: Int
  ) -> SQL {
    switch comparator {
    case .atLeast: "\(sql: high) >= \(number)"
    case .greater: "\(sql: high) > \(number)"
    case .atMost: "\(sql: low) <= \(number)"
    case .less: "\(sql: low) < \(number)"
    case .equal: "(\(sql: high) >= \(number) AND \(sql: low) <= \(number))"
    }
  }

  /// A share counts as equal to a whole percentage when it is nearest to it.
  func spreadTerm(_ comparator: Filter.Comparator, _ percent: Int) -> Term {
    let column: SQL = "incident.spread"
    let share = Double(percent) / 100
    let condition: SQL =
      comparator == .equal
      ? "(\(column) >= \(share - 0.005) AND \(column) < \(share + 0.005))"
      : "\(column) \(sql: comparator.rawValue) \(share)"
    return Term(
      test: condition,
      ids: "SELECT id FROM incident INDEXED BY incident_by_spread WHERE \(condition)")
  }

  /// Reports or origins, compared.
  func numberTerm(_ column: String, _ comparator: Filter.Comparator, _ number: Int) -> Term {
    let condition: SQL = "incident.\(sql: column) \(sql: comparator.rawValue) \(number)"
    let index = column == "report_count" ? "incident_by_reports" : "incident_by_origins"
    return Term(
      test: condition,
      ids: "SELECT id FROM incident INDEXED BY \(sql: index) WHERE \(condition)")
  }

  /// Rows whose span meets the days; a row without a date never does.
  ///
  /// No span is longer than the longest that was ever stored, so an index over first days also bounds last days.
  func dateTerm(from: Day?, to: Day?) throws -> Term {
    let longest = try Int.fetchOne(
      db, sql: "SELECT count FROM tally WHERE field = 'span' AND value = 0")
    let earliest = from.map { $0.number - (longest ?? 40_000) } ?? Schema.noDay + 1
    let last: SQL = "incident.last_day >= \(from?.number ?? Schema.noDay + 1)"
    let first: SQL = "incident.day >= \(max(earliest, Schema.noDay + 1))"
    let condition: SQL =
      to.map { "(\(first) AND incident.day <= \($0.number) AND \(last))" }
      ?? "(\(first) AND \(last))"
    let index: SQL = "incident INDEXED BY incident_by_day"
    return Term(
      test: condition, ids: "SELECT id FROM \(index) WHERE \(condition)",
      stream: DayStream(source: index, condition: condition))
  }

  /// A box first, which an index answers, then the distance on the globe.
  func nearTerm(_ latitude: Double, _ longitude: Double, _ kilometres: Double) -> Term {
    let box = GeoBox(latitude: latitude, longitude: longitude, kilometres: kilometres)
    let condition: SQL = """
      (incident.latitude BETWEEN \(box.south) AND \(box.north) AND \(longitudes(box)) \
      AND kilometres(incident.latitude, incident.longitude, \(latitude), \(longitude)) \
      <= \(kilometres))
      """
    return Term(
      test: condition,
      ids: """
        SELECT id FROM incident INDEXED BY incident_by_point \
        WHERE incident.latitude IS NOT NULL AND \(condition)
        """)
  }

  /// The northern and the western edge belong to a box, as `MapBox` says.
  func boxTerm(_ box: MapBox) -> Term {
    let south: SQL = box.south <= -90 ? "" : "AND incident.latitude > \(box.south)"
    let condition: SQL = """
      (incident.latitude <= \(box.north) \(south) AND \(longitudes(box)))
      """
    return Term(
      test: condition,
      ids: """
        SELECT id FROM incident INDEXED BY incident_by_point \
        WHERE incident.latitude IS NOT NULL AND \(condition)
        """)
  }

  private func longitudes(_ box: MapBox) -> SQL {
    let west: SQL = "incident.longitude >= \(box.west)"
    let east: SQL = box.east >= 180 ? "1" : "incident.longitude < \(box.east)"
    return box.west <= box.east ? "\(west) AND \(east)" : "(\(west) OR \(east))"
  }

  private func longitudes(_ box: GeoBox) -> SQL {
    if box.west <= box.east {
      return "incident.longitude BETWEEN \(box.west) AND \(box.east)"
    }
    return "(incident.longitude >= \(box.west) OR incident.longitude <= \(box.east))"
  }
}

extension Measure {
  /// The measure's number in the archive: its place in the model's list, which only grows.
  var number: Int { Measure.allCases.firstIndex(of: self) ?? -1 }
}
