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
  /// Lines of the explanation above its window: page keys move through it, as the rules themselves are few.
  private(set) var scroll = 0
  private var page = 1

  /// Asks every rule again; the cursor stays.
  mutating func refresh(_ dossier: Dossier, options: Comparison.Options) {
    entries = Lenses.readings(of: dossier, options: options).map {
      Entry(lens: $0.lens, reading: $0.reading)
    }
    cursor.setCount(entries.count)
  }

  /// The rules take up to half of the room, the explanation the rest.
  mutating func fit(_ dossier: Dossier?, body: Rect) {
    let room = body.height < 12 ? body.height - 1 : body.height / 2
    cursor.setHeight(max(1, min(entries.count, room)))
    page = max(1, body.height - 2 - cursor.visible.count)
    guard let dossier, entries.indices.contains(cursor.index) else { return scroll = 0 }
    let lines = RulesExplanation(entries[cursor.index], of: dossier, width: body.width - 5).lines
    scroll = max(0, min(scroll, lines.count - page))
  }

  mutating func move(_ action: Action) {
    switch action {
    case .pageUp: scroll = max(0, scroll - max(1, page - 1))
    case .pageDown: scroll += max(1, page - 1)
    default:
      let before = cursor.index
      cursor.move(action)
      if cursor.index != before { scroll = 0 }
    }
  }
}
