/// A group's part in an incident.
public struct Involvement: Hashable, Sendable {
  public enum Role: String, Codable, Sendable, CaseIterable {
    /// Acted, as the reports state it.
    case perpetrator
    /// Accused, without certainty.
    case suspected
    case target
    /// Named, and rejects it.
    case denied
  }

  /// The group's full name.
  public var name: String
  /// What lists show ("JNIM").
  public var short: String?
  public var role: Role
  /// True where the group itself claimed the act.
  public var claimed: Bool

  public init(name: String, short: String? = nil, role: Role, claimed: Bool = false) {
    self.name = name
    self.short = short
    self.role = role
    self.claimed = claimed
  }

  public var displayName: String { short ?? name }
}

extension Involvement: Codable {
  private enum CodingKeys: String, CodingKey { case name, short, role, claimed }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    short = try values.decodeIfPresent(String.self, forKey: .short)
    role = try values.decodeIfPresent(Role.self, forKey: .role) ?? .perpetrator
    claimed = try values.decodeIfPresent(Bool.self, forKey: .claimed) ?? false
  }
}

/// Something violent that happened: when, where, who did it, to whom, and of what kind.
public struct Incident: Hashable, Sendable, Identifiable {
  /// The incident's row number in the archive, 0 until it is stored.
  public var id: Int64
  /// The same for the same incident on every import ("bamako-2024-09-17", "ucdp-ged:412700").
  public var key: String
  public var title: String
  public var date: DateSpan?
  /// ISO 3166-1 alpha-3.
  public var country: String?
  /// First-order administrative division.
  public var admin1: String?
  public var place: String?
  /// How fine the place is: "exact", "city", "district", "province", "country".
  public var placePrecision: String?
  /// Degrees north and east (WGS 84).
  public var latitude: Double?
  public var longitude: Double?
  /// "armed assault", "bombing", "airstrike", "clash", "massacre of civilians" …
  public var type: String?
  public var groups: [Involvement]
  /// What or who was attacked ("gendarmerie school").
  public var targets: [String]
  public var note: String

  public init(
    id: Int64 = 0, key: String, title: String, date: DateSpan? = nil, country: String? = nil,
    admin1: String? = nil, place: String? = nil, placePrecision: String? = nil,
    latitude: Double? = nil, longitude: Double? = nil, type: String? = nil,
    groups: [Involvement] = [], targets: [String] = [], note: String = ""
  ) {
    self.id = id
    self.key = key
    self.title = title
    self.date = date
    self.country = country
    self.admin1 = admin1
    self.place = place
    self.placePrecision = placePrecision
    self.latitude = latitude
    self.longitude = longitude
    self.type = type
    self.groups = groups
    self.targets = targets
    self.note = note
  }
}

extension Incident: Codable {
  private enum CodingKeys: String, CodingKey {
    case key, title, date, country, admin1, place, placePrecision, latitude, longitude, type
    case groups, targets, note
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = 0
    key = try values.decode(String.self, forKey: .key)
    title = try values.decodeIfPresent(String.self, forKey: .title) ?? ""
    date = try values.decodeIfPresent(DateSpan.self, forKey: .date)
    country = try values.decodeIfPresent(String.self, forKey: .country)
    admin1 = try values.decodeIfPresent(String.self, forKey: .admin1)
    place = try values.decodeIfPresent(String.self, forKey: .place)
    placePrecision = try values.decodeIfPresent(String.self, forKey: .placePrecision)
    latitude = try values.decodeIfPresent(Double.self, forKey: .latitude)
    longitude = try values.decodeIfPresent(Double.self, forKey: .longitude)
    type = try values.decodeIfPresent(String.self, forKey: .type)
    groups = try values.decodeIfPresent([Involvement].self, forKey: .groups) ?? []
    targets = try values.decodeIfPresent([String].self, forKey: .targets) ?? []
    note = try values.decodeIfPresent(String.self, forKey: .note) ?? ""
  }
}
