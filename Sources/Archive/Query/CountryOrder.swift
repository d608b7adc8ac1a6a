/// The order of countries in lists: by name.
enum CountryOrder {
  /// What countries are sorted by; no two are alike.
  static func key(name: String, code: String) -> String { "\(folded(name))|\(code)" }
}
