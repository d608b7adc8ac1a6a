import NewsModel

/// Several incidents against each other: what the claims of each come to.
enum IncidentComparisonTable {
  private static let columns = [
    TextTable.Column(title: "ID", isRight: true), TextTable.Column(title: "DATE"),
    TextTable.Column(title: "INCIDENT", widest: 44, yields: true),
    TextTable.Column(title: "KILLED", isRight: true),
    TextTable.Column(title: "MEDIAN", isRight: true),
    TextTable.Column(title: "SPREAD", isRight: true),
    TextTable.Column(title: "WOUNDED", isRight: true),
    TextTable.Column(title: "REPORTS", isRight: true),
    TextTable.Column(title: "ORIGINS", isRight: true),
  ]

  /// The table with an empty line behind it.
  static func lines(_ dossiers: [Dossier], width: Int) -> [String] {
    let rows = dossiers.map(cells)
    let table = TextTable(columns: columns, sample: rows, width: width)
    return [table.head] + rows.map(table.line) + [""]
  }

  private static func cells(_ dossier: Dossier) -> [String] {
    let comparison = Comparison(of: dossier)
    let killed = comparison.overall(.killed)
    return [
      String(dossier.incident.id), DateText.short(dossier.incident.date), dossier.incident.title,
      FigureText.short(killed),
      killed.map { ComparisonText.median($0.median) } ?? FigureText.unknown,
      FigureText.percent(killed?.spread) ?? FigureText.unknown,
      FigureText.short(comparison.overall(.wounded)), String(dossier.reports.count),
      String(dossier.originCount),
    ]
  }
}
