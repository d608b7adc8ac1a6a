import NewsModel
import TextUI

/// The queue of reports with undecided claims, most disputed first.
struct QueueState: Equatable, Sendable {
  static let page = 200

  /// Nil until the first answer.
  var rows: [OpenReport]?
  private(set) var reportCount = 0
  private(set) var claimCount = 0
  /// How many disagreements stand behind it, as far as they are counted; nil until the answer.
  var disagreements: Int?
  var cursor = ListCursor()
  private var hasAfter = false
  /// The last row as the archive gave it: where the next page begins.
  private(set) var last: OpenReport?
  /// True where a report came back that is not among the rows.
  private(set) var isStale = false

  /// True while more rows are needed below the cursor, or all of them anew.
  var needsPage: Bool {
    guard let rows, !isStale else { return true }
    return hasAfter && cursor.index > rows.count - 40
  }

  /// Where the next page begins; nil for the first.
  var start: OpenReport? { isStale ? nil : last }

  /// Reads all rows again; those here stay until the answer.
  mutating func forget() {
    isStale = true
    disagreements = nil
  }

  mutating func receive(_ page: OpenReportPage) {
    let kept = isStale ? [] : rows ?? []
    let known = Set(kept.map(\.key))
    let all = kept + page.rows.filter { !known.contains($0.key) }
    rows = all
    last = page.rows.last ?? last
    (hasAfter, reportCount, claimCount) = (page.hasAfter, page.reportCount, page.claimCount)
    isStale = false
    cursor.setCount(all.count)
  }

  /// Brings the rows of an incident up to date with its dossier.
  mutating func follow(_ dossier: Dossier) {
    guard var rows else { return }
    let key = current?.key
    for report in dossier.reports {
      let count = report.claims.reduce(0) { $0 + ($1.status == .proposed ? 1 : 0) }
      let wanted = OpenReport.Key(incident: dossier.incident.id, report: report.id)
      if let index = rows.firstIndex(where: { $0.key == wanted }) {
        claimCount += count - rows[index].openClaims
        rows[index].openClaims = count
        if count == 0 {
          rows.remove(at: index)
          reportCount -= 1
          // What follows a finished report takes its key under the cursor.
          if index < cursor.index { cursor.move(by: -1) }
        }
      } else if count > 0 {
        isStale = true
      }
    }
    self.rows = rows
    cursor.setCount(rows.count)
    if let key, let index = rows.firstIndex(where: { $0.key == key }) { cursor.select(index) }
  }

  /// Changes the rows of an incident.
  mutating func change(_ incident: Int64, _ edit: (inout IncidentSummary) -> Void) {
    guard var rows else { return }
    for index in rows.indices where rows[index].incident.id == incident {
      edit(&rows[index].incident)
    }
    self.rows = rows
  }
}

extension OpenReport {
  /// Which report of which incident.
  struct Key: Hashable, Sendable {
    var incident: Int64
    var report: Int64
  }

  var key: Key { Key(incident: incident.id, report: report) }
}
