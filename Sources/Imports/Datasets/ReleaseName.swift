import Datasets
import NewsModel

/// The release of a dataset, as the names of its files say it: its number, else the day on which it was made or fetched.
enum ReleaseName {
  /// "25.1" for `GEDEvent_v25_1.csv` and `ged251-csv.zip`, "0718" for `globalterrorismdb_0718dist.csv`, "2024-09-20" for
  /// `acled_mali_20240920.csv`; nil where the name says nothing.
  static func version(of table: DatasetTable, in name: String) -> String? {
    let parts = name.lowercased().split(separator: "/").reversed().prefix(2)
    if let release = parts.lazy.compactMap(table.release).first { return release }
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
}
