/// Several incidents as columns: what their claims come to, row by row, for the screen and for tables.
public struct SideBySide: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var label: String
    /// One for each incident; empty where there is nothing to say.
    public var cells: [String]

    /// True where incidents say different things, and not just nothing.
    public var differs: Bool { Set(cells.filter { !$0.isEmpty }).count > 1 }
  }

  public private(set) var rows: [Row] = []

  public init(_ dossiers: [Dossier], options: Comparison.Options = .init()) {
    let comparisons = dossiers.map { Comparison(of: $0, options: options) }
    add("date", dossiers.map { DateText.short($0.incident.date) })
    add("kind", dossiers.map { $0.incident.type ?? "" })
    add("groups", dossiers.map { $0.incident.groups.map(\.displayName).joined(separator: ", ") })
    let tolls = comparisons.map { $0.toll(.killed) }
    add("killed", tolls.map { FigureText.short($0?.envelope) })
    add("whom", tolls.map(SideBySide.scope))
    add("spread", tolls.map { FigureText.percent($0?.envelope.spread) ?? "" })
    add("highest by", tolls.map { SideBySide.ends($0, \.highBy) })
    add("lowest by", tolls.map { SideBySide.ends($0, \.lowBy) })
    add("revised", comparisons.map { SideBySide.revisions($0.findings) })
    add("outliers", comparisons.map(SideBySide.outliers))
    add("wounded", comparisons.map { FigureText.short($0.overall(.wounded)) })
    add("reports", dossiers.map { FigureText.grouped($0.reports.count) })
    add("origins", dossiers.map { FigureText.grouped($0.originCount) })
    for name in Set(dossiers.flatMap(\.datasets)).sorted() {
      add(name, dossiers.map { $0.killed(byDataset: name).map(FigureText.short) ?? "" })
    }
    for lens in Lenses.all {
      guard let name = lens.abbreviation else { continue }
      add(
        "as " + name,
        dossiers.map { lens.reading(.killed, of: $0, options: options)?.short ?? "" })
    }
  }

  /// A row that says nothing of any incident is left out.
  private mutating func add(_ label: String, _ cells: [String]) {
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    rows.append(Row(label: label, cells: cells))
  }

  private static func scope(_ toll: Comparison.Toll?) -> String {
    guard let toll else { return "" }
    return toll.isDerived ? "civilians + security forces" : toll.scope.rawValue
  }

  private static func ends(
    _ toll: Comparison.Toll?, _ names: KeyPath<Comparison.Toll, [String]>
  ) -> String {
    guard let toll, toll.envelope.isDisputed else { return "" }
    return toll[keyPath: names].joined(separator: ", ")
  }

  private static func revisions(_ findings: Findings) -> String {
    var words: [String] = []
    if findings.contains(.revisedUp) { words.append("up") }
    if findings.contains(.revisedDown) { words.append("down") }
    if findings.contains(.revisedOtherwise) { words.append("otherwise") }
    return words.joined(separator: ", ")
  }

  private static func outliers(_ comparison: Comparison) -> String {
    guard let section = comparison.primary(.killed) else { return "" }
    return Outliers.find(in: section.rows)
      .map { "\($0.voice) \(FigureText.short($0.own))" }.joined(separator: ", ")
  }
}
