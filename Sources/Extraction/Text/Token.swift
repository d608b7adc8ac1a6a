/// A word, number or mark of a text.
struct Token: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    /// Letters, with apostrophes inside ("Jama'at"); "U.S." is one word, "Mali's" is "Mali" and "'s".
    case word
    /// Digits, with separators between them ("1,200", "3.5").
    case number
    /// Digits and letters ("17th", "5pm", "1990s", "AK47").
    case mixed
    /// One mark ("-", ",", "“", "$").
    case mark
    /// An address, a handle or a hashtag; never read as language.
    case link
  }

  var kind: Kind
  /// Scalar offsets into the text.
  var start: Int32
  var end: Int32
  /// Lower-cased, without accents, with straight apostrophes; digits and marks as they stand, dashes as "-", quotes as "\"".
  var word: String
  /// The first letter is a capital.
  var isCapitalised: Bool
  /// All letters are capitals, and there is more than one.
  var isAllCapitals: Bool
  /// No white space stands between this token and the one before.
  var isGlued: Bool

  var range: Range<Int> { Int(start)..<Int(end) }
  var isWord: Bool { kind == .word }
  var isNumber: Bool { kind == .number }
  var isMark: Bool { kind == .mark }
}
