internal import GRDB
internal import NewsModel

// Asking three million incidents
// ==============================
// A filter becomes a set of incidents, a bit for each (`IncidentSet`). Every part of it is read from one end to the other
// from where its values stand close together: packed columns for what an incident has one of, postings for what it can
// have several of, the full-text index for words, small tables for what few have. Parts are joined a word of bits at a
// time. So any filter over three million incidents costs milliseconds, in whatever way it is put together, and counts,
// facets, timeline and map are sums over packed columns under its bits.
//
// A page walks the index of its order and skips what is not in the set; where that finds too little within some ten
// thousand steps (a rare filter, or one whose matches lie at the far end), the set's own rows are sorted instead by
// packed columns (`PageQuery`, `SortedSet`). Pages begin at a row and never at an offset, so the last page costs what
// the first does. Names are looked up before anything is read (`NameResolver`).

/// Finds the incidents of a filter. The sets of its parts are kept, so that the next question about them is quick.
struct SetReader {
  let db: Database
  let setCache: IncidentSetCache
  let names: NameResolver

  init(_ db: Database, _ setCache: IncidentSetCache) {
    self.db = db
    self.setCache = setCache
    names = NameResolver(db: db)
  }

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
    case .term(_, .recent):
      // It means something else tomorrow, so its set is not kept.
      return try shown(read(filter), filter)
    default:
      return try setCache.found(by: filter, db) { try shown(read(filter), filter) }
    }
  }

  /// Without the incidents that were joined to another one, which has their words.
  private func shown(_ set: IncidentSet, _ filter: Filter) throws -> IncidentSet {
    var set = set
    for concealed in try setCache.concealed(db) where set.contains(concealed.incident) {
      set.remove(concealed.incident)
      if case .term(_, .words) = filter, let root = concealed.root { set.insert(root) }
    }
    return set
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

  private func read(_ filter: Filter) throws -> IncidentSet {
    switch filter {
    case .term(let field, let value): try predicate(of: field).set(value)
    case .all, .and, .or, .not:
      try ColumnScan.set(db, .reports) { $0 != PackedColumn.missing }
    }
  }
}

extension SpeakerKind {
  /// As `speakers` holds it.
  var bits: Int64 { Int64(bit) }
}
