/// What a claim said before the analyst edited it: the machine's proposal, kept beside the decision.
public struct ClaimReading: Hashable, Sendable {
  public var measure: Measure
  public var bounds: Bounds
  public var qualifier: Qualifier
  public var scope: Scope
  public var speaker: Speaker
  public var asOf: Day?
  public var isBackground: Bool
  public var isDenied: Bool

  /// What a claim says now.
  public init(of claim: Claim) {
    measure = claim.measure
    bounds = claim.bounds
    qualifier = claim.qualifier
    scope = claim.scope
    speaker = claim.speaker
    asOf = claim.asOf
    isBackground = claim.isBackground
    isDenied = claim.isDenied
  }

  /// Where it differs from another reading, in its own words: "77", "wounded", "civilians", "said by the army".
  public func words(against other: ClaimReading) -> String {
    var parts: [String] = []
    if measure != other.measure { parts.append(measure.rawValue) }
    if bounds != other.bounds || qualifier != other.qualifier {
      parts.append(FigureText.words(bounds, qualifier))
    }
    if scope != other.scope { parts.append(scope.rawValue) }
    if speaker != other.speaker {
      let name = speaker.name ?? "the report itself"
      parts.append(
        speaker.name == other.speaker.name
          ? "speaker \(ComparisonText.kind(speaker.kind))" : "said by \(name)")
    }
    if asOf != other.asOf { parts.append(asOf.map { "as of \($0.iso)" } ?? "without a day") }
    if isBackground != other.isBackground {
      parts.append(isBackground ? "of another event" : "of this event")
    }
    if isDenied != other.isDenied { parts.append(isDenied ? "denied" : "not denied") }
    return parts.joined(separator: ", ")
  }
}

extension ClaimReading: Codable {
  /// In the exchange format it is written like a claim, with the claim's names.
  public init(from decoder: any Decoder) throws { self.init(of: try Claim(from: decoder)) }

  public func encode(to encoder: any Encoder) throws {
    try Claim(
      measure: measure, bounds: bounds, qualifier: qualifier, scope: scope, speaker: speaker,
      asOf: asOf, isBackground: isBackground, isDenied: isDenied, rule: "proposal"
    ).encode(to: encoder)
  }
}
