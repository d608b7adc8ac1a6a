import NewsModel

/// The numbers and months of a written date, in their order; a time behind them is left out.
struct DateTokens {
  struct Token: Equatable {
    /// The value of a run of digits, nil for a word.
    var number: Int?
    /// 1–12 for the name of a month, nil for anything else.
    var month: Int?
    /// How many digits the number has.
    var digits = 0
  }

  private var tokens: [Token] = []
  private var word = ""
  private var isInNumber = false

  var first: Token { tokens.first ?? Token() }
  var second: Token? { tokens.count > 1 ? tokens[1] : nil }
  var third: Token? { tokens.count > 2 ? tokens[2] : nil }

  init(_ text: String) {
    for byte in text.utf8 {
      if tokens.count == 3 && !isInNumber { break }
      switch byte {
      case 0x30...0x39:
        endWord()
        add(Int(byte &- 0x30))
      case 0x41...0x5A, 0x61...0x7A:
        isInNumber = false
        word.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      default:
        endWord()
        isInNumber = false
      }
    }
    endWord()
  }

  private mutating func add(_ digit: Int) {
    guard isInNumber, let last = tokens.last, let number = last.number, last.digits < 9 else {
      tokens.append(Token(number: digit, digits: 1))
      isInNumber = true
      return
    }
    tokens[tokens.count - 1] = Token(number: number * 10 + digit, digits: last.digits + 1)
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    tokens.append(Token(month: DateTokens.month(word)))
    word = ""
  }

  private static let names = MonthNames.long.map { $0.lowercased() }

  /// The month of a name or of its beginning, from three letters on ("sept").
  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }
}
