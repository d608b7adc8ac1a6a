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

extension BrowserState {
  mutating func toggleMark() {
    guard let row = incidents.window.current else { return noIncident() }
    if incidents.isMarked(row.id) {
      incidents.marks.removeAll { $0.id == row.id }
    } else {
      incidents.marks.append(row)
    }
    incidents.window.move(by: 1, height: incidentsLayout.rows.height)
  }

  mutating func unmarkAll() {
    let count = incidents.marks.count
    incidents.marks = []
    message = .done(
      count == 0
        ? "Nothing is marked." : "\(FigureText.counted(count, "mark")) taken away.")
  }

  /// Marks every row between the one that was marked last and the cursor.
  mutating func markRange() {
    let rows = incidents.window.rows
    let last = incidents.marks.last { mark in rows.contains { $0.id == mark.id } }
    guard let current = incidents.window.current, let last,
      let start = rows.firstIndex(where: { $0.id == last.id }),
      let end = rows.firstIndex(where: { $0.id == current.id })
    else {
      message = .failed("Mark a first incident near here with m; V marks from it to the cursor.")
      return
    }
    let fresh = rows[min(start, end)...max(start, end)].filter { !incidents.isMarked($0.id) }
    incidents.marks += fresh
    message = .done(marksWords)
  }

  /// To the next marked row, up or down, of those at hand.
  mutating func goToMark(by step: Int) {
    let rows = incidents.window.rows
    var index = incidents.window.cursor + step
    while rows.indices.contains(index), !incidents.isMarked(rows[index].id) { index += step }
    guard rows.indices.contains(index) else {
      message = .failed(
        incidents.marks.isEmpty
          ? "Nothing is marked: m marks." : "No marked incident \(step > 0 ? "below" : "above").")
      return
    }
    incidents.window.move(to: index, height: max(1, incidentsLayout.rows.height))
  }

  /// Takes in the incidents of a filter that are to be marked, or to lose their marks.
  mutating func receiveMarks(_ rows: [IncidentSummary], _ change: MarkChange) {
    guard rows.count <= Marks.most else {
      message = .failed(
        "The filter leaves more than \(FigureText.grouped(Marks.most)), too many to mark; "
          + "e and Ctrl-T write all of it.")
      return
    }
    let fresh = rows.filter { !incidents.isMarked($0.id) }
    if change == .inverted {
      let ids = Set(rows.map(\.id))
      incidents.marks.removeAll { ids.contains($0.id) }
    }
    incidents.marks += fresh
    message = .done(marksWords)
  }

  private var marksWords: String {
    "\(FigureText.counted(incidents.marks.count, "incident")) marked; U takes all marks away."
  }

  /// Accepts every undecided claim of the marked incidents, else of the one under the cursor.
  mutating func acceptMarked() -> [Effect] {
    let ids =
      incidents.marks.isEmpty
      ? [incidents.window.current?.id].compactMap(\.self) : incidents.marks.map(\.id)
    guard let first = ids.first else {
      noIncident()
      return []
    }
    guard mayWrite(first) else { return [] }
    return [ask(.acceptIncidents(ids))]
  }

  mutating func noIncident() { message = .failed("No incident is under the cursor.") }
}
