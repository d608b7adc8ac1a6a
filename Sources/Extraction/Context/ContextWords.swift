import ReferenceData

/// Words of one class with what they mean, read once from a table of `data/words/` (columns: class, word, value).
struct ContextWords: Sendable {
  private var values: [String: String]

  /// The words of a class in a table.
  init(_ file: String, _ category: String) {
    var values: [String: String] = [:]
    for line in (ReferenceFile.text("words/" + file) ?? "").split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 2, fields[0] == category else { continue }
      values[String(fields[1])] = fields.count > 2 ? String(fields[2]) : ""
    }
    self.values = values
  }

  /// These words and others that are not in the table.
  func joined(_ others: Set<String>) -> ContextWords {
    var all = self
    all.values.merge(others.map { ($0, "") }) { own, _ in own }
    return all
  }

  func contains(_ word: String) -> Bool { values[word] != nil }
  func value(_ word: String) -> String? { values[word] }
  func number(_ word: String) -> Int? { values[word].flatMap { Int($0) } }

  /// All entries, for tables of phrases.
  var all: [(words: String, value: String)] { values.map { ($0.key, $0.value) } }
}
