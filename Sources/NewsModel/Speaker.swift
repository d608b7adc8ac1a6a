/// What kind of speaker stands behind a figure.
public enum SpeakerKind: String, Codable, Sendable, CaseIterable {
  case official, security, medical
  /// A side of the fight that speaks of it.
  case party
  case witness
  /// A non-governmental body: casualty recorders, Red Cross, churches, students' unions.
  case ngo
  case un
  case media, dataset
  /// The report says it in its own voice.
  case unattributed
}

/// Whom a report gives as the source of a figure.
public struct Speaker: Hashable, Sendable {
  /// The words of the report ("a security source"), nil when it speaks in its own voice.
  public var name: String?
  public var kind: SpeakerKind

  public init(name: String?, kind: SpeakerKind) {
    self.name = name
    self.kind = kind
  }

  public static let unattributed = Speaker(name: nil, kind: .unattributed)

  /// True for a side of the fight.
  public var isParty: Bool { kind == .party }
}
