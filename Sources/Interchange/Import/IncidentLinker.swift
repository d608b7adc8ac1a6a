import Archive
import NewsModel
import ReferenceData

/// Finds the incident that a report speaks of among those in the archive and those of the same import.
///
/// Two incidents are one when their countries are the same, their days are at most one apart, and
/// - they happened at the same place (the same name, or within 10 km), or
/// - a group took part in both, and no two known places speak against it (more than 50 km, or names without positions).
/// Dates that are only a month or a year, and incidents without a country, agree with nothing.
struct IncidentLinker {
  private let store: IncidentStore?
  /// The incidents of this import, by key, in the order in which they came.
  private(set) var dossiers: [Dossier] = []
  private var indexByKey: [String: Int] = [:]

  /// - Parameter store: the archive, nil for an empty one.
  init(store: IncidentStore?) { self.store = store }

  /// Where an incident went.
  struct Link: Hashable, Sendable {
    var incident: Incident
    /// True when the archive or an earlier article of the import had it.
    var isKnown: Bool
    /// True when that incident had this very report: it adds nothing.
    var isDuplicate: Bool
  }

  /// Takes in what one article comes to. Two incidents of one article are never taken for one.
  mutating func add(_ article: ArticleDossiers) throws -> [Link] {
    var used: Set<String> = []
    return try article.dossiers.map { proposal in
      let known = try match(for: proposal, except: used)
      let incident = known?.incident ?? proposal.incident
      used.insert(incident.key)
      let reports = Set(known?.reports.map(\.key) ?? [])
      let isDuplicate = proposal.reports.allSatisfy { reports.contains($0.key) }
      if !isDuplicate || known == nil {
        keep(Dossier(incident: incident, reports: proposal.reports))
      }
      return Link(incident: incident, isKnown: known != nil, isDuplicate: isDuplicate)
    }
  }

  private mutating func keep(_ dossier: Dossier) {
    if let index = indexByKey[dossier.incident.key] {
      dossiers[index].reports += dossier.reports
    } else {
      indexByKey[dossier.incident.key] = dossiers.count
      dossiers.append(dossier)
    }
  }

  /// The known incident that agrees; one that has the same report already comes first.
  private func match(for proposal: Dossier, except used: Set<String>) throws -> Dossier? {
    let incident = proposal.incident
    let report = proposal.reports.first?.key
    var matches: [Dossier] = []
    if let stored = try store?.dossier(key: incident.key) { matches.append(stored) }
    if let index = indexByKey[incident.key] { matches.append(dossiers[index]) }
    matches += dossiers.filter { IncidentLinker.agree($0.incident, incident) }
    matches += try candidates(for: incident)
    matches.removeAll { used.contains($0.incident.key) }
    return matches.first { $0.reports.contains { $0.key == report } } ?? matches.first
  }

  /// The archive's incidents of the same country and days that agree.
  private func candidates(for incident: Incident) throws -> [Dossier] {
    guard let store, let country = incident.country, let days = IncidentLinker.days(of: incident)
    else { return [] }
    let filter = Filter.and([
      .country(country), .date(from: days.start - 1, to: days.end + 1),
    ])
    let page = try store.page(IncidentQuery(filter: filter), .first, limit: 500)
    return try page.rows.compactMap { row in
      guard let dossier = try store.dossier(id: row.id) else { return nil }
      return IncidentLinker.agree(dossier.incident, incident) ? dossier : nil
    }
  }

  static func agree(_ left: Incident, _ right: Incident) -> Bool {
    guard let country = left.country, country == right.country, let leftDays = days(of: left),
      let rightDays = days(of: right), leftDays.start <= rightDays.end + 1,
      rightDays.start <= leftDays.end + 1
    else { return false }
    switch distance(left, right) {
    case .same: return true
    case .near, .unknown: return !groups(of: left).isDisjoint(with: groups(of: right))
    case .apart: return false
    }
  }

  private enum Distance { case same, near, apart, unknown }

  private static func distance(_ left: Incident, _ right: Incident) -> Distance {
    guard let leftPlace = left.place, let rightPlace = right.place else { return .unknown }
    if NameFolding.fold(leftPlace) == NameFolding.fold(rightPlace) { return .same }
    guard let kilometres = kilometres(left, right) else { return .apart }
    if kilometres <= 10 { return .same }
    return kilometres <= 50 ? .near : .apart
  }

  private static func kilometres(_ left: Incident, _ right: Incident) -> Double? {
    guard let leftLatitude = left.latitude, let leftLongitude = left.longitude,
      let rightLatitude = right.latitude, let rightLongitude = right.longitude
    else { return nil }
    return GreatCircle.kilometres(
      from: (leftLatitude, leftLongitude), to: (rightLatitude, rightLongitude))
  }

  private static func days(of incident: Incident) -> DateSpan? {
    guard let date = incident.date, date.precision == .day || date.precision == .range else {
      return nil
    }
    return date
  }

  private static func groups(of incident: Incident) -> Set<String> {
    let acting = incident.groups.filter { $0.role == .perpetrator || $0.role == .suspected }
    return Set(acting.map { NameFolding.fold($0.name) })
  }
}
