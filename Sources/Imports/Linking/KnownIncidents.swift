import Archive
import Linking
import NewsModel

/// The archive's incidents that new articles might be about, each read once.
struct KnownIncidents {
  /// Days before and after an incident's own in which the archive is searched: a report may have the day wrong by
  /// a day, seldom by more than a week.
  private static let reach = 7
  /// So many rows of one country and fortnight are looked at, so that an archive of any size answers soon.
  private static let mostRows = 400
  /// So many reports stand for an incident: the first and the last ones.
  private static let mostReports = 12

  private let store: IncidentStore?
  private(set) var dossiers: [Dossier] = []
  private(set) var incidents: [Linker.KnownIncident] = []
  private var indexByID: [Int64: Int] = [:]
  private var pages: [Window: [IncidentSummary]] = [:]

  private struct Window: Hashable {
    var country: String?
    var start: Day
    var end: Day
  }

  /// - Parameter store: the archive, nil for an empty one.
  init(store: IncidentStore?) { self.store = store }

  /// Reads the incidents that might be the one of a new account, and says how many happened close by in time.
  mutating func gather(for incident: Incident, vocabulary: inout Vocabulary) throws -> Int {
    guard let store, let date = incident.date, date.end - date.start <= KnownIncidents.reach else {
      return 0
    }
    let window = Window(
      country: incident.country, start: date.start - KnownIncidents.reach,
      end: date.end + KnownIncidents.reach)
    let rows = try pages[window] ?? rows(of: window, in: store)
    pages[window] = rows
    var rivals = 0
    // One without reports was joined to another.
    for row in rows where row.reportCount > 0 {
      guard let days = row.date, days.start - date.end <= 3, date.start - days.end <= 3 else {
        // Further off only what happened in the same place.
        if row.place != nil, row.place == incident.place {
          try read(row.id, in: store, vocabulary: &vocabulary)
        }
        continue
      }
      rivals += 1
      try read(row.id, in: store, vocabulary: &vocabulary)
    }
    return rivals
  }

  private func rows(of window: Window, in store: IncidentStore) throws -> [IncidentSummary] {
    var filters = [Filter.date(from: window.start, to: window.end)]
    if let country = window.country { filters.append(.country(country)) }
    return try store.page(
      IncidentQuery(filter: .and(filters)), .first, limit: KnownIncidents.mostRows
    ).rows
  }

  private mutating func read(
    _ id: Int64, in store: IncidentStore, vocabulary: inout Vocabulary
  ) throws {
    guard indexByID[id] == nil, let dossier = try store.dossier(id: id) else { return }
    indexByID[id] = dossiers.count
    dossiers.append(dossier)
    incidents.append(
      Linker.KnownIncident(
        key: dossier.incident.key,
        accounts: KnownIncidents.accounts(of: dossier, vocabulary: &vocabulary)))
  }

  private static func accounts(
    of dossier: Dossier, vocabulary: inout Vocabulary
  ) -> [Account] {
    guard !dossier.reports.isEmpty else {
      let report = Report(key: dossier.incident.key, title: dossier.incident.title, text: "")
      return [Account(incident: dossier.incident, report: report, sketch: TextSketch())]
    }
    let ends =
      dossier.reports.count <= mostReports
      ? dossier.reports[...]
      : dossier.reports.prefix(mostReports / 2) + dossier.reports.suffix(mostReports / 2)
    return ends.map { report in
      Account(
        incident: dossier.incident, report: report,
        sketch: TextSketch(of: [report.title, report.text], vocabulary: &vocabulary))
    }
  }
}
