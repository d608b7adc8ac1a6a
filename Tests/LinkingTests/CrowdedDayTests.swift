import NewsModel
import Testing

@testable import Linking

/// A mass grave or an earthquake has thousands of articles of one place and day.
@Suite struct CrowdedDayTests {
  /// How many pairs are compared, and how many accounts only with those that came first.
  private func compare(_ count: Int) -> (pairs: Int, late: Int) {
    var made = MadeAccounts(
      (0..<count).map { MadeReport(key: "r\($0)", text: "Bodies were found in grave \($0 * 7).") })
    for index in made.all.indices { made.all[index].weigh(made.vocabulary) }
    var pairs = 0
    let isLate = PairFinder(made.all).forEachPair { _, _ in pairs += 1 }
    return (pairs, isLate.count { $0 })
  }

  @Test func thousandsOfOnePlaceAndDayAreNotAllComparedWithAll() {
    let crowd = compare(4_000)
    // All with all would be eight million pairs, which took 2.3 GB.
    #expect(crowd.pairs <= 4_000 * PairFinder.mostNeighbours)
    #expect(crowd.late == 4_000 - PairFinder.mostNeighbours)
  }

  @Test func someHundredsAreAllCompared() {
    let few = compare(300)
    #expect(few.pairs == 300 * 299 / 2)
    #expect(few.late == 0)
  }
}
