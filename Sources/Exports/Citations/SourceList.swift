import NewsModel

/// The reports behind incidents as a bibliography's entries: each report once.
struct SourceList {
  private var keys: Set<String> = []

  /// The reports of an incident that no incident before had, in their order.
  mutating func new(in dossier: Dossier) -> [Report] {
    dossier.reports.filter { keys.insert($0.key).inserted }
  }

  /// A name for citing it: letters, digits, dots and dashes of its key.
  static func citationKey(_ report: Report) -> String {
    let key = report.key.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || scalar == "." || scalar == "-" ? String(scalar) : "-"
    }.joined()
    return key.isEmpty ? "report" : key
  }
}
