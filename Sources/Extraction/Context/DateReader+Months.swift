/// Whether a word that could be a month is one.
extension DateReader {
  /// "may" and "march" are words of their own; alone they are a month only with a capital in the middle of a sentence.
  func isEverydayWord(_ index: Int) -> Bool {
    ["may", "march", "mar", "sun", "sat", "ago", "mai", "mars", "dic", "ene", "abr", "jan"]
      .contains(tokens[index].word)
  }

  /// "In March", "since May", "en mars": the word before it makes it a month.
  func isNamedMonth(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    switch tokens[index].word {
    case "march", "may":
      return tokens[index].isCapitalised && !["this", "last"].contains(tokens[index - 1].word)
    case "mars", "mai": return tokens[index - 1].word == "en"
    default: return false
    }
  }

  /// A month on its own: "in August", "early March".
  func isMonthWord(_ index: Int) -> Bool {
    index > 0 && tokens[index].isCapitalised
      && ["in", "since", "of", "last", "this", "early", "late", "mid", "-", "en", "de"]
        .contains(tokens[index - 1].word)
      || index > 0 && CalendarWords.thirds.contains(tokens[index - 1].word)
      || index > 0 && isMonthAfterOf(index)
  }

  /// "a finales de agosto", "en août", "mi-août": months have no capital in French and Spanish.
  private func isMonthAfterOf(_ index: Int) -> Bool {
    let before = tokens[index - 1].word
    if before == "en" { return true }
    return (before == "de" || before == "-") && index > 1
      && CalendarWords.thirds.contains(tokens[index - 2].word)
  }
}
