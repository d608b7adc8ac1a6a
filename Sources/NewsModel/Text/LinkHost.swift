import Foundation

/// The site behind a link, which names the outlet of an article that does not name it itself.
public enum LinkHost {
  /// "ksat.com" of a page at www.ksat.com, and of a web archive's copy of that page.
  ///
  /// - Parameter link: a web address; nil and anything else give nil.
  /// - Returns: the host without "www.", in small letters.
  public static func name(of link: String?) -> String? {
    guard let link else { return nil }
    let original = archived(in: link) ?? link
    guard WebAddress.isWeb(original), let host = AddressParts(original)?.host, host.contains(".")
    else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// The address that a copy was made of: web.archive.org puts it behind the time of the copy.
  private static func archived(in link: String) -> String? {
    guard link.contains("//web.archive.org/web/") else { return nil }
    let start = link.range(of: "/http", options: .backwards)?.lowerBound
    return start.map { String(link[link.index(after: $0)...]) }
  }
}
