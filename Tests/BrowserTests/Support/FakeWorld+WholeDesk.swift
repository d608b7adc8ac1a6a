import Browser
import NewsModel

extension FakeWorld {
  /// A desk that has all that is here, and more.
  static func wholeDesk(beside dossiers: [Dossier], more: Int) -> [DeskIncident] {
    let here = dossiers.map { dossier in
      DeskIncident(
        key: dossier.incident.key, title: dossier.incident.title, date: dossier.incident.date,
        country: dossier.incident.country, killed: 3...5, reports: dossier.reports.count,
        id: dossier.incident.id)
    }
    let others = (0..<more).map { number in
      DeskIncident(
        key: "elsewhere/\(number)", title: "Attack elsewhere \(number)", country: "SOM",
        killed: 7...7, reports: 1)
    }
    return others + here
  }

  func wholeDesk(after last: DeskIncident?, limit: Int) -> DeskPage {
    let all = desk ?? []
    let start = last.flatMap { last in all.firstIndex { $0.key == last.key } }.map { $0 + 1 } ?? 0
    return DeskPage(rows: Array(all[start...].prefix(limit)), count: all.count)
  }

  /// Brings an incident of the desk in.
  mutating func fetch(_ key: String, pin: Bool?) -> Answer {
    guard let index = desk?.firstIndex(where: { $0.key == key }), var row = desk?[index] else {
      return .failed("The desk does not answer.")
    }
    if row.id == nil {
      var dossier = Dossier(incident: Incident(key: key, title: row.title), reports: [])
      dossier.incident.id = Int64(9_000 + index)
      dossiers.append(dossier)
      row.id = dossier.incident.id
    }
    if let pin { row.isPinned = pin }
    desk?[index] = row
    return .fetchedFromDesk(key: key, id: row.id ?? 0, pin == true ? "Pinned." : "")
  }
}
