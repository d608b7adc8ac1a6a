/// Who speaks, so that the same speaker is known again in another report.
///
/// - A report in its own voice is its origin: five copies of one wire are one speaker.
/// - A speaker with a name of its own ("the general staff") is the same wherever it is quoted, whoever speaks for it
///   (`SpeakerBody`).
/// - One without ("a security source", "witnesses") is the same only within one origin: two agencies' security sources
///   may be two people.
public struct SpeakerIdentity: Hashable, Sendable {
  /// Folded, without an article.
  public let name: String
  /// The origin that the name holds within; nil for a name that holds everywhere.
  public let voice: String?

  public init(_ speaker: Speaker, voice: String) {
    let isReporter = speaker.kind == .unattributed || speaker.kind == .media
    guard let words = speaker.name.map({ SpeakerBody.name(SpeakerIdentity.folded($0)) }),
      !words.isEmpty
    else {
      let isOwn = isReporter || speaker.kind == .dataset
      let own = speaker.kind == .dataset ? SpeakerIdentity.edition(voice) : voice.lowercased()
      name = isOwn ? own : speaker.kind.rawValue
      self.voice = isOwn ? nil : voice
      return
    }
    name = words
    self.voice = SpeakerIdentity.isNameless(words) ? voice : nil
  }

  /// In small letters, without the article before it.
  private static func folded(_ name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    let articles: Set<String> = ["the", "a", "an", "le", "la", "les", "un", "une"]
    // The UN is no article.
    return words.drop { articles.contains($0.lowercased()) && $0 != "UN" }
      .joined(separator: " ").lowercased()
  }

  /// "UCDP GED 25.1" and "UCDP GED 24.1" are editions of one dataset.
  private static func edition(_ voice: String) -> String {
    let words = voice.lowercased().split(separator: " ")
    guard words.count > 1, let last = words.last,
      last.allSatisfy({ $0.isNumber || $0 == "." })
    else { return words.joined(separator: " ") }
    return words.dropLast().joined(separator: " ")
  }

  /// What people are called who have no name in a report.
  private static let nameless: Set<Substring> = [
    "source", "sources", "official", "officials", "officer", "officers", "witness", "witnesses",
    "eyewitness", "eyewitnesses", "resident", "residents", "survivor", "survivors", "villager",
    "villagers", "local", "locals", "doctor", "doctors", "medic", "medics", "nurse", "rescuers",
    "relative", "relatives", "diplomat", "diplomats", "elder", "elders", "activist", "activists",
    "document", "documents", "report", "reports", "media", "soldier", "soldiers", "leader",
    "leaders",
    "commander", "spokesman", "spokesperson", "spokeswoman", "authorities", "police",
  ]

  private static func isNameless(_ folded: String) -> Bool {
    let words = folded.split(separator: " ")
    let kind = words.firstIndex { ["in", "at", "from", "of", "on", "who", "close"].contains($0) }
    return (kind.map { words[..<$0] } ?? words[...]).last.map(nameless.contains) ?? true
  }
}
