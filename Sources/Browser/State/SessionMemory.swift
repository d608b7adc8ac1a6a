import NewsModel

/// What comes back when the browser is opened again on the same archive.
public struct SessionMemory: Codable, Equatable, Sendable {
  /// The filter in its own language; empty for none.
  public var filter = ""
  public var isFilterOn = true
  public var sort = SortKey.date
  public var isDescending = true
  /// The key of the incident under the cursor, its place in the list, and how long the list was.
  public var cursor: String?
  public var position: Int?
  public var total: Int?
  /// The keys of the marked incidents.
  public var marks: [String] = []
  /// Filters and words that were typed, the latest last.
  public var typedFilters: [String] = []
  public var typedWords: [String] = []
  /// The list's columns as they were chosen on the screen, and the pane's width; nil where nobody did.
  public var columns: [ColumnChoice]?
  public var paneWidth: Int?
  /// The format and folder of the last export.
  public var exportFormat: String?
  public var exportFolder: String?
  /// The screens over the list, the topmost last; nil for none.
  public var screens: [ScreenMemory]?

  public init() {}
}

extension BrowserState {
  /// What is to come back next time.
  public var memory: SessionMemory {
    var memory = SessionMemory()
    memory.filter = incidents.filterText ?? FilterLineState.text(of: incidents.filter)
    memory.isFilterOn = incidents.isFilterOn
    memory.sort = incidents.sort
    memory.isDescending = incidents.isDescending
    memory.cursor = incidents.window.current?.key
    memory.total = incidents.total
    memory.position = incidents.window.position(of: incidents.total)
    memory.marks = incidents.marks.map(\.key)
    memory.typedFilters = typedFilters.entries
    memory.typedWords = typedWords.entries
    if settings.columns != configured.columns || settings.columnWidths != configured.columnWidths {
      memory.columns = settings.columnChoices
    }
    memory.paneWidth = settings.paneWidth
    memory.exportFormat = lastExport.format?.name
    memory.exportFolder = lastExport.folder
    memory.screens = screenMemory.isEmpty ? nil : screenMemory
    return memory
  }

  /// Brings back what was there last time.
  ///
  /// - Parameters:
  ///   - memory: what was kept.
  ///   - cursor: the incident under the cursor, where the archive still has it.
  ///   - marks: the marked incidents that the archive still has.
  ///   - ids: the row numbers of the incidents that screens showed, by their keys.
  public mutating func resume(
    _ memory: SessionMemory, cursor: IncidentSummary?, marks: [IncidentSummary],
    ids: [String: Int64] = [:]
  ) {
    reopen(memory.screens ?? [], ids)
    typedFilters = TypedLines(memory.typedFilters)
    typedWords = TypedLines(memory.typedWords)
    if let columns = memory.columns { settings.choose(columns) }
    settings.paneWidth = memory.paneWidth
    lastExport.format = formats.first { $0.name == memory.exportFormat } ?? lastExport.format
    lastExport.folder = memory.exportFolder ?? ""
    guard let filter = try? FilterParser.parse(memory.filter) else { return }
    incidents.filter = filter
    incidents.filterText = memory.filter.isEmpty ? nil : memory.filter
    incidents.isFilterOn = memory.isFilterOn
    (incidents.sort, incidents.isDescending) = (memory.sort, memory.isDescending)
    incidents.marks = marks
    guard let cursor else { return }
    incidents.kept = cursor.id
    guard let position = memory.position, position > ListWindow.page / 2 else { return }
    // The rows of an order are told apart by their numbers: just before this one begins the page that it leads.
    var before = cursor
    before.id += memory.isDescending ? 1 : -1
    incidents.window = ListWindow(before: position - 1)
    incidents.reread = .init(query: incidents.query, request: .after(before))
  }
}

/// Lines that were typed at one prompt, the latest last, for the arrow keys there.
struct TypedLines: Equatable, Sendable {
  private static let most = 100

  private(set) var entries: [String]
  /// Which of them is shown; nil for the line that is being typed.
  private var index: Int?
  private var draft = ""

  init(_ entries: [String] = []) { self.entries = Array(entries.suffix(Self.most)) }

  /// Takes a line that was applied; the same again moves to the end.
  mutating func add(_ line: String) {
    index = nil
    guard !line.isEmpty else { return }
    entries.removeAll { $0 == line }
    entries = Array((entries + [line]).suffix(Self.most))
  }

  /// The line before the one that is shown; nil at the first.
  mutating func older(than line: String) -> String? {
    if index == nil { draft = line }
    let next = (index ?? entries.count) - 1
    guard entries.indices.contains(next) else { return nil }
    index = next
    return entries[next]
  }

  /// The line after the one that is shown, at last what was being typed; nil when that is shown.
  mutating func newer() -> String? {
    guard let shown = index else { return nil }
    index = shown + 1 < entries.count ? shown + 1 : nil
    return index.map { entries[$0] } ?? draft
  }

  /// The line that an arrow key brings, nil where there is none.
  mutating func step(_ action: Action, from line: String) -> String? {
    action == .olderLine ? older(than: line) : newer()
  }
}
