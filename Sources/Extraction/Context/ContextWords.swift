import ReferenceData
import Synchronization

/// Words of one class with what they mean, from a table of `data/words/` (columns: class, word, value).
struct ContextWords: Sendable {
  private var values: [String: String]

  /// The words of a class in a table. The first to ask for a table has it read; all others share what was read.
  init(_ file: String, _ category: String) {
    let table = Self.tables.withLock { tables in
      if let table = tables[file] { return table }
      let table = Self.read(file)
      tables[file] = table
      return table
    }
    values = table[category] ?? [:]
  }

  /// The tables read so far: by file, then by class.
  private static let tables = Mutex<[String: [String: [String: String]]]>([:])

  private static func read(_ file: String) -> [String: [String: String]] {
    var classes: [String: [String: String]] = [:]
    for fields in TableLines(path: "words/" + file) where fields.count >= 2 {
      classes[String(fields[0]), default: [:]][String(fields[1])] =
        fields.count > 2 ? String(fields[2]) : ""
    }
    return classes
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
