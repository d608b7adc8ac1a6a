/// Captions and bylines that stand as paragraphs.
enum PictureCredit {
  /// "Mourners in Gao. (AP Photo/Name)", "FILE PHOTO: …", "Image: AFP"
  static func isCaption(_ words: String) -> Bool {
    guard words.utf8.count <= 500 else { return false }
    let lower = words.lowercased()
    if [
      "file photo", "file -", "file –", "photo:", "photo by ", "image:", "picture:", "photograph:",
      "foto:", "photo credit", "image source", "image caption", "credit:", "video:",
    ].contains(where: lower.hasPrefix) {
      return true
    }
    let tail = lower.suffix(60)
    guard let last = tail.last, ")]".contains(last) || tail.hasSuffix("getty images") else {
      return false
    }
    guard let open = tail.lastIndex(where: { "([".contains($0) }) else {
      return tail.hasSuffix("getty images")
    }
    let credit = tail[open...]
    return ["photo", "/afp", "/reuters", "getty", "/ap", "via ap", "image", "/epa", "picture"]
      .contains { credit.contains($0) }
  }

  private static let connectors: Set<String> = [
    "and", "in", "de", "for", "et", "y", "und", "|", "avec", "con", "mit", "with", "of", "at", "à",
    "la", "le", "the", "en", "-", "–", "&", "via",
  ]

  /// "5 min read", "Published 2 hours ago": short notes above a text.
  static func isReadingNote(_ words: String) -> Bool {
    guard words.utf8.count <= 60, let last = words.last, !".?!".contains(last) else { return false }
    let line = words.lowercased()
    return line.hasSuffix(" ago") || line.contains("min read") || line.contains("minute read")
      || line.contains("minutes read") || line.hasPrefix("il y a ") || line.hasPrefix("hace ")
  }

  /// "By Name", "By Name and Name, River Press": a short line of names.
  static func isByline(_ words: String) -> Bool {
    guard words.utf8.count <= 200 else { return false }
    let parts = words.split(separator: " ")
    guard (2...14).contains(parts.count), !words.hasSuffix("."),
      ["by", "par", "por", "von"].contains(parts[0].lowercased())
    else { return false }
    return parts.dropFirst().allSatisfy {
      $0.first?.isUppercase == true
        || connectors.contains(String($0))
    }
  }
}
