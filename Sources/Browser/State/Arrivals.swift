import NewsModel

/// What has come into the archive since somebody looked, as the title says it.
struct Arrivals: Equatable, Sendable {
  /// How many incidents there were when they were counted last.
  private var known: Int?
  /// Whether the next count is one after something has come.
  private var isExpected = false
  /// Incidents that are new.
  private(set) var fresh = 0
  /// Incidents of watches with news; nil until the archive says so.
  var watched: Int?

  /// Something has come: a fetch, or what another program wrote.
  mutating func expect() {
    isExpected = true
    watched = nil
  }

  /// Takes in how many incidents there are in all.
  mutating func receive(_ count: Int) {
    if isExpected, let known, count > known { fresh += count - known }
    isExpected = false
    known = count
  }

  /// They were seen.
  mutating func see() { fresh = 0 }

  /// "3 new", "2 watched".
  var words: [String] {
    var words: [String] = []
    if fresh > 0 { words.append("\(FigureText.grouped(fresh)) new") }
    if let watched, watched > 0 { words.append("\(FigureText.grouped(watched)) watched") }
    return words
  }
}

/// How far a fetch of feeds has come.
public struct FetchProgress: Hashable, Sendable {
  /// Feeds that are done, and how many are fetched.
  public var done: Int
  public var count: Int
  /// The feed that was done last.
  public var name: String?
  /// Entries that were new so far.
  public var new: Int

  public init(done: Int, count: Int, name: String? = nil, new: Int = 0) {
    self.done = done
    self.count = count
    self.name = name
    self.new = new
  }

  /// "fetching 3 of 12, 5 new; Esc stops".
  var words: String {
    "fetching \(FigureText.grouped(done)) of \(FigureText.grouped(count))"
      + (new > 0 ? ", \(FigureText.grouped(new)) new" : "") + "; Esc stops"
  }
}
