import NewsModel

/// The rows of the range chart of one incident: every claim once, below the heading of its measure and scope.
struct CompareChart: Equatable, Sendable {
  enum Line: Equatable, Sendable {
    /// The head of a section; its chart's axis stands on the same line.
    case section(Int)
    case claim(Comparison.Row, isPart: Bool, section: Int?)
    /// What the section's claims come to, and below it the same in a sentence.
    case envelope(Int)
    case explanation(Int)
    /// What published rules make of the section's measure.
    case rules(Int)
    /// Figures that stand apart from the comparison, and why.
    case aside(String)
    case blank
  }

  let comparison: Comparison
  private(set) var lines: [Line] = []

  init(_ comparison: Comparison) {
    self.comparison = comparison
    for (index, section) in comparison.sections.enumerated() {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.section(index))
      for row in section.rows { add(row, section: index) }
      if section.rows.contains(where: { !$0.claim.bounds.isUnknown }) {
        lines += [.envelope(index), .explanation(index)]
        if comparison.primary(section.measure) == section,
          Lenses.all.contains(where: { $0.measures.contains(section.measure) })
        {
          lines.append(.rules(index))
        }
      }
    }
    addAside("OTHER EVENTS, OR A WHOLE CONFLICT", comparison.background)
    addAside("REJECTED, OR DENIED BY THE SPEAKER", comparison.setAside)
  }

  private mutating func addAside(_ title: String, _ rows: [Comparison.Row]) {
    guard !rows.isEmpty else { return }
    if !lines.isEmpty { lines.append(.blank) }
    lines.append(.aside(title))
    for row in rows { add(row, section: nil) }
  }

  private mutating func add(_ row: Comparison.Row, section: Int?) {
    lines.append(.claim(row, isPart: row.claim.isPart, section: section))
    for part in row.parts { lines.append(.claim(part, isPart: true, section: section)) }
  }

  /// The claims in the order of their lines.
  var positions: [DossierPosition] { lines.compactMap(\.position) }

  /// The line of a claim.
  func line(of position: DossierPosition) -> Int? {
    lines.firstIndex { $0.positions.contains(position) }
  }

  /// The greatest figure that any claim of a measure states: sections of one measure share an axis.
  func greatest(_ measure: Measure) -> Int {
    let rows = lines.compactMap { line -> Comparison.Row? in
      guard case .claim(let row, _, .some) = line, row.claim.measure == measure else { return nil }
      return row
    }
    return rows.compactMap(\.claim.bounds.highestStated).max() ?? 0
  }
}

extension CompareChart.Line {
  var position: DossierPosition? {
    guard case .claim(let row, _, _) = self else { return nil }
    return DossierPosition(report: row.report, claim: row.index)
  }

  /// Where the claim stands, and where it was met again.
  var positions: [DossierPosition] {
    guard case .claim(let row, _, _) = self else { return [] }
    return row.sightings.map { DossierPosition(report: $0.report, claim: $0.index) }
  }
}
