import Foundation

/// The release of a dataset, as the names of its files say it.
enum ReleaseName {
  /// "25.1" for `GEDEvent_v25_1.csv` and `ged251-csv.zip`, "0718" for `globalterrorismdb_0718dist.csv`; nil where the
  /// name says nothing.
  static func version(of kind: TableKind, in name: String) -> String? {
    for part in name.lowercased().split(separator: "/").reversed().prefix(2) {
      let found: String? =
        switch kind {
        case .ucdpEvents: ucdp(String(part), mark: "ged")
        case .ucdpActors: ucdp(String(part), mark: "actor")
        case .gtd: part.hasPrefix("globalterrorism") || part.hasPrefix("gtd") ? gtd(part) : nil
        default: nil
        }
      if let found { return found }
    }
    return nil
  }

  /// The numbers behind "ged": `231` is 23.1, `v26_0_7` is 26.0.7.
  private static func ucdp(_ name: String, mark: String) -> String? {
    guard let start = name.range(of: mark)?.upperBound else { return nil }
    let rest = name[start...].drop { !$0.isNumber }
    let digits = rest.prefix { $0.isNumber || $0 == "_" || $0 == "." }
    let numbers = digits.split { $0 == "_" || $0 == "." }
    guard let first = numbers.first, (2...4).contains(first.count) else { return nil }
    if numbers.count > 1, first.count == 2 { return numbers.joined(separator: ".") }
    // More digits than three are a year or a number of rows.
    return first.count == 3 ? "\(first.prefix(2)).\(first.suffix(1))" : nil
  }

  private static func gtd(_ name: Substring) -> String? {
    let digits = name.drop { !$0.isNumber }.prefix { $0.isNumber }
    return digits.isEmpty ? nil : String(digits)
  }
}
