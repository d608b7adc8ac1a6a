import Foundation
import NewsModel

/// The release of a dataset, as the names of its files say it: its number, else the day on which it was made or fetched.
enum ReleaseName {
  /// "25.1" for `GEDEvent_v25_1.csv` and `ged251-csv.zip`, "0718" for `globalterrorismdb_0718dist.csv`, "2024-09-20" for
  /// `acled_mali_20240920.csv`; nil where the name says nothing.
  static func version(of kind: TableKind, in name: String) -> String? {
    let parts = name.lowercased().split(separator: "/").reversed().prefix(2)
    for part in parts {
      let found: String? =
        switch kind {
        case .ucdpEvents: ucdp(String(part), mark: "ged")
        case .ucdpActors: ucdp(String(part), mark: "actor")
        case .gtd: part.hasPrefix("globalterrorism") || part.hasPrefix("gtd") ? gtd(part) : nil
        default: nil
        }
      if let found { return found }
    }
    return parts.lazy.compactMap(day).first
  }

  /// The latest day in a name, written `2024-09-20`, `2024_09_20`, `2024.09.20` or `20240920`.
  private static func day(in name: Substring) -> String? {
    var runs: [(text: Substring, before: Character?)] = []
    var rest = name
    while let start = rest.firstIndex(where: \.isNumber) {
      let before = start > rest.startIndex ? rest[rest.index(before: start)] : nil
      let run = rest[start...].prefix { $0.isASCII && $0.isNumber }
      guard !run.isEmpty else { break }
      runs.append((run, before))
      rest = rest[run.endIndex...]
    }
    var days: [Day] = []
    for (index, run) in runs.enumerated() {
      if run.text.count == 8, let number = Int(run.text) {
        days += [Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)]
          .compactMap { $0 }
      } else if run.text.count == 4, index + 2 < runs.count,
        runs[index + 1].text.count == 2, runs[index + 2].text.count == 2,
        let mark = runs[index + 1].before, "-_.".contains(mark), runs[index + 2].before == mark,
        let year = Int(run.text), let month = Int(runs[index + 1].text),
        let day = Int(runs[index + 2].text)
      {
        days += [Day(year: year, month: month, day: day)].compactMap { $0 }
      }
    }
    return days.filter { (1990...2100).contains($0.civil.year) }.max()?.iso
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
