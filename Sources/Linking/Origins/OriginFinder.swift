import NewsModel

/// Gives copies of one text one origin, so that five outlets count as one voice.
public struct OriginFinder {
  /// A report with the samples of its text.
  public struct Candidate: Sendable {
    var report: Report
    var shingles: Shingles
    /// Whether the archive has it already: its voice stays.
    var isKnown: Bool

    public init(report: Report, isKnown: Bool) {
      self.report = report
      self.isKnown = isKnown
      shingles = Shingles(of: report.text)
      if !isKnown { self.report.origin = report.origin ?? WireReader.wire(of: report.text) }
    }
  }

  /// The origin of each new report that has one, by the report's key.
  public private(set) var origins: [String: String] = [:]

  /// - Parameter candidates: reports in any order.
  public init(_ candidates: [Candidate]) {
    let candidates = candidates.sorted { OriginFinder.rank($0) < OriginFinder.rank($1) }
    let copies = NearCopies(candidates.map(\.shingles))
    var groups: [Int: [Int]] = [:]
    for (index, leader) in copies.leaders.enumerated() { groups[leader, default: []].append(index) }
    for members in groups.values {
      let origin =
        members.count > 1 ? OriginFinder.origin(of: members.map { candidates[$0].report }) : nil
      for index in members where !candidates[index].isKnown {
        let report = candidates[index].report
        guard let name = report.origin ?? origin else { continue }
        origins[report.key] = name
      }
    }
  }

  /// Known ones first, because theirs is the voice that stays; then the earliest.
  private static func rank(_ candidate: Candidate) -> (Int, Int, String) {
    (candidate.isKnown ? 0 : 1, candidate.report.published?.number ?? .max, candidate.report.key)
  }

  /// The agency that the candidates name, else the outlet that printed first, else a name for the text itself.
  private static func origin(of reports: [Report]) -> String {
    let named = Set(reports.compactMap(\.origin))
    if named.count == 1, let wire = named.first { return wire }
    if let outlet = reports.first?.outlet { return outlet }
    let key = reports.first?.key ?? ""
    return "one text (\((key.split(separator: ":").last ?? "").prefix(8)))"
  }
}
