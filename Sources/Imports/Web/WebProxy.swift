import Foundation

/// The proxy that the environment names, as libcurl reads it.
enum WebProxy {
  /// Whether questions to this address go through a proxy, which then has to know where they may go.
  static func carries(_ address: String) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    let isSecure = address.lowercased().hasPrefix("https:")
    let names = isSecure ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]
    return (names + ["all_proxy", "ALL_PROXY"]).contains { !(environment[$0] ?? "").isEmpty }
  }
}
