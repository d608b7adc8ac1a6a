import NewsModel

/// The part of an article that speaks of an incident which is not its subject.
enum ClaimContext {
  /// The lines in which a report's claims stand, in the order of the text.
  static func text(of report: Report) -> String {
    let scalars = Array(report.text.unicodeScalars)
    var lines: [Range<Int>] = []
    for range in report.claims.compactMap(\.quotation?.range)
    where range.upperBound <= scalars.count {
      let start = scalars[..<range.lowerBound].lastIndex(of: "\n").map { $0 + 1 } ?? 0
      let end = scalars[range.upperBound...].firstIndex(of: "\n") ?? scalars.count
      if !lines.contains(where: { $0.lowerBound == start }) { lines.append(start..<end) }
    }
    return lines.sorted { $0.lowerBound < $1.lowerBound }.map { line in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[line])
      return String(text)
    }.joined(separator: "\n")
  }
}
