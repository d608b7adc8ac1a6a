internal import GRDB
internal import NewsModel

// Asking three million incidents
// ==============================
// A filter becomes terms, one for each thing that is asked, all joined by "and". A term can always test a row; most
// terms also know an index that lists their rows. Three plans answer every page, whatever is asked:
//
//   drive   the term with the fewest rows lists its ids, the others test them, and the few that remain are sorted;
//   stream  rows of one value (a country, a group) come by day from an index, and the others test them;
//   walk    rows come in the order of the list from its index, and all terms test them until the page is full.
//
// Driving is right for rare things and walking for frequent ones; the terms count their rows up to a limit to tell
// which (`PagePlan`). Pages begin at a row and never at an offset (`RowOrder`), so the last page costs what the first
// does. Names are looked up before the query is written (`NameResolver`): SQL only ever sees numbers.

/// Makes terms of filters.
struct FilterCompiler {
  /// How many rows the terms will be asked about.
  enum Purpose { case page, everyRow }

  let db: Database
  let names: NameResolver
  let hits: IncidentSetCache
  let purpose: Purpose

  init(_ db: Database, _ hits: IncidentSetCache, _ purpose: Purpose) {
    self.db = db
    self.hits = hits
    self.purpose = purpose
    names = NameResolver(db: db)
  }

  /// The terms that all must hold; none for every incident.
  func terms(_ filter: Filter) throws -> [Term] {
    switch filter {
    case .all: []
    case .and(let parts): try parts.flatMap(terms)
    default: [try term(filter)]
    }
  }

  /// One term for the whole filter.
  func term(_ filter: Filter) throws -> Term {
    switch filter {
    case .all: .everything
    case .and(let parts): try all(parts)
    case .or(let parts): try any(parts)
    case .not(let part): try negation(term(part))
    case .country(let text): oneOf("country", try names.countries(text))
    case .type(let text): oneOf("kind", try names.kinds(text))
    case .group(let text): groupTerm(try names.groups(text))
    case .place(let text): placeTerm(text)
    case .source(let text): sourceTerm(text)
    case .tag(let text): tagTerm(text)
    case .speaker(let kind): try speakerTerm { $0 & kind.bit != 0 }
    case .onlySpeaker(let kind): try speakerTerm { $0 == kind.bit }
    case .starred(let isStarred): starredTerm(isStarred)
    case .disputed(let isDisputed): oneOf("disputed", [isDisputed ? 1 : 0])
    case .figure(let measure, let comparator, let number): figureTerm(measure, comparator, number)
    case .figureUnknown(let measure): figureUnknownTerm(measure)
    case .spread(let comparator, let percent): spreadTerm(comparator, percent)
    case .reports(let comparator, let count): numberTerm("report_count", comparator, count)
    case .origins(let comparator, let count): numberTerm("origin_count", comparator, count)
    case .date(let from, let to): try dateTerm(from: from, to: to)
    case .near(let latitude, let longitude, let kilometres):
      nearTerm(latitude, longitude, kilometres)
    case .box(let box): boxTerm(box)
    case .words(let text, let isPhrase): wordsTerm(text, isPhrase: isPhrase)
    }
  }

  private func negation(_ part: Term) -> Term {
    Term(test: "((\(try part.test)) IS NOT TRUE)")
  }

  private func all(_ parts: [Filter]) throws -> Term {
    let parts = try parts.map(term)
    guard !parts.isEmpty else { return .everything }
    return Term(test: "(\(try parts.map { try $0.test }.joined(separator: " AND ")))")
  }

  private func any(_ parts: [Filter]) throws -> Term {
    let parts = try parts.map(term)
    guard !parts.isEmpty else { return .nothing }
    let ids = parts.compactMap(\.ids).map { "SELECT id FROM (\($0))" as SQL }
    return Term(
      test: "(\(try parts.map { try $0.test }.joined(separator: " OR ")))",
      ids: ids.count == parts.count ? ids.joined(separator: " UNION ") : nil)
  }
}
