import Archive
import Browser
import NewsModel

/// The last session with what the archive still has of it.
struct SessionResumption: Sendable {
  var memory: SessionMemory
  private(set) var cursor: IncidentSummary?
  private(set) var marks: [IncidentSummary] = []
  /// The row numbers of the incidents that screens showed, by their keys.
  private(set) var ids: [String: Int64] = [:]

  /// Looks up the incidents under the cursor and with marks. A list that is longer or shorter than it was begins at its
  /// top, since nobody can say at which row the cursor would stand.
  init(_ memory: SessionMemory, in store: IncidentStore) {
    self.memory = memory
    func row(_ key: String) -> IncidentSummary? {
      guard let id = try? store.ids(ofKeys: [key])[key] else { return nil }
      return try? store.summary(id: id)
    }
    cursor = memory.cursor.flatMap(row)
    marks = memory.marks.prefix(200).compactMap(row)
    for key in (memory.screens ?? []).flatMap(\.incidents).prefix(200) { ids[key] = row(key)?.id }
    let filter = memory.isFilterOn ? (try? FilterParser.parse(memory.filter)) ?? .all : .all
    if let position = memory.position, position > 100, (try? store.count(filter)) != memory.total {
      self.memory.position = nil
    }
  }
}
