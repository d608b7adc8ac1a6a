internal import GRDB
internal import NewsModel

/// The incidents of a filter as a set: each part lists its rows from its own index, and sets are joined a word at a
/// time, so that no row of the big table is looked up.
struct SetReader {
  let compiler: FilterCompiler

  func set(_ filter: Filter) throws -> IncidentSet {
    switch filter {
    case .and(let parts): return try intersection(parts)
    case .or(let parts):
      var result = IncidentSet()
      for part in parts { result.formUnion(try set(part)) }
      return result
    case .not(let part):
      var result = try set(.all)
      result.subtract(try set(part))
      return result
    case .all: return try set(of: .all, "SELECT id FROM incident INDEXED BY incident_by_key")
    default:
      let term = try compiler.term(filter)
      let ids: SQL = try term.ids ?? "SELECT incident.id FROM incident WHERE \(term.test)"
      return try set(of: filter, ids)
    }
  }

  /// What is left out is taken away last, from what the others have left.
  private func intersection(_ parts: [Filter]) throws -> IncidentSet {
    var result: IncidentSet?
    var leftOut: [Filter] = []
    for part in parts {
      if case .not(let inner) = part {
        leftOut.append(inner)
      } else if result == nil {
        result = try set(part)
      } else {
        result?.formIntersection(try set(part))
      }
    }
    var remaining = try result ?? set(.all)
    for part in leftOut { remaining.subtract(try set(part)) }
    return remaining
  }

  private func set(of filter: Filter, _ ids: SQL) throws -> IncidentSet {
    try compiler.hits.found(by: filter, ids, compiler.db).1
  }
}
