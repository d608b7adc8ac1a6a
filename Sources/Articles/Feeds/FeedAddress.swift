import NewsModel

/// Addresses of feeds: made absolute, and only of the web.
package enum FeedAddress {
  /// An address as it stands in a feed, resolved by the one that holds there; nil for nothing.
  package static func resolved(_ text: String?, by base: String?) -> String? {
    guard let text else { return nil }
    let written = PageText.collapsed(SafeText.visible(text, keepingLineBreaks: false))
    guard !written.isEmpty else { return nil }
    if WebAddress.isWeb(written) { return written }
    guard let base, WebAddress.isWeb(base), !hasScheme(written) else { return written }
    return AddressParts.resolved(written, by: base) ?? written
  }

  /// The base that holds inside an element whose own base is given, for those around it.
  static func base(_ bases: [String], of feed: String?) -> String? {
    bases.reduce(feed) { outer, inner in
      WebAddress.isWeb(inner) ? inner : resolved(inner, by: outer) ?? outer
    }
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    return text[..<colon].allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
    }
  }
}
