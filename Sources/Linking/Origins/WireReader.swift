import NewsModel
import ReferenceData

/// Reads from an article which news agency's text it prints: a tag in its dateline or at its end, a byline, a copyright
/// line, or an agency that people in it are said to have told something ("told AFP").
public enum WireReader {
  /// The agency's short name; nil where none is named, or two are.
  public static func wire(of text: String) -> String? {
    let head = text.prefix(400)
    let tail = text.suffix(400)
    for part in [head, tail] {
      if let wire = only(named(in: part, where: isTag)) { return wire }
    }
    return only(named(in: text[...], where: isSaidTo))
  }

  private static func only(_ wires: Set<String>) -> String? { wires.count == 1 ? wires.first : nil }

  /// The agencies in a text whose surroundings pass a test.
  private static func named(
    in text: Substring, where test: (_ before: Substring, _ after: Substring) -> Bool
  ) -> Set<String> {
    var found: Set<String> = []
    for (range, wire) in places(in: text) where isWord(range, in: text) {
      if test(text[..<range.lowerBound].suffix(24), text[range.upperBound...].prefix(24)) {
        found.insert(wire)
      }
    }
    return found
  }

  /// Where names of agencies stand, found in one pass over the bytes: every article of an archive is read here.
  private static func places(
    in text: Substring
  ) -> [(range: Range<Substring.Index>, wire: String)] {
    var text = text
    let found = text.withUTF8 { bytes in
      bytes.indices.flatMap { start in
        (namesByFirst[bytes[start]] ?? []).compactMap { name in
          bytes[start...].starts(with: name.bytes) ? (start, name.bytes.count, name.wire) : nil
        }
      }
    }
    return found.map { start, length, wire in
      let lower = text.utf8.index(text.startIndex, offsetBy: start)
      return (lower..<text.utf8.index(lower, offsetBy: length), wire)
    }
  }

  private struct Name {
    var bytes: [UInt8]
    var wire: String
  }

  private static let namesByFirst: [UInt8: [Name]] = Dictionary(
    grouping: names.map { Name(bytes: Array($0.utf8), wire: $1) }
  ) { $0.bytes.first ?? 0 }

  private static func isWord(_ range: Range<Substring.Index>, in text: Substring) -> Bool {
    func isLetter(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber } ?? false
    }
    return !isLetter(text[..<range.lowerBound].last) && !isLetter(text[range.upperBound...].first)
  }

  /// "(AFP)", "[Reuters]", "(KDKA/AP)", "AFP - ", "By A. Name, Associated Press", "© AFP", "Source: AFP".
  private static func isTag(_ before: Substring, _ after: Substring) -> Bool {
    let next = after.first
    if before.hasSuffix("(") || before.hasSuffix("[") || before.hasSuffix("/") {
      return next == ")" || next == "]" || next == "/"
    }
    let lead = before.lowercased()
    for word in ["© ", "(c) ", "copyright ", "source: ", "source : ", "sources: ", "fuente: "]
    where lead.hasSuffix(word) || lead.hasSuffix(word + "the ") {
      return true
    }
    if let line = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).last {
      let isByline = ["by ", "par ", "por "].contains { line.lowercased().hasPrefix($0) }
      if isByline { return next == nil || next?.isNewline == true || next == "," }
      if line.isEmpty {
        return after.hasPrefix(" - ") || after.hasPrefix(" — ") || after.hasPrefix(" – ")
      }
    }
    return false
  }

  /// "told AFP", "told the Associated Press", "a déclaré à l'AFP", "dijo a EFE".
  private static func isSaidTo(_ before: Substring, _ after: Substring) -> Bool {
    let lead = NameFolding.fold(before)
    return ["told", "told the", "told news agency"].contains {
      lead.hasSuffix(" " + $0) || lead == $0
    }
      || ["a l", "a la", "a"].contains { lead.hasSuffix(" " + $0) }
        && ["declare", "dit", "indique", "confie", "affirme", "dijo", "declaro", "explico"].contains
        {
          lead.contains($0)
        }
  }

  /// Agencies by the names that texts give them.
  private static let names: [(String, String)] = [
    ("AFP", "AFP"), ("Agence France-Presse", "AFP"), ("Agence France Presse", "AFP"),
    ("Reuters", "Reuters"), ("REUTERS", "Reuters"), ("Thomson Reuters", "Reuters"),
    ("AP", "AP"), ("Associated Press", "AP"), ("EFE", "EFE"), ("DPA", "DPA"), ("dpa", "DPA"),
    ("ANSA", "ANSA"), ("Xinhua", "Xinhua"), ("TASS", "TASS"), ("Interfax", "Interfax"),
    ("Anadolu Agency", "Anadolu"), ("Anadolu", "Anadolu"), ("IANS", "IANS"), ("PTI", "PTI"),
    ("UPI", "UPI"), ("Kyodo", "Kyodo"), ("Yonhap", "Yonhap"), ("WAFA", "WAFA"), ("SANA", "SANA"),
    ("IRNA", "IRNA"), ("Ukrinform", "Ukrinform"), ("ANI", "ANI"), ("APP", "APP"),
  ]
}
