import NewsModel

/// The claims of one incident as a table: a row for each speaker, a column for each measure.
///
/// A figure that one speaker is met with in several reports stands once, with all its positions, as in the chart. Unfolded,
/// each report has rows of its own.
struct CompareTable: Equatable, Sendable {
  /// A figure and where it stands; an accepted one stands for the others, else the first.
  struct Cell: Equatable, Sendable {
    var positions: [DossierPosition]
    var position: DossierPosition { positions[0] }
  }

  struct Row: Equatable, Sendable {
    /// The reports that have the speaker, each once.
    var reports: [Int]
    /// Nil where a report speaks in its own voice.
    var speaker: String?
    var kind: SpeakerKind
    /// The origin under which its claims count.
    var voice: String
    /// The figures of each column's measure, in the order of the texts.
    var cells: [[Cell]]
    fileprivate var identity: SpeakerIdentity
  }

  let measures: [Measure]
  let isFolded: Bool
  private(set) var rows: [Row] = []
  /// Where each claim stands.
  private var shown: [DossierPosition: Position] = [:]

  private struct Position: Equatable, Sendable {
    var row: Int
    var column: Int
    var index: Int
  }

  init(_ dossier: Dossier, includesProposed: Bool = true, isFolded: Bool = true) {
    let present = Set(dossier.reports.flatMap(\.claims).map(\.measure))
    measures = Measure.allCases.filter(present.contains)
    self.isFolded = isFolded
    for (report, content) in dossier.reports.enumerated() {
      for (index, claim) in content.claims.enumerated()
      where includesProposed || claim.status != .proposed {
        add(claim, at: DossierPosition(report: report, claim: index), in: dossier)
      }
    }
    for (row, content) in rows.enumerated() {
      for (column, cells) in content.cells.enumerated() {
        for (index, cell) in cells.enumerated() {
          for position in cell.positions {
            shown[position] = Position(row: row, column: column, index: index)
          }
        }
      }
    }
  }

  private mutating func add(_ claim: Claim, at position: DossierPosition, in dossier: Dossier) {
    guard let column = measures.firstIndex(of: claim.measure) else { return }
    let row = row(of: claim, at: position, in: dossier)
    if !rows[row].reports.contains(position.report) { rows[row].reports.append(position.report) }
    let same = rows[row].cells[column].firstIndex { cell in
      isFolded && dossier.claim(at: cell.position).map { CompareTable.isSame($0, claim) } == true
    }
    guard let same else {
      rows[row].cells[column].append(Cell(positions: [position]))
      return
    }
    let first = dossier.claim(at: rows[row].cells[column][same].position)
    let leads = claim.status.isAccepted && first?.status.isAccepted != true
    rows[row].cells[column][same].positions.insert(
      position, at: leads ? 0 : rows[row].cells[column][same].positions.count)
  }

  /// The row of a claim's speaker, made when it is new.
  private mutating func row(of claim: Claim, at position: DossierPosition, in dossier: Dossier)
    -> Int
  {
    let voice = claim.origin ?? dossier.reports[position.report].voice
    let identity = SpeakerIdentity(claim.speaker, voice: voice)
    let known = rows.firstIndex {
      isFolded
        ? $0.identity == identity
        : $0.reports == [position.report] && $0.speaker == claim.speaker.name
    }
    if let known { return known }
    rows.append(
      Row(
        reports: [], speaker: claim.speaker.name, kind: claim.speaker.kind, voice: voice,
        cells: Array(repeating: [], count: measures.count), identity: identity))
    return rows.count - 1
  }

  /// Whether two claims of one speaker state the same.
  private static func isSame(_ left: Claim, _ right: Claim) -> Bool {
    left.scope == right.scope && left.bounds == right.bounds
      && (!left.bounds.isUnknown || left.qualifier == right.qualifier)
      && left.isDenied == right.isDenied && left.isBackground == right.isBackground
      && (left.partOf == nil) == (right.partOf == nil)
      && (left.status == .rejected) == (right.status == .rejected)
  }

  /// Where a claim stands: its row, its column, and which of the cell's figures it is.
  func cell(of position: DossierPosition) -> (row: Int, column: Int, index: Int)? {
    shown[position].map { ($0.row, $0.column, $0.index) }
  }

  /// The figure next to another one; nil at the table's edge.
  func neighbour(of position: DossierPosition, down: Int, right: Int) -> DossierPosition? {
    guard let cell = shown[position] else { return nil }
    if right != 0 { return aside(cell.row, cell.column, right) }
    let cells = rows[cell.row].cells[cell.column]
    let inside = cell.index + down
    if cells.indices.contains(inside) { return cells[inside].position }
    return below(cell.row, cell.column, down)
  }

  private func aside(_ row: Int, _ column: Int, _ step: Int) -> DossierPosition? {
    var column = column + step
    while measures.indices.contains(column) {
      if let cell = rows[row].cells[column].first { return cell.position }
      column += step
    }
    return nil
  }

  /// The nearest row in that direction; the same column where it has a figure there, else its first.
  private func below(_ row: Int, _ column: Int, _ step: Int) -> DossierPosition? {
    let next = row + step
    guard rows.indices.contains(next) else { return nil }
    let cells = rows[next].cells
    let cell = cells[column].isEmpty ? cells.first { !$0.isEmpty } ?? [] : cells[column]
    return (step > 0 ? cell.first : cell.last)?.position
  }
}

extension Dossier {
  /// A claim by its position, nil where there is none.
  func claim(at position: DossierPosition) -> Claim? {
    guard reports.indices.contains(position.report),
      reports[position.report].claims.indices.contains(position.claim)
    else { return nil }
    return reports[position.report].claims[position.claim]
  }
}
