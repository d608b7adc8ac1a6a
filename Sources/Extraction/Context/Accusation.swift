/// Tells whether a text accuses the people who are hunted of deeds of their own: "The leader planned and conducted attacks",
/// "He is responsible for roadside bombs".
struct Accusation {
  let text: SourceText
  let words: NameWords

  private static let persons = ContextWords("roles.tsv", "hunted")
  private static let deeds = ContextWords("roles.tsv", "deed")
  private static let matters = ContextWords("roles.tsv", "deedObject")

  /// Whether one of the sentences (indices) does so: a hunted person, a deed behind him, and what the deed was about.
  func stands(in sentences: [Int]) -> Bool { sentences.prefix(40).contains(where: accuses) }

  private func accuses(_ sentence: Int) -> Bool {
    let tokens = text.sentences[sentence].tokens
    guard let person = tokens.first(where: { Accusation.persons.contains(words.words[$0]) }) else {
      return false
    }
    let behind = person + 1..<tokens.upperBound
    guard let deed = behind.first(where: { Accusation.deeds.contains(words.words[$0]) }) else {
      return false
    }
    return (deed + 1..<tokens.upperBound).contains { Accusation.matters.contains(words.words[$0]) }
  }
}
