import NewsModel
import ReferenceData

/// Who spoke in an article so far, for "the sources", "the spokesman", "the group": of the kind of whoever bore the noun last.
struct SpokenBefore {
  private var speakers: [Speaker] = []
  /// "report", once "the network said in its monthly report": who issued it.
  private var issuers: [String: Speaker] = [:]
  /// Who issued a document last.
  private var lastIssuer: Speaker?

  mutating func add(_ speaker: Speaker) {
    speakers.append(speaker)
    if speakers.count > 12 { speakers.removeFirst() }
  }

  /// Remembers who issued the documents that a sentence names beside whoever speaks in it.
  mutating func read(_ clause: Clause, spokenBy speaker: Speaker) {
    guard let name = speaker.name, speaker.kind != .witness, speaker.kind != .media,
      !Self.words(of: name).contains(where: Self.isDocument)
    else {
      return
    }
    for index in clause.units.indices.dropFirst()
    where Self.isDocument(clause.units[index].word) && clause.units[index - 1].kind == .word {
      issuers[clause.units[index].word] = speaker
      lastIssuer = speaker
    }
  }

  private static func isDocument(_ word: String) -> Bool { SpeakerWords.issued.contains(word) }

  /// The speaker with the kind of the one whose noun he takes up; whoever issued it for "the report". Nil for words that
  /// take up nobody.
  func known(_ speaker: Speaker) -> Speaker? {
    guard let name = speaker.name else { return nil }
    let words = Self.words(of: name)
    let isOfPress = words.count == 4 && SpeakerWords.pressTails.contains(words[2] + " " + words[3])
    guard words.count == 2 || isOfPress, SpeakerWords.articles.contains(words[0]) else {
      return nil
    }
    // "wrote in an update … the report said": the same words under another name.
    if let issuer = issuers[words[1]] ?? (Self.isDocument(words[1]) ? lastIssuer : nil) {
      return issuer
    }
    guard let before = speakers.last(where: { names($0, by: words[1]) }) ?? body(words[1]) else {
      return nil
    }
    var known = speaker
    known.kind = before.kind
    return known
  }

  /// "the organization", "the office": the body that spoke last, whatever it is called.
  private func body(_ noun: String) -> Speaker? {
    guard SpeakerWords.sameBodies.contains(noun) else { return nil }
    return speakers.last { [.un, .ngo].contains($0.kind) }
  }

  /// Who issued "the statement", nil where nobody is told.
  func issuer(of document: String) -> Speaker? { issuers[document] }

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
