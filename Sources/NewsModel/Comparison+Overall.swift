// What a measure comes to over all scopes
// =======================================
// The range of the list, of sorting and of filters. Whoever counts 240 dead civilians says that at least 240 died, so a
// stray "93 dead" beside it does not settle the question: the range of the widest scope is widened where narrower ones
// state more. A narrower figure within the range moves nothing, as a part is never a rival of the whole.
//
// The deaths of attackers are kept apart: "7 soldiers and 42 attackers were killed" is 7 here, not 42, and 42 where no
// victims are counted at all. Where nobody counts the victims together, kinds of them that share nobody are added up:
// civilians and security forces, else women and children beside those.

extension Comparison {
  /// What the sources state of a measure, and whose claims make the ends.
  public struct Toll: Hashable, Sendable {
    public var envelope: Envelope
    /// Whom it counts.
    public var scope: Scope
    /// True where no source states it: it was added up from kinds of victims that share nobody.
    public var isDerived: Bool
    /// The claims behind the lowest and the highest figure; of a sum, the parts.
    public var lowest: [Row]
    public var highest: [Row]
  }

  /// The section that stands for a measure: everyone, else victims, else civilians or security forces, else a group of
  /// victims, and attackers only where nobody else is counted; of equals the one with most claims.
  public func primary(_ measure: Measure) -> Section? {
    func rank(_ section: Section) -> Int {
      switch section.scope {
      case .everyone: 0
      case .victims: 1
      case .civilians, .securityForces: 2
      case .attackers: 4
      default: 3
      }
    }
    let candidates = sections.filter { $0.measure == measure && $0.envelope != nil }
    return candidates.min {
      (rank($0), -$0.rows.count, $0.scope.rawValue) < (rank($1), -$1.rows.count, $1.scope.rawValue)
    }
  }

  /// The range over all scopes; nil when no figure is stated.
  public func overall(_ measure: Measure) -> Envelope? { toll(measure)?.envelope }

  /// The range over all scopes with the claims that make its ends; nil when no figure is stated.
  public func toll(_ measure: Measure) -> Toll? {
    guard let primary = primary(measure), let envelope = primary.envelope else { return nil }
    if let sum = sumOfSides(measure) { return sum }
    let rows = primary.rows.filter(\.counts)
    guard primary.scope == .everyone else { return Toll(envelope, of: rows, primary.scope) }
    let implied = sections.filter {
      $0.measure == measure && $0.scope != .everyone && $0.scope != .attackers
    }
    .flatMap(\.rows).filter { $0.counts && ($0.claim.bounds.lowestStated ?? 0) > envelope.high }
    let bounds = implied.map { Bounds(low: $0.claim.bounds.lowestStated, high: nil) }
    let wider = Envelope(ofVoices: rows.boundsByVoice + bounds.map { [$0] }) ?? envelope
    return Toll(wider, of: rows + implied, primary.scope)
  }

  /// Kinds of victims that share nobody together ("two policemen and a woman"), where nobody counts everyone or all
  /// victims.
  private func sumOfSides(_ measure: Measure) -> Toll? {
    let counted = sections.filter { $0.measure == measure && $0.envelope != nil }
    guard !counted.contains(where: { $0.scope.reach < Scope.civilians.reach }) else { return nil }
    let scopes = Scope.disjointVictims(among: Set(counted.map(\.scope)))
    guard !scopes.isEmpty else { return nil }
    let sides = counted.filter { scopes.contains($0.scope) }
    let envelopes = sides.compactMap(\.envelope)
    let envelope = Envelope(
      low: envelopes.reduce(0) { $0 + $1.low }, high: envelopes.reduce(0) { $0 + $1.high },
      isOpenAbove: envelopes.contains(where: \.isOpenAbove),
      isOpenBelow: envelopes.contains(where: \.isOpenBelow),
      median: envelopes.reduce(0) { $0 + $1.median })
    let tolls = zip(sides, envelopes).map { side, envelope in
      Toll(envelope, of: side.rows.filter(\.counts), side.scope)
    }
    return Toll(
      envelope: envelope, scope: .victims, isDerived: true, lowest: tolls.flatMap(\.lowest),
      highest: tolls.flatMap(\.highest))
  }
}

extension Comparison.Toll {
  /// Who says so little, and who so much: each speaker once, by name, else by origin; one whose name says little with the
  /// origin behind it ("officials (AFP)").
  public var lowBy: [String] { Comparison.Toll.names(lowest) }
  public var highBy: [String] { Comparison.Toll.names(highest) }

  private static func names(_ rows: [Comparison.Row]) -> [String] {
    var names: [String] = []
    for row in rows {
      let speaker = row.claim.speaker
      let isNameless = SpeakerIdentity(speaker, voice: row.voice).voice != nil
      let name = speaker.name.map { isNameless ? "\($0) (\(row.voice))" : $0 } ?? row.voice
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  fileprivate init(_ envelope: Envelope, of rows: [Comparison.Row], _ scope: Scope) {
    self.init(
      envelope: envelope, scope: scope, isDerived: false,
      lowest: rows.filter { $0.claim.bounds.lowestStated == envelope.low },
      highest: rows.filter {
        // What a narrower scope adds stands for its lowest number.
        $0.claim.bounds.highestStated == envelope.high
          || $0.claim.bounds.lowestStated == envelope.high
      })
  }
}
