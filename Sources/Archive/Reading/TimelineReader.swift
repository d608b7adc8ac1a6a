internal import GRDB
internal import NewsModel

/// Adds incidents and their deaths up by year, month or day.
struct TimelineReader {
  let db: Database
  let setCache: IncidentSetCache

  /// Periods that have incidents, earliest first. An incident stands in the period of its first day; those without a
  /// date stand in none.
  func periods(_ filter: Filter, by unit: TimelineUnit) throws -> [PeriodToll] {
    let table = try TollScan(db: db, setCache: setCache).table(filter, [.day]) { day, _ in day }
    var periods: [Day: TollSum] = [:]
    for (day, toll) in table.sums {
      periods[unit.start(of: Day(number: Int(day))), default: TollSum()] += toll
    }
    return periods.map { PeriodToll(start: $0.key, toll: $0.value) }
      .sorted { $0.start < $1.start }
  }
}
