/// A line that credits the text: "SOURCE: INDEPENDENT PRESS AND NEWS AGENCIES", "Source: AFP".
struct SourceLine {
  /// Whom it credits, without "and news agencies", in ordinary capitals.
  let names: String

  init?(_ paragraph: String) {
    guard paragraph.utf8.count <= 120, let colon = paragraph.firstIndex(of: ":") else { return nil }
    let key = LineUnwrapping.trimmed(paragraph[..<colon]).lowercased()
    guard ["source", "sources", "fuente", "quelle"].contains(key) else { return nil }
    var value = LineUnwrapping.trimmed(paragraph[paragraph.index(after: colon)...])
    while value.hasSuffix(".") { value.removeLast() }
    guard !value.isEmpty, !ShareBlock.isURL(value), value.split(separator: " ").count <= 12 else {
      return nil
    }
    for tail in [" and news agencies", " and agencies", "/agencies", " with agencies"]
    where value.lowercased().hasSuffix(tail) {
      value = String(value.dropLast(tail.count))
    }
    names = SourceLine.ordinaryCapitals(value)
  }

  /// Whether every name of a credit is a news agency.
  static func isWire(_ names: String) -> Bool {
    let parts = names.lowercased().replacing(" and ", with: ",").split { ",/;&".contains($0) }
    return !parts.isEmpty
      && parts.allSatisfy { wires.contains(LineUnwrapping.trimmed($0)) }
  }

  /// "INDEPENDENT PRESS" becomes "Independent Press"; "AFP" and "BBC News" stay.
  private static func ordinaryCapitals(_ name: String) -> String {
    let letters = name.filter(\.isLetter)
    guard name.contains(" "), letters.count > 6, letters.allSatisfy(\.isUppercase) else {
      return name
    }
    return name.split(separator: " ").map { word in
      word.prefix(1) + word.dropFirst().lowercased()
    }.joined(separator: " ")
  }

  private static let wires: Set<String> = [
    "afp", "agence france-presse", "reuters", "ap", "associated press", "the associated press",
    "dpa", "efe", "ansa", "xinhua", "tass", "interfax", "anadolu", "anadolu agency", "aa", "upi",
    "pti", "ani", "kyodo", "yonhap", "pa", "pa media", "news agencies", "agencies", "wafa", "sana",
    "irna", "apa", "apanews", "panapress", "xinhua news agency", "lusa", "belga", "bernama",
  ]
}
