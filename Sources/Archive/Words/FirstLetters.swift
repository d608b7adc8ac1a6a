internal import GRDB

/// Which incidents have a word that begins with a given letter or digit: what is asked when somebody types the first
/// letter of a word. Reading all words of a letter would take a third of a second at three million incidents; as
/// postings they are bits, made ready by the import.
struct FirstLetters {
  /// Words that begin otherwise are found among the words themselves.
  static let all =
    Array(UInt8(ascii: "0")...UInt8(ascii: "9")) + (UInt8(ascii: "a")...UInt8(ascii: "z"))

  private let tokenizer: WordTokenizer

  /// Making a tokenizer opens a database, which every decision about a remark would pay for.
  init() throws { tokenizer = try WordTokenizer.shared() }

  /// The value of a word's posting, nil for a word that is no such letter.
  static func letter(_ token: String) -> Int64? {
    guard token.utf8.count == 1, let byte = token.utf8.first, all.contains(byte) else { return nil }
    return Int64(byte)
  }

  /// The first letters of a text's words, as the index folds them.
  func letters(of body: String) throws -> Set<Int64> {
    var letters: Set<Int64> = []
    for token in try tokenizer.words(of: body) {
      if let first = token.utf8.first, FirstLetters.all.contains(first) {
        letters.insert(Int64(first))
      }
    }
    return letters
  }

  /// Reads the postings of all letters from the full-text index, after a big load.
  static func rebuild(_ db: Database, text: @escaping TextOfIncident) throws {
    // Has the index write the words that it still holds in memory.
    try db.inSavepoint { .commit }
    let rows = PostingField.letter.rows
    try db.execute(
      sql: "DELETE FROM posting WHERE id BETWEEN ? AND ?",
      arguments: [rows.lowerBound, rows.upperBound])
    let write = try RawStatement(db, "INSERT INTO posting (id, rows) VALUES (?, ?)")
    let reader = WordsReader(db: db, check: WordPagesCheck(), text: text)
    for letter in all {
      let set = try reader.readBeginnings(String(UnicodeScalar(letter)))
      for segment in 0..<set.segmentCount where !set.isEmpty(segment) {
        var posting = Posting()
        set.forEach(in: segment) { posting.insert($0) }
        write.bind(1, PostingField.letter.row(Int64(letter), segment))
        write.bind(2, bytes: posting.bytes)
        try write.run()
      }
    }
  }
}
