/// A filter that an analyst has given a name.
public struct SavedFilter: Hashable, Sendable {
  public var name: String
  /// In the language of filters, as it was typed.
  public var text: String
  /// Whether it is a watch, which tells what is new.
  public var isWatch: Bool

  public init(name: String, text: String, isWatch: Bool = false) {
    self.name = name
    self.text = text
    self.isWatch = isWatch
  }
}
