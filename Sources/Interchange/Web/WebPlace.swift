import Foundation

/// A server: scheme, host and port of an address.
struct WebPlace: Hashable {
  let scheme: String
  let host: String
  let port: Int

  /// Nil for what names no server.
  init?(_ address: String) {
    guard let parts = URLComponents(string: address), let scheme = parts.scheme?.lowercased(),
      let host = parts.host?.lowercased(), !host.isEmpty
    else { return nil }
    self.scheme = scheme
    self.host = host
    port = parts.port ?? (scheme == "https" ? 443 : 80)
  }

  /// Names that mean this machine or its neighbours whatever they resolve to.
  var isLocalByName: Bool {
    host == "localhost" || host.hasSuffix(".localhost") || host.hasSuffix(".local")
      || host.hasSuffix(".internal") || host.hasSuffix(".lan")
      || !host.contains(".") && !host.contains(":")
  }

  /// Whether questions to this address go through a proxy, which then has to know where they may go.
  static func hasProxy(_ address: String) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    let isSecure = address.lowercased().hasPrefix("https:")
    let names = isSecure ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]
    return (names + ["all_proxy", "ALL_PROXY"]).contains { !(environment[$0] ?? "").isEmpty }
  }
}
