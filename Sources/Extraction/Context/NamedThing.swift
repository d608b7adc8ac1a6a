/// What a name in a text stands for.
enum NamedThing: Hashable, Sendable {
  /// ISO 3166-1 alpha-3.
  case country(String)
  /// A people or its adjective; several codes for "Congolese".
  case people([String])
  /// An index into `GroupTable.all`.
  case group(Int)
  /// A name that several groups share or that is an everyday word.
  case sharedGroup([Int])
}

/// A name with its place in the text.
struct NameMention: Hashable, Sendable {
  var thing: NamedThing
  var tokens: Range<Int>
}
