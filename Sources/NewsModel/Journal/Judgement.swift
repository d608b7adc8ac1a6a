/// What analysts put on an incident beside the claims: how far the work is, how far it is established, and their own words.
public struct Judgement: Hashable, Sendable, Codable {
  /// How far the work on an incident is.
  public enum Status: String, Codable, Hashable, Sendable, CaseIterable {
    case toDo = "to do"
    case inProgress = "in progress"
    case needsHelp = "needs help"
    case pending, ready, completed
  }

  /// How far an incident is established, in the words of Airwars' grading (https://airwars.org/research/methodology/).
  public enum Grade: String, Codable, Hashable, Sendable, CaseIterable {
    case confirmed, fair, weak, contested, discounted
  }

  public var status: Status?
  public var grade: Grade?
  public var isStarred: Bool
  public var tags: [String]
  /// Empty for none.
  public var note: String

  public init(
    status: Status? = nil, grade: Grade? = nil, isStarred: Bool = false, tags: [String] = [],
    note: String = ""
  ) {
    self.status = status
    self.grade = grade
    self.isStarred = isStarred
    self.tags = tags
    self.note = note
  }

  /// Whether nothing was put on the incident.
  public var isEmpty: Bool { self == Judgement() }

  private enum CodingKeys: String, CodingKey { case status, grade, starred, tags, note }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    status = try values.decodeIfPresent(Status.self, forKey: .status)
    grade = try values.decodeIfPresent(Grade.self, forKey: .grade)
    isStarred = try values.decodeIfPresent(Bool.self, forKey: .starred) ?? false
    tags = try values.decodeIfPresent([String].self, forKey: .tags) ?? []
    note = try values.decodeIfPresent(String.self, forKey: .note) ?? ""
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(status, forKey: .status)
    try values.encodeIfPresent(grade, forKey: .grade)
    if isStarred { try values.encode(true, forKey: .starred) }
    if !tags.isEmpty { try values.encode(tags, forKey: .tags) }
    if !note.isEmpty { try values.encode(note, forKey: .note) }
  }
}

extension Judgement.Grade {
  /// The grade that the claims alone suggest, after Airwars' steps: contested where a party rejects what it is said to
  /// have done or a figure is rejected; confirmed where a party that acted owns to it; fair with two independent origins
  /// or more, else weak. Nothing is discounted without a person's word. Nil without any claim.
  public static func proposed(for dossier: Dossier) -> Judgement.Grade? {
    let claims = dossier.reports.flatMap(\.claims).filter { $0.status != .rejected }
    guard !claims.isEmpty else { return nil }
    let groups = dossier.incident.groups
    if groups.contains(where: { $0.role == .denied }) || claims.contains(where: \.isDenied) {
      return .contested
    }
    if groups.contains(where: \.claimed) { return .confirmed }
    return dossier.originCount >= 2 ? .fair : .weak
  }
}
