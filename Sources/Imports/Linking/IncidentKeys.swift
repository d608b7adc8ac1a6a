import Archive
import NewsModel

/// Names new incidents so that no two have the same key.
struct IncidentKeys {
  private let store: IncidentStore?
  private var used: Set<String> = []

  /// - Parameter store: the archive, whose keys are taken.
  init(store: IncidentStore?) { self.store = store }

  /// A key that no other incident has: the one wished for, else with the beginning of a report's hash behind it, which
  /// is the same on every import.
  mutating func unused(_ wished: String, report: String) throws -> String {
    let digits = report.drop { $0 != ":" }.dropFirst()
    var names = [wished, "\(wished)-\(digits.prefix(8))", "\(wished)-\(digits)"].makeIterator()
    while let name = names.next() {
      if try used.contains(name) || store?.dossier(key: name) != nil { continue }
      used.insert(name)
      return name
    }
    return "\(wished)-\(digits)"
  }

  /// The dossier whose incident stands for all of them: one with a place and a day, published first.
  static func leading(_ dossiers: [Dossier]) -> Dossier? {
    func rank(_ dossier: Dossier) -> (Int, Int, String) {
      let report = dossier.reports.first
      let gaps = (dossier.incident.place == nil ? 1 : 0) + (dossier.incident.date == nil ? 1 : 0)
      return (gaps, report?.published?.number ?? .max, report?.key ?? "")
    }
    return dossiers.min { rank($0) < rank($1) }
  }
}
