import NewsModel

/// The claims of one incident as a table: a row for each speaker, a column for each measure.
///
/// A figure that one speaker is met with in several reports stands once, with all its places, as in the chart. Unfolded,
/// each report has rows of its own.
struct CompareTable: Equatable, Sendable {
  /// A figure and where it stands; an accepted one stands for the others, else the first.
  struct Cell: Equatable, Sendable {
    var places: [ClaimPlace]
    var place: ClaimPlace { places[0] }
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
  private var shown: [ClaimPlace: Position] = [:]

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
        add(claim, at: ClaimPlace(report: report, claim: index), in: dossier)
      }
    }
    for (row, content) in rows.enumerated() {
      for (column, cells) in content.cells.enumerated() {
        for (index, cell) in cells.enumerated() {
          for place in cell.places {
            shown[place] = Position(row: row, column: column, index: index)
          }
        }
      }
    }
  }

  private mutating func add(_ claim: Claim, at place: ClaimPlace, in dossier: Dossier) {
    guard let column = measures.firstIndex(of: claim.measure) else { return }
    let row = row(of: claim, at: place, in: dossier)
    if !rows[row].reports.contains(place.report) { rows[row].reports.append(place.report) }
    let same = rows[row].cells[column].firstIndex { cell in
      isFolded && dossier.claim(at: cell.place).map { CompareTable.isSame($0, claim) } == true
    }
    guard let same else {
      rows[row].cells[column].append(Cell(places: [place]))
      return
    }
    let first = dossier.claim(at: rows[row].cells[column][same].place)
    let leads = claim.status.isAccepted && first?.status.isAccepted != true
    rows[row].cells[column][same].places.insert(
      place, at: leads ? 0 : rows[row].cells[column][same].places.count)
  }

  /// The row of a claim's speaker, made when it is new.
  private mutating func row(of claim: Claim, at place: ClaimPlace, in dossier: Dossier) -> Int {
    let voice = claim.origin ?? dossier.reports[place.report].voice
    let identity = SpeakerIdentity(claim.speaker, voice: voice)
    let known = rows.firstIndex {
      isFolded
        ? $0.identity == identity
        : $0.reports == [place.report] && $0.speaker == claim.speaker.name
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
  func cell(of place: ClaimPlace) -> (row: Int, column: Int, index: Int)? {
    shown[place].map { ($0.row, $0.column, $0.index) }
  }

  /// The figure next to another one; nil at the table's edge.
  func neighbour(of place: ClaimPlace, down: Int, right: Int) -> ClaimPlace? {
    guard let cell = shown[place] else { return nil }
    if right != 0 { return aside(cell.row, cell.column, right) }
    let cells = rows[cell.row].cells[cell.column]
    let inside = cell.index + down
    if cells.indices.contains(inside) { return cells[inside].place }
    return below(cell.row, cell.column, down)
  }

  private func aside(_ row: Int, _ column: Int, _ step: Int) -> ClaimPlace? {
    var column = column + step
    while measures.indices.contains(column) {
      if let cell = rows[row].cells[column].first { return cell.place }
      column += step
    }
    return nil
  }

  /// The nearest row in that direction; the same column where it has a figure there, else its first.
  private func below(_ row: Int, _ column: Int, _ step: Int) -> ClaimPlace? {
    let next = row + step
    guard rows.indices.contains(next) else { return nil }
    let cells = rows[next].cells
    let cell = cells[column].isEmpty ? cells.first { !$0.isEmpty } ?? [] : cells[column]
    return (step > 0 ? cell.first : cell.last)?.place
  }
}

extension Dossier {
  /// A claim by its place, nil where there is none.
  func claim(at place: ClaimPlace) -> Claim? {
    guard reports.indices.contains(place.report),
      reports[place.report].claims.indices.contains(place.claim)
    else { return nil }
    return reports[place.report].claims[place.claim]
  }
}
