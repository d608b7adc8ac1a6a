import NewsModel
import Testing

@testable import Archive

/// The short way to a summary says what the comparison says.
struct SummaryTests {
  @Test func shortWaySaysWhatTheComparisonSays() {
    var random = RandomIncidents(seed: 21)
    var plain = 0
    for var dossier in random.dossiers(2_000) {
      for report in dossier.reports.indices {
        for index in dossier.reports[report].claims.indices {
          let scopes: [Scope] = [.everyone, .everyone, .civilians, .attackers]
          dossier.reports[report].claims[index].scope = scopes[random.number(below: 4)]
          let whole = random.number(below: 12)
          dossier.reports[report].claims[index].partOf = whole < 4 ? whole : nil
          if random.number(below: 12) == 0 {
            dossier.reports[report].claims[index].isBackground = true
          }
        }
      }
      guard let short = SummaryColumns(plain: dossier) else { continue }
      plain += 1
      #expect(short == SummaryColumns(comparing: dossier), "\(dossier)")
    }
    #expect(plain > 100)
  }
}
