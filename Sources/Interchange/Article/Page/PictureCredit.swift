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

  /// "By Name", "By Name and Name, River Press": a short line of names.
  static func isByline(_ words: String) -> Bool {
    guard words.utf8.count <= 200 else { return false }
    let parts = words.split(separator: " ")
    guard (2...14).contains(parts.count), !words.hasSuffix("."),
      ["by", "par", "por", "von"].contains(parts[0].lowercased())
    else { return false }
    return parts.dropFirst().allSatisfy {
      $0.first?.isUppercase == true
        || ["and", "in", "de", "for", "et", "y", "und", "|"].contains($0)
    }
  }
}
