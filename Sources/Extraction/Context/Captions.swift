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
    return isByline(first..<last) || isSigned(first..<last) || isPictured(first..<last)
      || isCredited(sentence.paragraph) && !describesDeed(first..<last)
      || hasCredit(first..<last) && !describesDeed(first..<last)
  }

  /// "A woman near Aleppo on April 10, 2016. / AFP PHOTO / A. Person", "… the body of a comrade.—AP Photo": a picture's
  /// agency behind a mark at the end. Stories end with an agency, too: only one that speaks of a picture tells.
  private func isSigned(_ tokens: Range<Int>) -> Bool {
    guard tokens.count > 3 else { return false }
    let tail = max(tokens.lowerBound + 3, tokens.upperBound - 10)..<tokens.upperBound
    guard let mark = tail.first(where: { Self.signatures.contains(text.tokens[$0].word) }) else {
      return false
    }
    let signature = mark + 1..<tokens.upperBound
    return signature.allSatisfy {
      !text.tokens[$0].isWord || text.tokens[$0].isCapitalised
    }
      && signature.contains { Self.pictures.contains(text.tokens[$0].word) }
      && signature.contains { Self.credits.contains(text.tokens[$0].word) }
  }

  /// "An injured child lies on a hospital bed.": a short line among the first of a text that tells in the present tense what a
  /// picture shows.
  private func isPictured(_ tokens: Range<Int>) -> Bool {
    let number = text.sentences[text.sentence(ofToken: tokens.lowerBound)].paragraph
    guard (1...4).contains(number), tokens.count < 45,
      tokens.lowerBound > 0,
      !tokens.contains(where: { ["said", "\"", ":"].contains(text.tokens[$0].word) })
    else { return false }
    guard let verb = tokens.prefix(12).first(where: { Self.shown.contains(text.tokens[$0].word) })
    else { return false }
    return verb > tokens.lowerBound && !text.tokens[verb].isCapitalised
      && !tokens.contains { Self.pastWords.contains(text.tokens[$0].word) }
  }

  /// The line behind holds nothing but a credit: "(A. Person / Associated Press)".
  private func isCredited(_ paragraph: Int) -> Bool {
    guard paragraph + 1 < text.paragraphs.count else { return false }
    let next = text.paragraphs[paragraph + 1]
    let tokens =
      text.sentences[next.lowerBound].tokens
      .lowerBound..<text.sentences[next.upperBound - 1].tokens
      .upperBound
    guard tokens.count < 14, let first = tokens.first, ["(", "["].contains(text.tokens[first].word)
    else { return false }
    return hasCredit(tokens)
  }

  private static let shown = ContextWords("incidents.tsv", "shown")
  private static let pastWords = ContextWords("incidents.tsv", "captionPast")
  private static let signatures: Set<String> = ["/", "—", "–", "-", "--", "|", "©"]
  private static let pictures = ContextWords("incidents.tsv", "picture")

  /// "By Mark Huband in Cairo".
  private func isByline(_ tokens: Range<Int>) -> Bool {
    guard tokens.count <= 9, IncidentWords.bys.contains(text.tokens[tokens.lowerBound].word),
      let last = tokens.last, text.tokens[last].word != "."
    else { return false }
    return tokens.dropFirst().allSatisfy {
      let token = text.tokens[$0]
      return !token.isWord || token.isCapitalised
        || IncidentWords.captionWords.contains(token.word)
    }
  }

  /// A bracket at the end with an agency or a slash in it, or "Image Credit".
  private func hasCredit(_ tokens: Range<Int>) -> Bool {
    if let last = tokens.last,
      tokens.dropLast().contains(where: { isPhotographer($0, before: last) })
    {
      return true
    }
    for index in tokens.dropLast()
    where IncidentWords.images.contains(text.tokens[index].word)
      && IncidentWords.credits.contains(text.tokens[index + 1].word)
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

  /// "REUTERS/Ali Person": an agency and who took the picture.
  private func isPhotographer(_ index: Int, before last: Int) -> Bool {
    index + 2 <= last && Self.credits.contains(text.tokens[index].word)
      && text.tokens[index].isCapitalised && text.tokens[index + 1].word == "/"
      && text.tokens[index + 1].isGlued && text.tokens[index + 2].isCapitalised
  }

  private func describesDeed(_ tokens: Range<Int>) -> Bool {
    tokens.contains { Self.deeds.contains(text.tokens[$0].word) }
  }

  private static let deeds = ContextWords("incidents.tsv", "captionDeed")
}
