import NewsModel

/// What was asked and not answered yet. Every effect gets a number of its own, and of each slot only the newest
/// answer is taken; an older one would put yesterday's list on the screen.
struct Requests: Equatable, Sendable {
  private var last = 0
  private var waiting: [Question.Slot: Waiting] = [:]
  /// Slots whose last question failed; nothing is asked there again until the next key.
  var stalled: Set<Question.Slot> = []

  /// Decisions that the archive has not confirmed yet, by revision. They do not replace each other.
  private(set) var decisions: [Int: PendingDecision] = [:]

  struct PageOrder: Equatable, Sendable {
    var query: IncidentQuery
    var request: PageRequest
  }

  private struct Waiting: Equatable, Sendable {
    var revision: Int
    var question: Question
  }

  /// What the screen shows already, and how to take it back should the archive refuse.
  enum PendingDecision: Equatable, Sendable {
    case status(claim: Int64, before: ClaimStatus, after: ClaimStatus, wasDecided: Bool)
    /// Shown when it is answered.
    case change(ClaimChange)
    case star(incident: Int64, before: Bool)

    /// What the archive is asked to write.
    var question: Question {
      switch self {
      case .status(let claim, _, let after, _): .decide(claim: claim, status: after)
      case .change(let change): .change(change)
      case .star(let incident, let before): .star(incident: incident, on: !before)
      }
    }
  }

  /// Asks a new question; older ones of its slot are no longer waited for.
  mutating func ask(_ question: Question) -> Effect {
    last += 1
    waiting[question.slot] = Waiting(revision: last, question: question)
    return .ask(question, revision: last)
  }

  /// Has a decision written.
  mutating func decide(_ decision: PendingDecision) -> Effect {
    last += 1
    decisions[last] = decision
    // What is read of a row meanwhile may be from before it.
    drop(.rows)
    return .ask(decision.question, revision: last)
  }

  /// Whether this very question is on its way.
  func isAsked(_ question: Question) -> Bool { waiting[question.slot]?.question == question }

  /// No longer waits for an answer that something has made old.
  mutating func drop(_ slot: Question.Slot) { waiting[slot] = nil }

  /// No longer waits for anything that was read before the archive changed.
  mutating func dropReads() { waiting = waiting.filter { !$0.value.question.isRead } }

  /// No longer waits for what was read before some incidents changed. The list's own pages are taken: their rows are read
  /// again one by one.
  mutating func dropReads(touchedBy incidents: Set<Int64>) {
    waiting = waiting.filter { slot, asked in
      switch asked.question {
      case .page, .count, .marks, .brief, .source, .paths, .outline, .wholeDesk: true
      case .dossier(let id): !incidents.contains(id)
      case .dossiers(let ids): incidents.isDisjoint(with: ids)
      default: !asked.question.isRead
      }
    }
  }

  /// The page that is on its way, and of which list.
  var page: PageOrder? {
    guard case .page(let query, let request, _)? = waiting[.page]?.question else { return nil }
    return PageOrder(query: query, request: request)
  }

  /// The question that this answers, which is then waited for no longer; nil when it is stale.
  mutating func close(_ revision: Int) -> Question? {
    if let decision = decisions[revision] { return decision.question }
    guard let (slot, asked) = waiting.first(where: { $0.value.revision == revision }) else {
      return nil
    }
    waiting[slot] = nil
    return asked.question
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
  mutating func closeDecision(_ revision: Int) -> PendingDecision? {
    decisions.removeValue(forKey: revision)
  }

  func isWaiting(_ slot: Question.Slot) -> Bool { waiting[slot] != nil }
}
