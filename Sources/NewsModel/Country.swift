/// A country or territory with a code of its own.
public struct Country: Hashable, Sendable {
  /// ISO 3166-1 alpha-3 ("MLI").
  public var code: String
  /// ISO 3166-1 alpha-2 ("ML").
  public var code2: String
  /// The usual English name ("Mali", "Côte d’Ivoire").
  public var name: String
  /// Other names, former ones, and those in other languages ("Ivory Coast", "Elfenbeinküste").
  public var aliases: [String]
  /// Words for its people and things ("Malian").
  public var demonyms: [String]

  public init(
    code: String, code2: String, name: String, aliases: [String] = [], demonyms: [String] = []
  ) {
    self.code = code
    self.code2 = code2
    self.name = name
    self.aliases = aliases
    self.demonyms = demonyms
  }
}
