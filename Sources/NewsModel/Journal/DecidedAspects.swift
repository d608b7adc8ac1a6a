/// What decisions are about: what of an incident they may have changed.
public struct DecidedAspects: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let star = DecidedAspects(rawValue: 1)
  public static let note = DecidedAspects(rawValue: 2)
  public static let tags = DecidedAspects(rawValue: 4)
  /// Status, grade, who may see it.
  public static let judgement = DecidedAspects(rawValue: 8)
  /// Claims, and reports as they are corrected.
  public static let figures = DecidedAspects(rawValue: 16)
  /// What happened, where, when, by whom.
  public static let facts = DecidedAspects(rawValue: 32)
  /// Which incidents there are, and which reports each has.
  public static let members = DecidedAspects(rawValue: 64)

  public static let all: DecidedAspects = [
    .star, .note, .tags, .judgement, .figures, .facts, .members,
  ]
}

extension AnalystChange {
  /// What it is about.
  public var aspects: DecidedAspects {
    switch self {
    case .claim, .added, .origin: .figures
    case .star: .star
    case .remark: .note
    case .tag: .tags
    case .link, .split, .incident, .report: .members
    case .field(nil, let name, _): Self.judgements.contains(name) ? .judgement : .facts
    case .field: .figures
    case .aside: []
    case .several(let changes): changes.reduce(into: []) { $0.formUnion($1.aspects) }
    }
  }

  /// Fields of an incident that say what analysts think of it.
  private static let judgements: Set<String> = [
    "status", "grade", "confidential", "confidentialNote",
  ]
}

extension IncidentQuery {
  /// What decisions must be about to change which rows the list has, or their order.
  public var aspects: DecidedAspects {
    let order: DecidedAspects =
      switch sort {
      case .date, .place, .country: .facts
      case .killed, .wounded, .spread, .reports: .figures
      }
    return order.union(filter.aspects).union(.members)
  }
}

extension Filter {
  fileprivate var aspects: DecidedAspects {
    switch self {
    case .all: []
    case .and(let parts), .or(let parts):
      parts.reduce(into: []) { $0.formUnion($1.aspects) }
    case .not(let part): part.aspects
    case .term(let field, _): field.aspects
    }
  }
}

extension FilterField {
  fileprivate var aspects: DecidedAspects {
    switch self {
    case .country, .group, .date, .type, .place, .near, .box, .conceded: .facts
    case .killed, .wounded, .missing, .abducted, .detained, .displaced, .casualties, .source,
      .speaker, .only, .disputed, .revised, .outlier, .spread, .reports, .origins:
      .figures
    case .starred: .star
    case .tag: .tags
    case .note: .note
    case .status, .grade: .judgement
    case .added: .members
    case .text: [.note, .facts, .figures]
    case .decidedBy, .changed: .all
    }
  }
}
