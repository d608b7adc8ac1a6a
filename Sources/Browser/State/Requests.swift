import NewsModel

/// What was asked and not answered yet. Every effect gets a number of its own, and of each slot only the newest
/// answer is taken; an older one would put yesterday's list on the screen.
struct Requests: Equatable, Sendable {
  private var last = 0
  private var waiting: [Effect.Slot: Int] = [:]
  /// Slots whose last question failed; nothing is asked there again until the next key.
  var stalled: Set<Effect.Slot> = []

  /// The page that is on its way, and of which list.
  var page: PageOrder?
  var counted: Filter?
  var dossier: Int64?
  var dossiers: [Int64]?
  var facet: FacetOrder?
  var picture: PictureOrder?
  /// Decisions that the archive has not confirmed yet, by revision. They do not replace each other.
  private(set) var decisions: [Int: PendingDecision] = [:]

  struct PageOrder: Equatable, Sendable {
    var query: IncidentQuery
    var request: PageRequest
  }

  struct FacetOrder: Equatable, Sendable {
    var tab: FacetTab
    var filter: Filter
  }

  /// What a timeline, a map, a survey of sources or two datasets are drawn from.
  enum PictureOrder: Equatable, Sendable {
    case timeline(TimelineUnit)
    case map(MapGrid)
    case sources(after: Int64?)
    case datasets
    case datasetPairs(DatasetPairQuery, offset: Int)
  }

  /// What the screen shows already, and how to take it back should the archive refuse.
  enum PendingDecision: Equatable, Sendable {
    case status(claim: Int64, before: ClaimStatus, after: ClaimStatus, wasDecided: Bool)
    /// Shown when it is answered.
    case change(ClaimChange)
    case star(incident: Int64, before: Bool)
  }

  /// The number of a new question; older ones of its slot are no longer waited for.
  mutating func ask(_ slot: Effect.Slot) -> Int {
    last += 1
    waiting[slot] = last
    return last
  }

  /// The number of a decision.
  mutating func decide(_ decision: PendingDecision) -> Int {
    last += 1
    decisions[last] = decision
    return last
  }

  /// The slot whose newest question this answers, which is then waited for no longer; nil when it is stale.
  mutating func take(_ revision: Int) -> Effect.Slot? {
    if decisions[revision] != nil { return .decision }
    guard let slot = waiting.first(where: { $0.value == revision })?.key else { return nil }
    waiting[slot] = nil
    return slot
  }

  /// Whether the star of an incident has been set and is not stored yet.
  func isStoring(starOf incident: Int64) -> Bool {
    decisions.values.contains {
      if case .star(incident, _) = $0 { true } else { false }
    }
  }

  /// Decisions on their way, oldest first.
  var pendingDecisions: [PendingDecision] {
    decisions.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The decision that is answered, which is then waited for no longer.
  mutating func takeDecision(_ revision: Int) -> PendingDecision? {
    decisions.removeValue(forKey: revision)
  }

  func isWaiting(_ slot: Effect.Slot) -> Bool { waiting[slot] != nil }
}
