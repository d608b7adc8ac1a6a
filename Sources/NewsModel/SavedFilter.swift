/// A filter that an analyst has given a name.
public struct SavedFilter: Hashable, Sendable {
  public var name: String
  /// In the language of filters, as it was typed.
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
