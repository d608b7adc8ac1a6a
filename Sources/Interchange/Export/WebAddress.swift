/// Addresses that a document may link to.
enum WebAddress {
  /// True for http and https: `javascript:` and its like stay words.
  static func isWeb(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }
}
