/// Addresses of the web, and what is none.
public enum WebAddress {
  /// True for http and https: `javascript:` and its like stay words.
  public static func isWeb(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  /// Whether an address names a server.
  public static func hasServer(_ address: String) -> Bool { AddressParts(address) != nil }
}
