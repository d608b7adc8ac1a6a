import Archive
import Foundation
import NewsModel
import Testing

/// Counts of random filters are those of looking at each incident.
struct FilterPropertyTests {
  @Test(arguments: 1...6) func countsAreThoseOfLookingAtEach(_ seed: Int) throws {
    var random = RandomIncidents(seed: UInt64(seed))
    var dossiers = random.dossiers(300)
    let store = try SampleDossiers.archive(Array(dossiers[..<200]))
    // Some change, some are new: packed columns and postings follow every write.
    for index in 100..<150 {
      dossiers[index].incident.country = "CIV"
      dossiers[index].incident.groups.reverse()
    }
    try store.store(Array(dossiers[100...]), source: SampleDossiers.source)
    for _ in 0..<150 {
      let filter = random.filter(depth: 3)
      let expected = Set(dossiers.filter { NaiveFilter.holds(filter, $0) }.map(\.incident.key))
      #expect(try store.count(filter) == expected.count, "\(filter)")
      let sort = SortKey.allCases[random.number(below: SortKey.allCases.count)]
      let rows = try store.page(IncidentQuery(filter: filter, sort: sort), .first, limit: 400).rows
      #expect(Set(rows.map(\.key)) == expected, "\(filter)")
      let years = try store.facet(.year, filter).reduce(0) { $0 + $1.count }
      #expect(
        years
          == dossiers.filter { expected.contains($0.incident.key) && $0.incident.date != nil }.count
      )
      let months = try store.timeline(filter, by: .month).reduce(0) { $0 + $1.toll.incidents }
      #expect(months == years)
    }
  }
}

extension RandomIncidents {
  mutating func filter(depth: Int) -> Filter {
    guard depth > 0, number(below: 3) > 0 else { return leaf() }
    let parts = (0..<(1 + number(below: 3))).map { _ in filter(depth: depth - 1) }
    switch number(below: 3) {
    case 0: return .and(parts)
    case 1: return .or(parts)
    default: return .not(parts[0])
    }
  }

  private mutating func leaf() -> Filter {
    let comparator = Filter.Comparator.allCases[number(below: 5)]
    let day = Day(number: 19_000 + number(below: 42))
    switch number(below: 18) {
    case 0: return .country(["MLI", "CIV", "NER", "XXX"][number(below: 4)])
    case 1: return .group(["JNIM", "ISGS", "Boko Haram"][number(below: 3)])
    case 2: return .type(["bomb", "assault"][number(below: 2)])
    case 3: return .figure(.killed, comparator, number(below: 8))
    case 4: return .figure(.wounded, comparator, number(below: 8))
    case 5: return .figure(.abducted, comparator, number(below: 8))
    case 6: return .figureUnknown([.killed, .wounded, .abducted][number(below: 3)])
    case 7: return .date(from: day, to: number(below: 2) == 0 ? nil : day + number(below: 9))
    case 8: return .date(from: nil, to: day)
    case 9: return .reports(comparator, number(below: 3))
    case 10: return .disputed(number(below: 2) == 0)
    case 11:
      return .words(
        ["civil", "bomb", "a bomb", "fled civilians", "b"][number(below: 5)],
        isPhrase: number(below: 2) == 0)
    case 12: return .place(["gao", "bam", "mena"][number(below: 3)])
    case 13: return .speaker([.official, .party, .witness][number(below: 3)])
    case 16: return .revised(Filter.Revision.allCases[number(below: 4)])
    case 17: return .outlier(number(below: 2) == 0)
    case 14: return .spread(comparator, [0, 20, 100][number(below: 3)])
    default: return .source(["afp", "okapi"][number(below: 2)])
    }
  }
}

/// What a filter means, said once more and slowly.
enum NaiveFilter {
  static func holds(_ filter: Filter, _ dossier: Dossier) -> Bool {
    let incident = dossier.incident
    let comparison = Comparison(of: dossier)
    switch filter {
    case .all: return true
    case .and(let parts): return parts.allSatisfy { holds($0, dossier) }
    case .or(let parts): return parts.contains { holds($0, dossier) }
    case .not(let part): return !holds(part, dossier)
    case .term(.country, .name(let code)): return incident.country == code
    case .term(.group, .name(let name)): return incident.groups.contains { $0.name == name }
    case .term(.type, .name(let part)): return incident.type?.contains(part) ?? false
    case .term(.date, .days(let from, let to)):
      guard let date = incident.date else { return false }
      return date.end >= from ?? date.end && date.start <= to ?? date.start
    case .term(.reports, .number(let comparator, let count)):
      return compare(dossier.reports.count, comparator, count)
    case .term(.disputed, .flag(let isDisputed)):
      return (comparison.overall(.killed)?.isDisputed ?? false) == isDisputed
    case .term(.outlier, .flag(let hasOne)):
      return comparison.findings.contains(.outlier) == hasOne
    case .term(.revised, .choice("up")): return comparison.findings.contains(.revisedUp)
    case .term(.revised, .choice("down")): return comparison.findings.contains(.revisedDown)
    case .term(.revised, .choice(let word)):
      return comparison.findings.isDisjoint(with: .revised) == (word == "no")
    case .term(_, .words(let text, let isPhrase)): return hasWords(dossier, text, isPhrase)
    case .term(.place, .name(let part)):
      return [incident.place, incident.admin1].compactMap { $0 }.contains {
        $0.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).contains(part)
      }
    case .term(.speaker, .choice(let kind)):
      return comparison.sections.contains {
        $0.rows.flatMap(\.sightings).contains { $0.claim.speaker.kind.rawValue == kind }
      }
    case .term(.spread, .number(let comparator, let percent)):
      guard let spread = comparison.overall(.killed)?.spread else { return false }
      if comparator == .equal { return abs(spread - Double(percent) / 100) <= 0.005 }
      return compare(spread, comparator, Double(percent) / 100)
    case .term(.source, .name(let part)):
      return dossier.reports.contains { $0.outlet?.lowercased().contains(part) ?? false }
    case .term(let field, let value): return holds(field, value, comparison)
    }
  }

  /// The figures of measures.
  private static func holds(
    _ field: FilterField, _ value: Filter.Value, _ comparison: Comparison
  ) -> Bool {
    guard let measure = Measure(rawValue: field.name) else { return true }
    let envelope = comparison.overall(measure)
    guard case .number(let comparator, let number) = value else { return envelope == nil }
    guard let envelope else { return false }
    switch comparator {
    case .atLeast, .greater: return compare(envelope.high, comparator, number)
    case .atMost, .less: return compare(envelope.low, comparator, number)
    case .equal: return envelope.low <= number && number <= envelope.high
    }
  }

  private static func compare<Number: Comparable>(
    _ value: Number, _ comparator: Filter.Comparator, _ other: Number
  ) -> Bool {
    switch comparator {
    case .less: value < other
    case .atMost: value <= other
    case .equal: value == other
    case .atLeast: value >= other
    case .greater: value > other
    }
  }

  private static func hasWords(_ dossier: Dossier, _ text: String, _ isPhrase: Bool) -> Bool {
    let body = ([dossier.incident.title] + dossier.reports.map(\.text)).joined(separator: " ")
    let words = body.lowercased().split(separator: " ").map(String.init)
    let wanted = text.split(separator: " ").map(String.init)
    if isPhrase {
      return words.indices.contains { words[$0...].starts(with: wanted) }
    }
    return wanted.dropLast().allSatisfy(words.contains)
      && words.contains { $0.hasPrefix(wanted.last ?? "") }
  }
}
