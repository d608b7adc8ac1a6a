import NewsModel
import TextUI

/// Articles in which the extractor found no violence: one key makes an incident of one, another drops it.
struct AsideState: Equatable, Sendable {
  static let page = 500

  /// Nil until the first answer.
  private(set) var rows: [AsideArticle]?
  /// How many wait in all.
  private(set) var count = 0
  private(set) var cursor = ListCursor(context: 1)
  /// Only those with these words are listed; empty for all.
  private(set) var words = ""
  /// The keys of those that are marked.
  private(set) var marks: Set<String> = []
  /// Asks anew; the rows stay until the answer.
  var isStale = false

  var current: AsideArticle? {
    guard let rows, rows.indices.contains(cursor.index) else { return nil }
    return rows[cursor.index]
  }

  mutating func take(_ found: [AsideArticle], count: Int) {
    let key = current?.key
    rows = found
    self.count = count
    marks.formIntersection(found.map(\.key))
    isStale = false
    cursor.setCount(found.count)
    if let index = found.firstIndex(where: { $0.key == key }) { cursor.select(index) }
  }

  /// Takes decided ones away; the next comes under the cursor.
  mutating func remove(_ keys: Set<String>) {
    let before = rows?.count ?? 0
    marks.subtract(keys)
    rows?.removeAll { keys.contains($0.key) }
    count -= before - (rows?.count ?? 0)
    cursor.setCount(rows?.count ?? 0)
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

  mutating func move(_ action: Action) { cursor.move(action) }

  mutating func fit(height: Int) { cursor.setHeight(height) }
}

/// The line for words that what is listed must have.
struct AsideFilterState: Equatable, Sendable {
  var line = LineEditor()
}
