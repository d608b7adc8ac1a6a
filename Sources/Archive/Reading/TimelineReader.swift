internal import GRDB
internal import NewsModel

/// Adds incidents and their deaths up by year, month or day.
struct TimelineReader {
  let db: Database
  let hits: IncidentSetCache

  /// Periods that have incidents, earliest first. An incident stands in the period of its first day; those without a
  /// date stand in none.
  func periods(_ filter: Filter, by unit: TimelineUnit) throws -> [PeriodToll] {
    var sums = TollTable()
    try TollScan(db: db, hits: hits).forEach(filter, [.day]) { values, offset, low, high in
      let day = values[0][offset]
      if day != PackedColumn.missing { sums.add(day, low, high) }
    }
    var periods: [Day: TollSum] = [:]
    for (day, sum) in sums.sums {
      periods[unit.start(of: Day(number: Int(day))), default: TollSum()] += sum
    }
    return periods.map { PeriodToll(start: $0.key, toll: $0.value) }
      .sorted { $0.start < $1.start }
  }
}
