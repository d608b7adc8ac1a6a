import NewsModel

/// Marks on incidents of the list: one, a run of them, all of the filter, all others.
enum Marks {
  /// More are for a filter than for marks; exports take all of a filter.
  static let most = 5_000
  /// More have no room side by side.
  static let mostCompared = 60
}

/// What is marked at once.
public enum MarkChange: Equatable, Sendable {
  /// Every incident of the filter, beside what is marked.
  case all
  /// Every incident of the filter that is not marked, and none that is.
  case inverted
}

extension IncidentsState {
  func toggleMark(in shell: inout BrowserState) {
    guard let row = shell.incidents.window.current else { return noIncident(in: &shell) }
    if shell.incidents.isMarked(row.id) {
      shell.incidents.marks.removeAll { $0.id == row.id }
    } else {
      shell.incidents.marks.append(row)
    }
    shell.incidents.window.move(by: 1, height: layout(in: shell).rows.height)
  }

  func unmarkAll(in shell: inout BrowserState) {
    let count = shell.incidents.marks.count
    shell.incidents.marks = []
    shell.message = .done(
      count == 0
        ? "Nothing is marked." : "\(FigureText.counted(count, "mark")) taken away.")
  }

  /// Marks every row between the one that was marked last and the cursor.
  func markRange(in shell: inout BrowserState) {
    let rows = shell.incidents.window.rows
    let last = shell.incidents.marks.last { mark in rows.contains { $0.id == mark.id } }
    guard let current = shell.incidents.window.current, let last,
      let start = rows.firstIndex(where: { $0.id == last.id }),
      let end = rows.firstIndex(where: { $0.id == current.id })
    else {
      shell.message = .failed(
        "Mark a first incident near here with m; V marks from it to the cursor.")
      return
    }
    let fresh = rows[min(start, end)...max(start, end)].filter { !shell.incidents.isMarked($0.id) }
    shell.incidents.marks += fresh
    shell.message = .done(shell.incidents.marksWords)
  }

  /// To the next marked row, up or down, of those at hand.
  func goToMark(by step: Int, in shell: inout BrowserState) {
    let rows = shell.incidents.window.rows
    var index = shell.incidents.window.cursor + step
    while rows.indices.contains(index), !shell.incidents.isMarked(rows[index].id) { index += step }
    guard rows.indices.contains(index) else {
      shell.message = .failed(
        shell.incidents.marks.isEmpty
          ? "Nothing is marked: m marks." : "No marked incident \(step > 0 ? "below" : "above").")
      return
    }
    shell.incidents.window.move(to: index, height: max(1, layout(in: shell).rows.height))
  }

  /// Takes in the incidents of a filter that are to be marked, or to lose their marks.
  func receiveMarks(_ rows: [IncidentSummary], _ change: MarkChange, in shell: inout BrowserState) {
    guard rows.count <= Marks.most else {
      shell.message = .failed(
        "The filter leaves more than \(FigureText.grouped(Marks.most)), too many to mark; "
          + "e and Ctrl-T write all of it.")
      return
    }
    let fresh = rows.filter { !shell.incidents.isMarked($0.id) }
    if change == .inverted {
      let ids = Set(rows.map(\.id))
      shell.incidents.marks.removeAll { ids.contains($0.id) }
    }
    shell.incidents.marks += fresh
    shell.message = .done(shell.incidents.marksWords)
  }

  /// Accepts every undecided claim of the marked incidents, else of the one under the cursor.
  func acceptMarked(in shell: inout BrowserState) -> [Effect] {
    let ids =
      shell.incidents.marks.isEmpty
      ? [shell.incidents.window.current?.id].compactMap(\.self) : shell.incidents.marks.map(\.id)
    guard let first = ids.first else {
      noIncident(in: &shell)
      return []
    }
    guard shell.mayWrite(first) else { return [] }
    return [shell.ask(.acceptIncidents(ids))]
  }

  func noIncident(in shell: inout BrowserState) {
    shell.message = .failed("No incident is under the cursor.")
  }

  private var marksWords: String {
    "\(FigureText.counted(marks.count, "incident")) marked; U takes all marks away."
  }
}
