/// A field as an analyst corrects it, and why.
public struct FieldCorrection: Hashable, Sendable {
  /// Its name in the exchange format ("place", "date", "published").
  public var name: String
  /// Its value in JSON; nil gives the source its word back.
  public var value: String?

  public init(name: String, value: String?) {
    self.name = name
    self.value = value
  }
}
