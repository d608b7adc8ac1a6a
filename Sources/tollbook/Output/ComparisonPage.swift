import Exports
import NewsModel

/// A comparison as aligned tables, one for each measure and scope.
struct ComparisonPage {
  private let dossier: Dossier
  private let comparison: Comparison
  private let width: Int

  init(_ dossier: Dossier, width: Int) {
    self.dossier = dossier
    comparison = Comparison(of: dossier)
    self.width = width
  }

  /// The page's lines; an empty one closes every table.
  var lines: [String] {
    var lines: [String] = []
    if comparison.claimCount == 0 { lines += ["No report gives a figure for this incident.", ""] }
    for section in comparison.sections {
      let heading = "\(section.measure.rawValue.uppercased()), \(section.scope.rawValue)"
      lines += Paragraph.lines(heading, width: width)
      lines += Paragraph.lines(ComparisonText.sentence(section, in: comparison), width: width)
      lines += table(section.rows)
    }
    lines += histories
    lines += aside("OF OTHER EVENTS OR OF A WHOLE CONFLICT", comparison.background)
    lines += aside("SET ASIDE: rejected by the analyst or denied", comparison.setAside)
    return lines
  }

  private func aside(_ heading: String, _ rows: [Comparison.Row]) -> [String] {
    rows.isEmpty ? [] : [heading] + table(rows, namesMeasure: true)
  }

  /// The figures that their speakers have changed, in the order of time.
  private var histories: [String] {
    let rows = comparison.revisedHistories.flatMap(RevisionCells.rows)
    guard !rows.isEmpty else { return [] }
    let columns = RevisionCells.header.map {
      TextTable.Column(title: $0.uppercased(), widest: 40, yields: $0 == "Who")
    }
    let table = TextTable(columns: columns, sample: rows, width: width)
    return ["FIGURES THAT THEIR SPEAKERS HAVE CHANGED", table.head] + rows.map(table.line) + [""]
  }

  private static let columns = [
    TextTable.Column(title: "  FIGURE", widest: 34, yields: true),
    TextTable.Column(title: "WHO SAYS SO", widest: 36, yields: true),
    TextTable.Column(title: "REPORT", widest: 24, yields: true),
    TextTable.Column(title: "ORIGIN", widest: 14, yields: true),
    TextTable.Column(title: "AS OF", isRight: true),
    TextTable.Column(title: "STATUS"),
  ]

  private func table(_ rows: [Comparison.Row], namesMeasure: Bool = false) -> [String] {
    var cells: [[String]] = []
    for row in rows {
      let measure = namesMeasure ? row.claim.measure.rawValue + " " : ""
      cells.append(self.cells(row, figure: "  " + measure + figure(row)))
      for part in row.parts {
        let words = "  ↳ \(FigureText.words(part.claim)), \(part.claim.scope.rawValue)"
        cells.append(self.cells(part, figure: words))
      }
    }
    let table = TextTable(columns: ComparisonPage.columns, sample: cells, width: width)
    return [table.head] + cells.map(table.line) + [""]
  }

  /// "500 → 471" where the speaker has said something else since.
  private func figure(_ row: Comparison.Row) -> String {
    FigureText.words(row.claim) + (row.later.map { " → " + FigureText.short($0) } ?? "")
  }

  private func cells(_ row: Comparison.Row, figure: String) -> [String] {
    let report = dossier.reports[row.report]
    let reports = Set(row.sightings.map(\.report)).sorted().map { String($0 + 1) }
      .joined(separator: ",")
    return [
      figure, ComparisonText.speaker(row.claim),
      "\(reports) \(report.displayName)",
      row.claim.origin ?? report.origin ?? "–",
      row.claim.asOf?.iso ?? "–", row.claim.status.rawValue,
    ]
  }
}
