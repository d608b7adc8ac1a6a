import NewsModel

/// The claims of one incident as a table: a row for each speaker of each report, a column for each measure.
struct CompareTable: Equatable, Sendable {
  struct Row: Equatable, Sendable {
    var report: Int
    /// Nil where the report speaks in its own voice.
    var speaker: String?
    var kind: SpeakerKind
    /// The claims of each column's measure, in the order of the text: indices into the report's claims.
    var cells: [[Int]]
  }

  let measures: [Measure]
  private(set) var rows: [Row] = []

  init(_ dossier: Dossier, includesProposed: Bool = true) {
    let present = Set(dossier.reports.flatMap(\.claims).map(\.measure))
    measures = Measure.allCases.filter(present.contains)
    for (report, content) in dossier.reports.enumerated() {
      for (index, claim) in content.claims.enumerated()
      where includesProposed || claim.status != .proposed { add(claim, index, report) }
    }
  }

  private mutating func add(_ claim: Claim, _ index: Int, _ report: Int) {
    guard let column = measures.firstIndex(of: claim.measure) else { return }
    let row = rows.firstIndex { $0.report == report && $0.speaker == claim.speaker.name }
    if let row {
      rows[row].cells[column].append(index)
    } else {
      var cells = Array(repeating: [Int](), count: measures.count)
      cells[column] = [index]
      rows.append(
        Row(report: report, speaker: claim.speaker.name, kind: claim.speaker.kind, cells: cells))
    }
  }

  /// Where a claim stands: its row, its column, and which of the cell's claims it is.
  func cell(of place: ClaimPlace) -> (row: Int, column: Int, index: Int)? {
    for (row, content) in rows.enumerated() where content.report == place.report {
      for (column, claims) in content.cells.enumerated() {
        if let index = claims.firstIndex(of: place.claim) { return (row, column, index) }
      }
    }
    return nil
  }

  /// The claim next to another one; nil at the table's edge.
  func neighbour(of place: ClaimPlace, down: Int, right: Int) -> ClaimPlace? {
    guard let cell = cell(of: place) else { return nil }
    if right != 0 { return aside(cell.row, cell.column, right) }
    let claims = rows[cell.row].cells[cell.column]
    let inside = cell.index + down
    if claims.indices.contains(inside) {
      return ClaimPlace(report: rows[cell.row].report, claim: claims[inside])
    }
    return below(cell.row, cell.column, down)
  }

  private func aside(_ row: Int, _ column: Int, _ step: Int) -> ClaimPlace? {
    var column = column + step
    while measures.indices.contains(column) {
      if let claim = rows[row].cells[column].first {
        return ClaimPlace(report: rows[row].report, claim: claim)
      }
      column += step
    }
    return nil
  }

  /// The nearest row in that direction; the same column where it has a claim there, else its first.
  private func below(_ row: Int, _ column: Int, _ step: Int) -> ClaimPlace? {
    let next = row + step
    guard rows.indices.contains(next) else { return nil }
    let cells = rows[next].cells
    let cell = cells[column].isEmpty ? cells.first { !$0.isEmpty } ?? [] : cells[column]
    guard let claim = step > 0 ? cell.first : cell.last else { return nil }
    return ClaimPlace(report: rows[next].report, claim: claim)
  }
}
