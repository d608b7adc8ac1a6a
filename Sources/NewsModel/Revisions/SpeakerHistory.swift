// The same claim, again
// =====================
// A figure that later reports of one speaker repeat is one claim with several sightings; another figure of the same
// speaker is a revision. Speakers are known again by `SpeakerIdentity`, figures are set in order by the day that they
// hold for, with the day of publication where no other is known. What a speaker states on one day in different words is
// taken together, as nobody can say which came first.

/// What one speaker has said of one measure and scope, in the order of time.
public struct SpeakerHistory: Hashable, Sendable {
  /// A figure that the speaker stood by from one day to another.
  public struct Step: Hashable, Sendable {
    /// From the lowest to the highest number that it states; unknown for a withdrawal.
    public var bounds: Bounds
    /// Against the step before.
    public var change: RevisionChange
    /// Where it was met, the earliest first; never empty.
    public var sightings: [Sighting]

    /// The first and the last day on which it was met; nil where nothing says when.
    public var days: ClosedRange<Day>? {
      let days = sightings.compactMap(\.day)
      guard let first = days.min(), let last = days.max() else { return nil }
      return first...last
    }

    /// In how many reports it was met.
    public var reportCount: Int {
      Set(sightings.map { $0.position.map { [$0.report] } ?? [-1, $0.edition] }).count
    }
  }

  public var identity: SpeakerIdentity
  public var measure: Measure
  public var scope: Scope
  /// Undated figures stand last.
  public var steps: [Step]

  /// The speaker as its first report names it.
  public var speaker: Speaker { steps[0].sightings[0].claim.speaker }

  /// True where the speaker has said something else before.
  public var isRevised: Bool { steps.contains { $0.change.isRevision } }

  /// The step that a claim belongs to, by its position.
  func step(of position: DossierPosition) -> Int? {
    steps.firstIndex { $0.sightings.contains { $0.position == position } }
  }

  /// What has replaced a step: the next one in time.
  func replacement(of step: Int) -> Step? {
    guard steps.indices.contains(step + 1), steps[step].change != .undated,
      steps[step + 1].change.isRevision
    else { return nil }
    return steps[step + 1]
  }
}

extension SpeakerHistory {
  /// Who speaks of what.
  struct Subject: Hashable {
    var measure: Measure
    var scope: Scope
    var identity: SpeakerIdentity

    init(_ sighting: Sighting) {
      measure = sighting.claim.measure
      scope = sighting.claim.scope
      identity = SpeakerIdentity(sighting.claim.speaker, voice: sighting.voice)
    }
  }

  /// The histories of all speakers, by measure, scope and first day. Vague figures have none.
  static func all(of sightings: [Sighting]) -> [SpeakerHistory] {
    let stated = sightings.filter { !$0.claim.bounds.isUnknown }
    let histories = Dictionary(grouping: stated, by: Subject.init).compactMap {
      SpeakerHistory($0, $1.sorted(by: Sighting.precedes))
    }
    return histories.sorted { $0.order < $1.order }
  }

  /// Nil where the speaker only denies.
  private init?(_ subject: Subject, _ sightings: [Sighting]) {
    identity = subject.identity
    measure = subject.measure
    scope = subject.scope
    steps = []
    var moments: [[Sighting]] = []
    for sighting in sightings where sighting.moment != nil {
      if moments.last?.first?.moment == sighting.moment {
        moments[moments.count - 1].append(sighting)
      } else {
        moments.append([sighting])
      }
    }
    for moment in moments {
      add(moment.filter { !$0.claim.isDenied })
      withdraw(moment.filter(\.claim.isDenied))
    }
    for sighting in sightings where sighting.moment == nil && !sighting.claim.isDenied {
      addUndated(sighting)
    }
    if steps.isEmpty { return nil }
  }

  /// What the speaker states on one day: the same again, or something else.
  private mutating func add(_ sightings: [Sighting]) {
    guard let low = sightings.compactMap(\.claim.bounds.lowestStated).min(),
      let high = sightings.compactMap(\.claim.bounds.highestStated).max()
    else { return }
    let bounds = Bounds(low: low, high: high)
    guard let last = steps.last else {
      steps.append(Step(bounds: bounds, change: .first, sightings: sightings))
      return
    }
    let known = Set(last.sightings.map(\.claim.bounds))
    // What the speaker still says it has not revised, whatever else it says beside it. A dataset says all at once.
    let again = sightings.filter { known.contains($0.claim.bounds) }
    let repeats = speaker.kind == .dataset ? again.count == sightings.count : !again.isEmpty
    // After a withdrawal the figure before it is what there is to compare with.
    let before = steps.last { $0.change != .withdrawn }?.bounds ?? bounds
    let change = RevisionChange(from: before, to: bounds) ?? change(of: sightings, since: last)
    if last.change != .withdrawn, repeats || change == nil {
      steps[steps.count - 1].sightings += sightings
      steps[steps.count - 1].bounds = Bounds(
        low: min(low, last.bounds.low ?? low), high: max(high, last.bounds.high ?? high))
    } else {
      steps.append(Step(bounds: bounds, change: change ?? .restated, sightings: sightings))
    }
  }

  /// A dataset gives a most likely figure beside its range; that counts where the range stays.
  private func change(of sightings: [Sighting], since last: Step) -> RevisionChange? {
    guard speaker.kind == .dataset,
      let old = last.sightings.last(where: { $0.claim.bounds.low == $0.claim.bounds.high }),
      let new = sightings.last(where: { $0.claim.bounds.low == $0.claim.bounds.high })
    else { return nil }
    return RevisionChange(from: old.claim.bounds, to: new.claim.bounds)
  }

  /// A denial of what the speaker itself has said. What others said stands with them.
  private mutating func withdraw(_ denials: [Sighting]) {
    guard let last = steps.last, last.change != .withdrawn else { return }
    let own = denials.filter { denial in
      last.sightings.contains { $0.claim.bounds == denial.claim.bounds }
    }
    if own.isEmpty { return }
    steps.append(Step(bounds: .unknown, change: .withdrawn, sightings: own))
  }

  private mutating func addUndated(_ sighting: Sighting) {
    let same = steps.firstIndex { step in
      step.change != .withdrawn
        && step.sightings.contains { $0.claim.bounds == sighting.claim.bounds }
    }
    if let same {
      steps[same].sightings.append(sighting)
    } else {
      steps.append(
        Step(bounds: sighting.claim.bounds, change: .undated, sightings: [sighting]))
    }
  }

  private struct Order: Comparable {
    var measure: Measure
    var scope: Int
    var words: [String]
    var day: Int

    static func < (left: Order, right: Order) -> Bool {
      (left.measure, left.scope, left.day) == (right.measure, right.scope, right.day)
        ? left.words.lexicographicallyPrecedes(right.words)
        : (left.measure, left.scope, left.day) < (right.measure, right.scope, right.day)
    }
  }

  private var order: Order {
    Order(
      measure: measure, scope: scope.reach,
      words: [scope.rawValue, identity.name, identity.voice ?? ""],
      day: steps[0].days?.lowerBound.number ?? .max)
  }
}
