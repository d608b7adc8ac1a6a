/// What has become of a claim. Extraction proposes, the analyst disposes.
public enum ClaimStatus: String, Codable, Sendable, CaseIterable {
  case proposed, accepted, rejected, edited
}

/// One figure that a report gives for one incident: the atom of every comparison.
public struct Claim: Hashable, Sendable, Identifiable {
  /// The claim's row number in the archive, 0 until it is stored.
  public var id: Int64
  public var measure: Measure
  public var bounds: Bounds
  public var qualifier: Qualifier
  public var scope: Scope
  /// The index in its report's claims of the whole that this figure is a part of.
  public var partOf: Int?
  public var speaker: Speaker
  /// Where the information first came from, when it is not the report itself: a wire, a ministry.
  public var origin: String?
  /// The day on which the figure was said to hold.
  public var asOf: Day?
  /// True for a figure of another event or of a whole conflict.
  public var isBackground: Bool
  /// True where the speaker rejects the figure.
  public var isDenied: Bool
  /// The extraction rule that found it ("KilledCount"), or "dataset", "sample", "analyst".
  public var rule: String
  public var quotation: Quotation?
  public var status: ClaimStatus
  public var note: String
  /// What the claim said before the analyst edited it, nil where nothing was edited.
  public var proposal: ClaimReading?
  /// True where the status is the analyst's own decision in this archive; not part of the exchange format.
  public var isDecidedHere = false

  public init(
    id: Int64 = 0, measure: Measure, bounds: Bounds, qualifier: Qualifier = .exact,
    scope: Scope = .everyone, partOf: Int? = nil, speaker: Speaker = .unattributed,
    origin: String? = nil, asOf: Day? = nil, isBackground: Bool = false, isDenied: Bool = false,
    rule: String, quotation: Quotation? = nil, status: ClaimStatus = .proposed, note: String = ""
  ) {
    self.id = id
    self.measure = measure
    self.bounds = bounds
    self.qualifier = qualifier
    self.scope = scope
    self.partOf = partOf
    self.speaker = speaker
    self.origin = origin
    self.asOf = asOf
    self.isBackground = isBackground
    self.isDenied = isDenied
    self.rule = rule
    self.quotation = quotation
    self.status = status
    self.note = note
  }

  /// A part of a total ("81 identified") is never a rival of the whole.
  public var isPart: Bool { partOf != nil }
}

extension Claim: Codable {
  private enum CodingKeys: String, CodingKey {
    case measure, low, high, qualifier, scope, partOf, speaker, speakerKind, origin, asOf
    case background, denied, rule, status, quote, start, end, note, proposal
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = 0
    measure = try values.decode(Measure.self, forKey: .measure)
    bounds = Bounds(
      low: try values.decodeIfPresent(Int.self, forKey: .low),
      high: try values.decodeIfPresent(Int.self, forKey: .high))
    qualifier = try values.decodeIfPresent(Qualifier.self, forKey: .qualifier) ?? .exact
    scope = try values.decodeIfPresent(Scope.self, forKey: .scope) ?? .everyone
    partOf = try values.decodeIfPresent(Int.self, forKey: .partOf)
    speaker = Speaker(
      name: try values.decodeIfPresent(String.self, forKey: .speaker),
      kind: try values.decodeIfPresent(SpeakerKind.self, forKey: .speakerKind) ?? .unattributed)
    origin = try values.decodeIfPresent(String.self, forKey: .origin)
    asOf = try values.decodeIfPresent(Day.self, forKey: .asOf)
    isBackground = try values.decodeIfPresent(Bool.self, forKey: .background) ?? false
    isDenied = try values.decodeIfPresent(Bool.self, forKey: .denied) ?? false
    rule = try values.decodeIfPresent(String.self, forKey: .rule) ?? "import"
    status = try values.decodeIfPresent(ClaimStatus.self, forKey: .status) ?? .proposed
    note = try values.decodeIfPresent(String.self, forKey: .note) ?? ""
    proposal = try values.decodeIfPresent(ClaimReading.self, forKey: .proposal)
    quotation = nil
    if let quote = try values.decodeIfPresent(String.self, forKey: .quote),
      let start = try values.decodeIfPresent(Int.self, forKey: .start),
      let end = try values.decodeIfPresent(Int.self, forKey: .end), 0 <= start, start <= end
    {
      quotation = Quotation(text: quote, range: start..<end)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(measure, forKey: .measure)
    try values.encode(bounds.low, forKey: .low)
    try values.encode(bounds.high, forKey: .high)
    try values.encode(qualifier, forKey: .qualifier)
    try values.encode(scope, forKey: .scope)
    try values.encode(partOf, forKey: .partOf)
    try values.encode(speaker.name, forKey: .speaker)
    try values.encode(speaker.kind, forKey: .speakerKind)
    try values.encode(origin, forKey: .origin)
    try values.encode(asOf, forKey: .asOf)
    try values.encode(isBackground, forKey: .background)
    try values.encode(isDenied, forKey: .denied)
    try values.encode(rule, forKey: .rule)
    try values.encode(status, forKey: .status)
    try values.encode(quotation?.text, forKey: .quote)
    try values.encode(quotation?.range.lowerBound, forKey: .start)
    try values.encode(quotation?.range.upperBound, forKey: .end)
    if !note.isEmpty { try values.encode(note, forKey: .note) }
    if let proposal { try values.encode(proposal, forKey: .proposal) }
  }
}
