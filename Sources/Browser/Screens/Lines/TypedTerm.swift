import NewsModel

/// The value that is being typed in a filter: `ma` in `killed>=10 country:niger,ma`.
struct TypedTerm: Equatable, Sendable {
  /// The field as it was typed, and which one that is.
  let name: String
  let field: FilterField
  /// What of the value stands before the cursor, without an opening quotation mark.
  let part: String
  /// Where the value begins, in characters from the start of the text.
  let start: Int
  /// The text without the term.
  let rest: String

  /// Nil where the cursor stands in no value.
  init?(text: String, cursor: Int) {
    var isQuoted = false
    var (word, value) = (0, 0)
    var colon: Int?
    let typed = Array(text.prefix(cursor))
    for (index, letter) in typed.enumerated() {
      switch letter {
      case "\"": isQuoted.toggle()
      case _ where isQuoted: break
      case " ", "(": (word, colon) = (index + 1, nil)
      case ":" where colon == nil: (colon, value) = (index, index + 1)
      case ",": value = index + 1
      default: break
      }
    }
    guard let colon else { return nil }
    name = String(typed[word..<colon].drop { $0 == "-" })
    guard let field = FilterField(name: name) else { return nil }
    self.field = field
    let letters = typed[value...]
    part = String(letters.first == "\"" ? letters.dropFirst() : letters)
    start = value
    let tail = text.dropFirst(cursor).drop { isQuoted ? $0 != "\"" : $0 != " " && $0 != ")" }
    rest = String(typed[..<word]) + String(isQuoted ? tail.dropFirst() : tail)
  }
}
