import NewsModel
import TextUI

/// What published rules make of the claims of one incident, with a cursor on one of them.
struct CompareRules: Equatable, Sendable {
  struct Entry: Equatable, Sendable {
    var lens: any CodebookLens
    var reading: LensReading

    static func == (left: Entry, right: Entry) -> Bool {
      left.lens.key == right.lens.key && left.reading == right.reading
    }
  }

  private(set) var entries: [Entry] = []
  private(set) var cursor = ListCursor()

  /// Asks every rule again; the cursor stays.
  mutating func refresh(_ dossier: Dossier, options: Comparison.Options) {
    entries = Lenses.readings(of: dossier, options: options).map {
      Entry(lens: $0.lens, reading: $0.reading)
    }
    cursor.setCount(entries.count)
  }

  /// The rules take up to half of the room, the explanation the rest.
  mutating func fit(height: Int) {
    cursor.setHeight(max(1, min(entries.count, height < 12 ? height - 1 : height / 2)))
  }

  mutating func move(_ action: Action) { cursor.move(action) }
}
