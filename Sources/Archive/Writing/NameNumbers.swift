internal import GRDB
internal import NewsModel

/// The numbers of the names that incidents share, made where they are new and kept in memory while a write runs.
final class NameNumbers {
  private let db: Database
  private var kinds: NameTable
  private var sources: NameTable
  private var localities: LocalityTable
  private var countries: [String: Int64] = [:]
  private var groups: [String: Int64] = [:]
  private var groupNames: [Int64: GroupNames.Names] = [:]

  init(_ db: Database) throws {
    self.db = db
    kinds = try NameTable("kind", db)
    sources = try NameTable("source", db)
    localities = try LocalityTable(db)
  }

  func facts(of incident: Incident, sources sourceNames: [String]) throws -> IncidentFacts {
    let locality = try localities.numbers(place: incident.place, admin1: incident.admin1)
    return IncidentFacts(
      country: try incident.country.map(country), kind: try incident.type.map { try kinds.id($0) },
      year: incident.date?.start.civil.year, groups: try incident.groups.map(group),
      sources: try sourceNames.map { try sources.id($0) }, locality: locality.locality,
      spot: locality.spot)
  }

  func source(_ name: String) throws -> Int64 { try sources.id(name) }

  /// The name and short name under which a group is known.
  func usualNames(_ group: Int64) throws -> GroupNames.Names {
    if let names = groupNames[group] { return names }
    let names = try GroupNames(db: db).names(group)
    groupNames[group] = names
    return names
  }

  private func country(_ code: String) throws -> Int64 {
    if let id = countries[code] { return id }
    let id = try CountryNames(db: db).id(code: code)
    countries[code] = id
    return id
  }

  private func group(_ part: Involvement) throws -> Int64 {
    if let id = groups[part.name] { return id }
    let id = try GroupNames(db: db).id(name: part.name, short: part.short)
    groups[part.name] = id
    return id
  }
}
