import NewsModel

/// Counts for each account how many others could be meant by its days and its country: the more there are, the more a
/// link has to prove.
struct Rivals {
  /// Days before and after that still could be meant.
  private static let reach = 3

  private var byCountryAndDay: [String: [Int: Int]] = [:]
  private var undated: [String: Int] = [:]

  init(_ accounts: [Account]) {
    for account in accounts {
      let country = account.country ?? ""
      guard let days = account.days else {
        undated[country, default: 0] += 1
        continue
      }
      byCountryAndDay[country, default: [:]][days.start.number, default: 0] += 1
    }
  }

  /// The others whose day is at most three days from an account's, or unknown, and whose country is the same or unknown.
  func count(_ account: Account) -> Int {
    var countries = account.country.map { [$0, ""] } ?? Array(byCountryAndDay.keys)
    if account.country == nil { countries += undated.keys.filter { byCountryAndDay[$0] == nil } }
    let count = countries.reduce(0) { sum, country in
      sum + (undated[country] ?? 0) + dated(country, account.days)
    }
    return count - 1
  }

  private func dated(_ country: String, _ days: DateSpan?) -> Int {
    guard let counts = byCountryAndDay[country] else { return 0 }
    guard let days else { return counts.values.reduce(0, +) }
    return counts.reduce(0) { sum, entry in
      let isNear =
        entry.key >= days.start.number - Rivals.reach && entry.key <= days.end.number + Rivals.reach
      return sum + (isNear ? entry.value : 0)
    }
  }
}
