/// What sources can be told apart by.
public enum SourceKind: String, Codable, Sendable, CaseIterable {
  /// Who published it.
  case outlet
  /// Where the information first came from.
  case origin
  /// What kind of speaker stands behind the figure.
  case speaker
}

/// How the figures of one source lie among those of the others, over incidents whose killed figures disagree.
public struct SourceRecord: Hashable, Sendable {
  public var kind: SourceKind
  /// "AFP", "official".
  public var name: String
  /// Disputed incidents for which it states a comparable figure.
  public var incidents: Int
  /// Those in which nobody states less, and those in which nobody states more; in both where it states both ends.
  public var lowest: Int
  public var highest: Int
  /// The middle one of its distances from the median of each incident, as a share of that median: -0.2 is a fifth
  /// below. Nil where every median is 0.
  public var offset: Double?
  /// The middle one of the same distances without their signs.
  public var distance: Double?

  public init(
    kind: SourceKind, name: String, incidents: Int, lowest: Int, highest: Int, offset: Double?,
    distance: Double?
  ) {
    self.kind = kind
    self.name = name
    self.incidents = incidents
    self.lowest = lowest
    self.highest = highest
    self.offset = offset
    self.distance = distance
  }
}
