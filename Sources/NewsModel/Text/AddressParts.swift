import Foundation

/// A server: scheme, host and port of an address; and what stands behind them.
///
/// Read by hand after RFC 3986: Foundation's reader wants tables of ICU, which the released program does not carry.
public struct AddressParts: Hashable, Sendable {
  public let scheme: String
  public let host: String
  public let port: Int

  /// Nil for what names no server.
  public init?(_ address: String) {
    guard let parts = AddressParts.parts(address) else { return nil }
    var authority = parts.authority
    if let at = authority.lastIndex(of: "@") {
      authority = authority[authority.index(after: at)...]
    }
    let isBracketed = authority.hasPrefix("[")
    let end =
      isBracketed ? authority.firstIndex(of: "]") ?? authority.endIndex : authority.startIndex
    let colon = authority[end...].lastIndex(of: ":")
    let host = authority[..<(colon ?? authority.endIndex)].lowercased()
    let digits = colon.map { authority[authority.index(after: $0)...] } ?? ""
    guard !host.isEmpty, !host.contains(where: \.isWhitespace),
      let port = digits.isEmpty ? (parts.scheme == "https" ? 443 : 80) : Int(digits),
      (1...65_535).contains(port)
    else { return nil }
    (scheme, self.host, self.port) = (String(parts.scheme), host, port)
  }

  /// "https", "example.org:8080" and "/a?b" of an address; nil where it has no scheme or no server.
  static func parts(_ address: String) -> (
    scheme: Substring, authority: Substring, rest: Substring
  )? {
    guard let mark = address.firstRange(of: "://") else { return nil }
    let scheme = address[..<mark.lowerBound]
    let behind = address[mark.upperBound...]
    let authority = behind.prefix { !"/?#".contains($0) }
    guard !scheme.isEmpty, scheme.allSatisfy({ $0.isASCII && $0.isLetter }), !authority.isEmpty
    else {
      return nil
    }
    return (Substring(scheme.lowercased()), authority, behind.dropFirst(authority.count))
  }

  /// The path with its query, from `/`: what `robots.txt` speaks of.
  public static func path(of address: String) -> String {
    let rest = (parts(address)?.rest ?? "").prefix { $0 != "#" }
    return rest.hasPrefix("/") ? String(rest) : "/" + rest
  }

  /// An address made absolute by another (RFC 3986, 5.2); nil where the other is none.
  public static func resolved(_ reference: String, by base: String) -> String? {
    guard let parts = parts(base) else { return nil }
    let root = "\(parts.scheme)://\(parts.authority)"
    if reference.hasPrefix("//") { return "\(parts.scheme):" + reference }
    let path = parts.rest.prefix { $0 != "?" && $0 != "#" }
    if reference.hasPrefix("#") { return base.prefix { $0 != "#" } + reference }
    if reference.hasPrefix("?") { return root + path + reference }
    let own = reference.prefix { $0 != "?" && $0 != "#" }
    let tail = reference.dropFirst(own.count)
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    let joined = String(own.hasPrefix("/") ? own : folder + own)
    return root + withoutDots(joined) + tail
  }

  /// A path without `.` and `..` (RFC 3986, 5.2.4).
  private static func withoutDots(_ path: String) -> String {
    var kept: [Substring] = []
    let pieces = path.split(separator: "/", omittingEmptySubsequences: false)
    for piece in pieces.dropFirst() {
      if piece == ".." { _ = kept.popLast() } else if piece != "." { kept.append(piece) }
    }
    if let last = pieces.last, last == "." || last == ".." { kept.append("") }
    return "/" + kept.joined(separator: "/")
  }

  /// Names that mean this machine or its neighbours whatever they resolve to.
  public var isLocalByName: Bool {
    host == "localhost" || host.hasSuffix(".localhost") || host.hasSuffix(".local")
      || host.hasSuffix(".internal") || host.hasSuffix(".lan")
      || !host.contains(".") && !host.contains(":")
  }
}
