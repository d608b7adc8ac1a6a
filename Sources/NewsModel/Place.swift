/// A populated place or administrative division of the gazetteer.
public struct Place: Hashable, Sendable {
  public enum Kind: String, Codable, Sendable { case city, division }

  public var name: String
  public var kind: Kind
  /// ISO 3166-1 alpha-3.
  public var country: String
  public var admin1: String?
  /// Degrees north and east (WGS 84).
  public var latitude: Double
  public var longitude: Double
  /// Inhabitants, 0 when not known: the bigger namesake is likelier.
  public var population: Int

  public init(
    name: String, kind: Kind, country: String, admin1: String? = nil, latitude: Double,
    longitude: Double, population: Int = 0
  ) {
    self.name = name
    self.kind = kind
    self.country = country
    self.admin1 = admin1
    self.latitude = latitude
    self.longitude = longitude
    self.population = population
  }
}
