public import NewsModel

/// What the timeline, the map and the survey of sources are drawn from.
extension IncidentStore {
  /// Incidents and deaths of a filter by year, month or day, earliest first; periods without incidents are left out.
  public func timeline(_ filter: Filter, by unit: TimelineUnit) throws -> [PeriodToll] {
    try read { db in
      try TimelineReader(db: db, setCache: setCache).periods(filter, by: unit)
    }
  }

  /// Incidents and deaths by period, interrupted when the task is cancelled.
  public func timeline(_ filter: Filter, by unit: TimelineUnit) async throws -> [PeriodToll] {
    try await read { [setCache] db in
      try TimelineReader(db: db, setCache: setCache).periods(filter, by: unit)
    }
  }

  /// Incidents and deaths of a filter by the cells of a map; cells without incidents are left out.
  public func map(_ filter: Filter, _ grid: MapGrid) throws -> [MapCell] {
    try read { try MapReader(db: $0, setCache: setCache).cells(filter, grid) }
  }

  /// Incidents and deaths by cell, interrupted when the task is cancelled.
  public func map(_ filter: Filter, _ grid: MapGrid) async throws -> [MapCell] {
    try await read { [setCache] in
      try MapReader(db: $0, setCache: setCache).cells(filter, grid)
    }
  }

  /// Who states low and who states high among a run of at most `limit` incidents, newest first, behind the row where
  /// the run before ended.
  public func sources(
    _ filter: Filter, after row: IncidentSummary? = nil, limit: Int
  ) throws -> SourceSurveyPage {
    try read {
      try SourceReader(db: $0, setCache: setCache).survey(filter, after: row, limit: limit)
    }
  }

  /// Who states low and who states high, interrupted when the task is cancelled.
  public func sources(
    _ filter: Filter, after row: IncidentSummary? = nil, limit: Int
  ) async throws -> SourceSurveyPage {
    try await read { [setCache] in
      try SourceReader(db: $0, setCache: setCache).survey(filter, after: row, limit: limit)
    }
  }
}
