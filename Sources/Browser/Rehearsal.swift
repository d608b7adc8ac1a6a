import NewsModel
import TextUI

/// A screen like the first one, which is drawn before the archive has answered and shown to nobody: whatever is done the
/// first time takes longest, as the runtime makes types and the system loads the program's pages when they are used.
enum Rehearsal {
  /// A list of one made-up incident with what most first incidents have: reports, speakers, parts and a dispute.
  static func state(_ size: Size, _ settings: BrowserSettings) -> BrowserState {
    var state = BrowserState(
      size: size, archiveName: "", formats: [], isSample: true, settings: settings)
    _ = BrowserLoop.start(&state) { question in
      switch question {
      case .page(_, let request, _):
        .page(IncidentPage(rows: [row, row], hasBefore: false, hasAfter: false), request)
      case .count: .count(2)
      case .dossier(let id): .dossier(dossier, id: id)
      case .watchedNews: .watchedNews(0)
      default: nil
      }
    }
    return state
  }

  private static let day = Day(number: 19_000)
  private static let groups = "Government of the Rehearsal, Front for the Drawing of Screens"

  private static let row = IncidentSummary(
    id: 1, key: "rehearsal", title: "Fighters attack the first screen, village’s élan",
    date: DateSpan(day), place: "Pont-Sondé", admin1: "Artibonite", country: "HTI",
    countryName: "Haiti", type: "armed assault", groups: groups,
    killed: Envelope(low: 20, high: 115, isOpenAbove: true, isOpenBelow: false, median: 60),
    reportCount: 3, originCount: 2)

  private static let dossier = Dossier(
    incident: Incident(
      id: 1, key: "rehearsal", title: row.title, date: row.date, country: "HTI", admin1: row.admin1,
      place: row.place, type: row.type,
      groups: [Involvement(name: groups, role: .perpetrator)], targets: ["civilians"]),
    reports: [
      report("a", [claim(20, by: "a spokesman for the ministry of defence")]),
      report(
        "b",
        [
          claim(70, by: "Mayor of Saint-Marc"), claim(115, by: nil),
          claim(50, by: "Mayor of Saint-Marc", of: "students", part: 0),
        ]),
    ])

  private static func report(_ key: String, _ claims: [Claim]) -> Report {
    Report(
      key: key, outlet: "Outlet \(key)", title: row.title, published: day, origin: key, text: "",
      claims: claims)
  }

  private static func claim(
    _ number: Int, by speaker: String?, of scope: String? = nil, part: Int? = nil
  ) -> Claim {
    Claim(
      measure: .killed, bounds: Bounds(number), scope: scope.map { Scope($0) } ?? .everyone,
      partOf: part,
      speaker: speaker.map { Speaker(name: $0, kind: .official) } ?? .unattributed, rule: "")
  }
}
