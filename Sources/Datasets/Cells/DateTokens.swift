import NewsModel

/// The numbers and months of a written date, in their order. Days of the week, "th", "of" and the like are left out.
struct DateTokens {
  struct Token: Equatable {
    /// The value of a run of digits, nil for a word.
    var number: Int?
    /// 1–12 for the name of a month, nil for anything else.
    var month: Int?
    /// How many digits the number has.
    var digits = 0

    var isYear: Bool { digits == 4 }
    var isDay: Bool { number != nil && digits <= 2 }
    var isMonth: Bool { month != nil }
  }

  private(set) var tokens: [Token] = []
  private var word: [UInt8] = []
  private var isInNumber = false
  /// Two whole days have so many.
  private static let most = 6

  var first: Token { tokens.first ?? Token() }
  var second: Token? { tokens.count > 1 ? tokens[1] : nil }
  var third: Token? { tokens.count > 2 ? tokens[2] : nil }

  init(_ text: String) {
    for byte in text.utf8 {
      if tokens.count >= DateTokens.most && !isInNumber { break }
      switch byte {
      case 0x30...0x39:
        endWord()
        add(Int(byte &- 0x30))
      case 0x41...0x5A, 0x61...0x7A:
        isInNumber = false
        word.append(byte | 0x20)
      case 0x80...:
        isInNumber = false
        word.append(byte)
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
    let name = DateTokens.plain(String(decoding: word, as: UTF8.self))
    word = []
    if name.isEmpty || DateTokens.fillers.contains(name) { return }
    let month = MonthNames.number(beginning: name)
    if month == nil, DateTokens.weekdays.contains(name) { return }
    tokens.append(Token(month: month))
  }

  /// Without accents, and without the dashes and blanks that have more than one byte.
  private static func plain(_ word: String) -> String {
    String(
      String.UnicodeScalarView(
        word.unicodeScalars.compactMap { scalar in
          switch scalar {
          case "é", "è", "ê", "É": "e"
          case "û", "ù", "ü": "u"
          case "á", "à", "â": "a"
          case "ç": "c"
          case "ó", "ô": "o"
          case "í": "i"
          case "a"..."z": scalar
          default: nil
          }
        }))
  }

  private static let fillers: Set<String> = [
    "st", "nd", "rd", "th", "er", "re", "of", "the", "de", "del", "du", "le", "la", "el", "t", "z",
    "on", "and", "to", "until", "through", "au", "al",
  ]

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "lundi", "mardi", "mercredi",
    "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miercoles", "jueves", "viernes",
    "sabado", "domingo", "lun", "mer", "jeu", "ven", "sam", "dim", "mie", "jue", "vie", "dom",
  ]
}
