import NewsModel
import ReferenceData

/// Who spoke in an article so far, for "the sources", "the spokesman", "the group": of the kind of whoever bore the noun last.
struct SpokenBefore {
  private var speakers: [Speaker] = []

  mutating func add(_ speaker: Speaker) {
    speakers.append(speaker)
    if speakers.count > 12 { speakers.removeFirst() }
  }

  /// The speaker with the kind of the one whose noun he takes up.
  func known(_ speaker: Speaker) -> Speaker {
    guard let name = speaker.name else { return speaker }
    let words = Self.words(of: name)
    guard words.count == 2, SpeakerWords.articles.contains(words[0]),
      let before = speakers.last(where: { names($0, by: words[1]) })
    else { return speaker }
    var known = speaker
    known.kind = before.kind
    return known
  }

  private func names(_ speaker: Speaker, by noun: String) -> Bool {
    guard let name = speaker.name else { return false }
    let words = Self.words(of: name)
    let isArticle = words.count == 2 && SpeakerWords.articles.contains(words[0])
    return words.count > 1 && !isArticle
      && words.contains { $0 == noun || $0 + "s" == noun || $0 == noun + "s" }
  }

  private static func words(of name: String) -> [String] {
    NameFolding.fold(name).split(separator: " ").map(String.init)
  }
}
