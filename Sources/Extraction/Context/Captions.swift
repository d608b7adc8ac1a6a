/// Tells the captions of pictures and the lines that name the author, whose places and days are not the story's.
///
/// "Protesters hold candles in Vienna, October 22. (Keystone/A. Person)", "A guard in Karachi, March 3. [Reuters]", "By Mark
/// Huband in Cairo"; not "A fire in Lagos kills seven. (AFP)", which tells what happened.
struct Captions {
  private let text: SourceText
  private static let credits = ContextWords("incidents.tsv", "credit")
  private static let longest = 70

  init(_ text: SourceText) { self.text = text }

  func isCaption(_ sentence: Sentence) -> Bool {
    let paragraph = text.paragraphs[sentence.paragraph]
    let first = text.sentences[paragraph.lowerBound].tokens.lowerBound
    let last = text.sentences[paragraph.upperBound - 1].tokens.upperBound
    guard last > first, last - first <= Self.longest else { return false }
    return isByline(first..<last) || hasCredit(first..<last) && !tellsDeed(first..<last)
  }

  /// "By Mark Huband in Cairo".
  private func isByline(_ tokens: Range<Int>) -> Bool {
    guard tokens.count <= 9, ["by", "par", "por"].contains(text.tokens[tokens.lowerBound].word),
      let last = tokens.last, text.tokens[last].word != "."
    else { return false }
    return tokens.dropFirst().allSatisfy {
      let token = text.tokens[$0]
      return !token.isWord || token.isCapitalised
        || ["in", "and", "for", "of"].contains(token.word)
    }
  }

  /// A bracket at the end with an agency or a slash in it, or "Image Credit".
  private func hasCredit(_ tokens: Range<Int>) -> Bool {
    for index in tokens.dropLast()
    where ["image", "photo"].contains(text.tokens[index].word)
      && ["credit", "credits"].contains(text.tokens[index + 1].word)
    {
      return true
    }
    guard let last = tokens.last, [")", "]"].contains(text.tokens[last].word),
      let open = (max(tokens.lowerBound, last - 12)..<last).last(where: {
        ["(", "["].contains(text.tokens[$0].word)
      })
    else { return false }
    return (open + 1..<last).contains {
      text.tokens[$0].word == "/" || Self.credits.contains(text.tokens[$0].word)
    }
  }

  private func tellsDeed(_ tokens: Range<Int>) -> Bool {
    tokens.contains { Self.deeds.contains(text.tokens[$0].word) }
  }

  private static let deeds = ContextWords("incidents.tsv", "captionDeed")
}
