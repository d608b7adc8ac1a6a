/// An armed group or force, with all the names it goes by.
public struct Group: Hashable, Codable, Sendable {
  public var name: String
  /// What lists show ("JNIM").
  public var short: String?
  /// What lists show where nobody calls it by a short name: its acronym in a dataset ("FLM"); articles write the full name.
  public var acronym: String?
  /// Other names, in any language and spelling.
  public var aliases: [String]
  /// Names that several groups share: never enough on their own.
  public var ambiguousAliases: [String]
  /// ISO 3166-1 alpha-3 codes of the countries it acts in.
  public var countries: [String]
  public var parent: String?

  public init(
    name: String, short: String? = nil, acronym: String? = nil, aliases: [String] = [],
    ambiguousAliases: [String] = [], countries: [String] = [], parent: String? = nil
  ) {
    self.name = name
    self.short = short
    self.acronym = acronym
    self.aliases = aliases
    self.ambiguousAliases = ambiguousAliases
    self.countries = countries
    self.parent = parent
  }

  public var displayName: String { short ?? name }
}
