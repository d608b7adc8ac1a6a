/// Whether a word that could be a month is one.
extension DateReader {
  /// "may" and "march" are words of their own; alone they are a month only with a capital in the middle of a sentence.
  func isEverydayWord(_ index: Int) -> Bool { CalendarWords.everyday.contains(tokens[index].word) }

  /// "In March", "since May", "en mars": the capital, or the word before it, makes it a month.
  func isNamedMonth(_ index: Int) -> Bool {
    guard index > 0, let sign = CalendarWords.everyday.value(tokens[index].word), !sign.isEmpty
    else { return false }
    let before = tokens[index - 1].word
    return sign == "capital"
      ? tokens[index].isCapitalised && CalendarWords.monthOpeners.value(before) != "near"
      : before == sign
  }

  /// A month on its own: "in August", "early March".
  func isMonthWord(_ index: Int) -> Bool {
    index > 0 && tokens[index].isCapitalised
      && CalendarWords.monthOpeners.contains(tokens[index - 1].word)
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
