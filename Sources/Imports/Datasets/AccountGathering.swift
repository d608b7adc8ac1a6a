import NewsModel

/// Puts the rows of one incident together: what its sources say, or its dead.
struct AccountGathering {
  private let isOfVictims: Bool
  private let title: String
  private var places: [String: Int] = [:]
  private(set) var dossiers: [Dossier] = []
  /// How many rows were taken in.
  private(set) var rows = 0

  init(isOfVictims: Bool, title: String) {
    self.isOfVictims = isOfVictims
    self.title = title
  }

  mutating func add(_ dossier: Dossier) {
    rows += 1
    guard let place = places[dossier.incident.key] else {
      places[dossier.incident.key] = dossiers.count
      dossiers.append(isOfVictims ? counted(dossier) : dossier)
      return
    }
    if isOfVictims { addVictim(dossier, at: place) } else { addAccount(dossier, at: place) }
  }

  /// A source that speaks twice of one incident has a report for each time.
  private mutating func addAccount(_ dossier: Dossier, at place: Int) {
    for var report in dossier.reports {
      let known = dossiers[place].reports.filter { $0.key == report.key }
      if known.contains(where: { $0 == report }) { continue }
      if !known.isEmpty {
        let number = dossiers[place].reports.count { $0.key.hasPrefix(report.key) } + 1
        report.key += "-\(number)"
      }
      dossiers[place].reports.append(report)
    }
  }

  /// The first dead of an incident: one of them.
  private func counted(_ dossier: Dossier) -> Dossier {
    var dossier = dossier
    guard !dossier.reports.isEmpty else { return dossier }
    if !dossier.reports[0].claims.contains(where: { $0.measure == .killed && !$0.isPart }) {
      dossier.reports[0].claims.append(
        Claim(
          measure: .killed, bounds: Bounds(1), speaker: Speaker(name: nil, kind: .dataset),
          rule: title + ": rows counted", status: .accepted))
    }
    return dossier
  }

  private mutating func addVictim(_ dossier: Dossier, at place: Int) {
    guard let new = counted(dossier).reports.first, !dossiers[place].reports.isEmpty else { return }
    for claim in new.claims {
      let known = dossiers[place].reports[0].claims.firstIndex {
        $0.measure == claim.measure && $0.scope == claim.scope && $0.rule == claim.rule
      }
      guard let known else {
        dossiers[place].reports[0].claims.append(claim)
        continue
      }
      let bounds = dossiers[place].reports[0].claims[known].bounds
      func sum(_ left: Int?, _ right: Int?) -> Int? {
        guard let left, let right else { return nil }
        let (sum, overflows) = left.addingReportingOverflow(right)
        return overflows ? nil : sum
      }
      dossiers[place].reports[0].claims[known].bounds = Bounds(
        low: sum(bounds.low, claim.bounds.low), high: sum(bounds.high, claim.bounds.high))
    }
  }
}
