import NewsModel

/// Finds the pairs of accounts that are worth comparing, without comparing all with all: they share a word that few
/// texts have, or happened within a day of each other in one place.
struct PairFinder {
  /// A word that more accounts share than this finds nobody.
  private static let mostSharers = 150
  /// So many accounts of one place and day are compared with all others of it; those beyond only with these. A mass
  /// grave or an earthquake has thousands, whose pairs would fill the memory.
  static let mostNeighbours = 400
  /// Accounts whose days and publication both lie further apart are not compared, however alike.
  private static let mostDays = 30

  private let accounts: [Account]

  init(_ accounts: [Account]) { self.accounts = accounts }

  /// Hands over each pair once, the smaller index first.
  ///
  /// - Returns: for each account whether it came when its place and day was crowded: two such ones were not compared.
  func forEachPair(_ body: (Int, Int) -> Void) -> [Bool] {
    var isLate = [Bool](repeating: false, count: accounts.count)
    var byWord: [WordKey: [Int32]] = [:]
    var byPlaceAndDay: [PlaceDay: [Int32]] = [:]
    for (index, account) in accounts.enumerated() {
      var found: Set<Int32> = []
      for entry in account.weights.entries {
        var sharers = byWord[entry.word] ?? []
        // One more than allowed stays in the list, as the sign that the word is too frequent.
        guard sharers.count <= PairFinder.mostSharers else { continue }
        found.formUnion(sharers)
        sharers.append(Int32(index))
        byWord[entry.word] = sharers
      }
      for key in PairFinder.placeDays(of: account) {
        let neighbours = byPlaceAndDay[key] ?? []
        found.formUnion(neighbours)
        if neighbours.count < PairFinder.mostNeighbours {
          byPlaceAndDay[key, default: []].append(Int32(index))
        } else {
          isLate[index] = true
        }
      }
      for other in found.sorted() where isNear(Int(other), index) { body(Int(other), index) }
    }
    return isLate
  }

  private struct PlaceDay: Hashable {
    var place: String
    var day: Int
  }

  private static func placeDays(of account: Account) -> [PlaceDay] {
    guard let place = account.place, let days = account.days, DateEvidence.isDaily(account),
      days.end - days.start <= 31
    else { return [] }
    return (days.start.number...days.end.number + 1).map { PlaceDay(place: place, day: $0) }
  }

  private func isNear(_ left: Int, _ right: Int) -> Bool {
    let (one, two) = (accounts[left], accounts[right])
    guard let gap = DateEvidence.gap(one, two), gap > PairFinder.mostDays else { return true }
    guard let first = one.published, let second = two.published else { return false }
    return abs(first - second) <= PairFinder.mostDays
  }
}
