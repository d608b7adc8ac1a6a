/// How far two authors agree in what both have decided, and in what they differ.
public struct Agreement: Sendable {
  /// What is compared.
  public enum Matter: Hashable, Sendable {
    /// Accepted, rejected or edited.
    case claims
    /// The number that each takes from a claim which neither rejects, the middle of a range.
    case figures
    /// Corrected fields of incidents and reports, all together.
    case fields
    case field(String)
    case grade
    /// Joined or kept apart.
    case links

    public var name: String {
      switch self {
      case .claims: "claims"
      case .figures: "figures"
      case .fields: "fields"
      case .field(let name): "field \(name)"
      case .grade: "grade"
      case .links: "links"
      }
    }
  }

  /// One row of the result.
  public struct Measured: Hashable, Sendable {
    public var matter: Matter
    /// Units that both have decided, and in how many they agree.
    public var both: Int
    public var agreed: Int
    public var onlyFirst: Int
    public var onlySecond: Int
    public var kappa: Double?
    public var nominalAlpha: Double?
    /// Nil where the values are no numbers.
    public var ratioAlpha: Double?
  }

  /// What the two have decided differently.
  public struct Difference: Hashable, Sendable {
    public var thing: Opinions.Thing
    public var first: Opinions.Opinion
    public var second: Opinions.Opinion
  }

  public let measured: [Measured]
  /// By incident, then by what it is about.
  public let differences: [Difference]

  /// - Parameters:
  ///   - first: an author as the journal names them.
  ///   - second: another one.
  ///   - entries: a journal, or several united, in any order.
  public init(_ first: String, _ second: String, in entries: [JournalEntry]) {
    let opinions = (
      Opinions(of: first, in: entries).all, Opinions(of: second, in: entries).all
    )
    let things = Set(opinions.0.keys).union(opinions.1.keys)
    var units: [Matter: [Opinions.Thing]] = [:]
    for thing in things {
      guard let change = (opinions.0[thing] ?? opinions.1[thing])?.change else { continue }
      for matter in Matter.all(of: change) { units[matter, default: []].append(thing) }
    }
    measured = units.sorted { $0.key.rank < $1.key.rank }.map { matter, things in
      Measured(
        matter, things.map { (opinions.0[$0]?.change, opinions.1[$0]?.change) })
    }
    differences = things.compactMap { thing in
      guard let one = opinions.0[thing], let other = opinions.1[thing], one.change != other.change,
        !Matter.all(of: one.change).isEmpty
      else { return nil }
      return Difference(thing: thing, first: one, second: other)
    }.sorted {
      ($0.thing.incident, $0.thing.subject) < ($1.thing.incident, $1.thing.subject)
    }
  }
}

extension Agreement.Matter {
  /// Where a decision counts; notes, tags and stars are nobody's coding.
  fileprivate static func all(of change: AnalystChange) -> [Agreement.Matter] {
    switch change {
    case .claim: [.claims, .figures]
    case .field(nil, "grade", _): [.grade]
    case .field(nil, "status", _): []
    case .field(nil, let name, _): [.fields, .field(name)]
    case .field(_?, let name, _): [.fields, .field("report's \(name)")]
    case .link: [.links]
    case .added, .star, .remark, .tag, .origin, .split, .incident, .report, .aside, .several: []
    }
  }

  fileprivate var rank: String {
    switch self {
    case .claims: "0"
    case .figures: "1"
    case .fields: "2"
    case .field(let name): "3 \(name)"
    case .grade: "4"
    case .links: "5"
    }
  }

  /// What a decision says in this matter: the value, and its number where it has one. Nil where it says nothing.
  fileprivate func value(_ change: AnalystChange?) -> (word: String, number: Double?)? {
    switch (self, change) {
    case (.figures, .claim(_, let key, let status?, let edited)?):
      return status == ClaimStatus.rejected.rawValue ? nil : CodedFigure(key, edited)?.value
    case (.claims, .claim(_, _, let status?, _)?): return (status, nil)
    case (_, .field(let report, let name, let value?)?):
      return ("\(report == nil ? "" : "report's ")\(name)=\(value)", nil)
    case (_, .link(_, let decision?)?): return (decision, nil)
    default: return nil
    }
  }
}

extension Agreement.Measured {
  fileprivate init(_ matter: Agreement.Matter, _ units: [(AnalystChange?, AnalystChange?)]) {
    let values = units.map { (matter.value($0.0), matter.value($0.1)) }
    let pairs = values.compactMap { one, other in
      one.flatMap { one in other.map { (one, $0) } }
    }
    let words = pairs.map { ($0.0.word, $0.1.word) }
    let numbers = pairs.compactMap { one, other in
      one.number.flatMap { one in other.number.map { [one, $0] } }
    }
    self.matter = matter
    both = pairs.count
    agreed = words.reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
    onlyFirst = values.reduce(0) { $0 + ($1.0 != nil && $1.1 == nil ? 1 : 0) }
    onlySecond = values.reduce(0) { $0 + ($1.0 == nil && $1.1 != nil ? 1 : 0) }
    kappa = Reliability.kappa(words)
    nominalAlpha = Reliability.nominalAlpha(words.map { [$0.0, $0.1] })
    ratioAlpha = Reliability.ratioAlpha(numbers)
  }
}
