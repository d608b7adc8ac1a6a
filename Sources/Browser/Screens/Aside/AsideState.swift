import NewsModel
import TextUI

/// Articles in which the extractor found no violence: one key makes an incident of one, another drops it.
struct AsideState: Equatable, Sendable {
  static let page = 500

  /// Nil until the first answer.
  var rows: [AsideArticle]?
  /// How many wait in all.
  private(set) var count = 0
  var cursor = ListCursor(context: 1)
  /// Only those with these words are listed; empty for all.
  private(set) var words = ""
  /// The keys of those that are marked.
  private(set) var marks: Set<String> = []
  /// Asks anew; the rows stay until the answer.
  var isStale = false

  mutating func receive(_ found: [AsideArticle], count: Int) {
    self.count = count
    marks.formIntersection(found.map(\.key))
    isStale = false
    show(found, by: \.key)
  }

  /// Takes decided ones away.
  mutating func remove(_ keys: Set<String>) {
    let before = rows?.count ?? 0
    marks.subtract(keys)
    remove { keys.contains($0.key) }
    count -= before - (rows?.count ?? 0)
  }

  /// The keys of the marked rows, or of all where none is.
  var chosen: [String] {
    let keys = rows?.map(\.key) ?? []
    return marks.isEmpty ? keys : keys.filter(marks.contains)
  }

  /// Marks the row under the cursor, or takes its mark off, and goes on.
  mutating func mark() {
    guard let key = current?.key else { return }
    if marks.remove(key) == nil { marks.insert(key) }
    cursor.move(by: 1)
  }

  /// Lists only those with some words.
  mutating func filter(_ words: String) {
    self.words = words
    isStale = true
  }
}

/// The line for words that what is listed must have.
struct AsideFilterState: Equatable, Sendable {
  var line = LineEditor()
}
