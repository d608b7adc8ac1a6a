/// The body that somebody speaks for: "the interior ministry's spokesman, Abdul Qani" and "a spokesman for the Ministry of
/// the Interior" are the interior ministry.
///
/// Only what the words say for sure is taken together; "the interior minister" stays apart, and so does "the health
/// ministry" from "the Gaza health ministry": the analyst can join their reports' origins.
enum SpeakerBody {
  /// - Parameter name: in small letters, without an article before it.
  /// - Returns: the name of the body, or the name as it is where it names none.
  static func name(_ name: String) -> String {
    let words = String(name.map { $0 == "’" ? "'" : $0 }).split(separator: " ").map(word)
    return ministry(found((spokenFor(words) ?? words)[...]) ?? words).joined(separator: " ")
  }

  /// Without a comma behind it, in one spelling; what one report calls the army is the military of the next.
  private static func word(_ word: Substring) -> Substring {
    let bare = word.last == "," ? word.dropLast() : word
    return switch bare {
    case "defense": "defence"
    case "u.n.": "un"
    case "u.s.": "us"
    case "military": "army"
    default: bare
    }
  }

  /// What stands before "spokesman" or behind "spokesman for"; nil where nobody is spoken for.
  private static func spokenFor(_ words: [Substring]) -> [Substring]? {
    guard let index = words.firstIndex(where: speakers.contains) else { return nil }
    let behind = words[(index + 1)...]
    if let link = behind.first, links.contains(link) { return Array(behind.dropFirst()) }
    return index > 0 ? Array(words[..<index]) : nil
  }

  /// Without articles before it, "l'" too, and without "'s" at its end; nil where nothing is left.
  private static func found(_ words: ArraySlice<Substring>) -> [Substring]? {
    var words = Array(words.drop { articles.contains($0) })
    if let first = words.first, first.hasPrefix("l'") { words[0] = first.dropFirst(2) }
    if let last = words.last, last.hasSuffix("'s") || last.hasSuffix("s'") {
      words[words.count - 1] = last.hasSuffix("'s") ? last.dropLast(2) : last.dropLast(1)
    }
    return words.isEmpty ? nil : words
  }

  /// "ministry of the interior" as "interior ministry".
  private static func ministry(_ words: [Substring]) -> [Substring] {
    guard let index = words.firstIndex(where: { offices.contains($0) }), index + 2 < words.count,
      words[index + 1] == "of"
    else { return words }
    let field = words[(index + 2)...].drop { articles.contains($0) }
    // "ministry of health in Gaza" says more than the field.
    guard !field.isEmpty, !field.contains(where: links.contains) else { return words }
    return words[..<index] + field + [words[index]]
  }

  private static let speakers: Set<Substring> = [
    "spokesman", "spokeswoman", "spokesperson", "spokespeople", "porte-parole", "portavoz",
    "vocero",
  ]
  private static let offices: Set<Substring> = ["ministry", "department"]
  private static let links: Set<Substring> = [
    "for", "of", "at", "with", "in", "from", "du", "de", "des", "del",
  ]
  private static let articles: Set<Substring> = ["the", "a", "an", "la", "le", "les", "el", "los"]
}
