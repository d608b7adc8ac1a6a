internal import GRDB
internal import NewsModel

/// Adds incidents and their deaths up by year, month or day.
struct TimelineReader {
  let rows: TollRows

  /// Periods that have incidents, earliest first. An incident stands in the period of its first day; those without a
  /// date stand in none.
  func periods(_ filter: Filter, by unit: TimelineUnit) throws -> [PeriodToll] {
    var sums: [Int: TollSum] = [:]
    try rows.forEach(
      filter, columns: "day, killed_low, killed_high", where: "day > \(Schema.noDay)"
    ) { row in
      sums[row[0], default: TollSum()].add(low: row[1], high: row[2])
    }
    var periods: [Day: TollSum] = [:]
    for (day, sum) in sums {
      periods[unit.start(of: Day(number: day)), default: TollSum()] += sum
    }
    return periods.map { PeriodToll(start: $0.key, toll: $0.value) }
      .sorted { $0.start < $1.start }
  }
}
