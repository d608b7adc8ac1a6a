import NewsModel

/// Finds the article's own overall figure per measure.
///
/// A figure for a group of people goes before single victims; among several the one that is said most often, then the one
/// that is said first. Figures of one sentence that are told side by side are added up, as are single victims when no
/// group is counted anywhere.
struct TotalFinder {
  /// Figures of one measure that are weighed against each other; no article has as many.
  private static let most = 400

  let statements: [Statement]

  func totals() -> [Measure: ExtractedTotal] {
    var totals: [Measure: ExtractedTotal] = [:]
    for measure in Measure.allCases {
      if let total = total(of: measure) { totals[measure] = total }
    }
    if let derived = survivors(totals) { totals[.wounded] = derived }
    return totals
  }

  private struct Candidate {
    var bounds: Bounds
    var isDerived: Bool
    var sentence: Int
    var weight: Int
    /// "1 dead", "one killed": counted, not just told.
    var isNumeral: Bool
    var isVague: Bool
    /// "two additional insurgents", "also arrested two": on top of somebody told of before.
    var isMore = false
    /// One by one: "Ali Omar and his wife were killed".
    var isOfSingles: Bool
  }

  private func total(of measure: Measure) -> ExtractedTotal? {
    let hasDead = statements.contains {
      $0.mention.measure == .killed && ($0.mention.bounds.low ?? 0) > 0
    }
    let all = statements.filter {
      $0.mention.measure == measure && $0.partOf == nil && !$0.utterance.isDenied
        && !(hasDead && isShotAgain($0.mention))
    }
    let wholes = Array(all.prefix(Self.most))
    guard !wholes.isEmpty, measure != .wounded || !areTheDead(wholes) else { return nil }
    let candidates = sentenceSums(wholes)
    let groups = candidates.filter { ($0.bounds.highestStated ?? 0) > 1 || $0.isNumeral }
    if let best = best(groups) {
      let total = spread(best, wholes, and: additional(to: best, wholes))
      return measure == .killed || !hasDead ? lastOne(after: total, wholes) : total
    }
    return singles(wholes)
  }

  /// "Jones and Smith were shot", "the women were shot": where people died, these are rather the dead than further wounded.
  private func isShotAgain(_ mention: Mention) -> Bool {
    guard mention.measure == .wounded, !mention.isAlso else { return false }
    // "All three suffered gunshot wounds."
    let isCare = mention.rule == SufferedInjuries.name || mention.rule == TakenToHospital.name
    if mention.phrase.isKnown, !mention.phrase.isOther, mention.isShot || isCare {
      return statements.contains {
        $0.mention.measure == .killed && $0.mention.bounds == mention.bounds
      }
    }
    return mention.isShot && (mention.phrase.isWeak || mention.phrase.isRecalled)
  }

  /// "Three people are dead. … The man shot his wife, his stepdaughter and himself": who is only told to be shot, in other
  /// sentences than the dead and no more than they are, is one of them.
  private func areTheDead(_ wounded: [Statement]) -> Bool {
    let dead = statements.filter { $0.mention.measure == .killed && $0.partOf == nil }
    guard let most = dead.compactMap(\.mention.bounds.low).max(), most > 1 else { return false }
    let sentences = Set(dead.map(\.sentence))
    let count = wounded.reduce(0) { max($0, $1.mention.bounds.low ?? Int.max) }
    return count <= most
      && wounded.allSatisfy {
        $0.mention.isShot && !$0.mention.isAlso && !$0.mention.phrase.isOther
          && !sentences.contains($0.sentence)
      }
  }

  /// An article that lays several sources side by side has a range as its overall figure: from the lowest to the highest
  /// of the figures that are near its best one.
  private func spread(
    _ best: Candidate, _ wholes: [Statement], and additional: Bounds?
  ) -> ExtractedTotal {
    if let additional {
      return ExtractedTotal(bounds: Self.sum(best.bounds, additional), isDerived: true)
    }
    let stated = ExtractedTotal(bounds: best.bounds, isDerived: best.isDerived)
    let isOfAttackers =
      wholes.first { $0.mention.bounds == best.bounds }?.mention.scope == .attackers
    let named = wholes.filter {
      $0.utterance.speaker.name != nil && !$0.mention.bounds.isUnknown
        && ($0.mention.scope == .attackers) == isOfAttackers
    }
    let speakers = Set(named.map(\.utterance.speaker.name)).count
    // What the article says in its own voice is its floor: "at least 14 were killed. … A relative spoke of 16."
    let isOwn = wholes.contains {
      $0.utterance.speaker.name == nil && $0.mention.bounds == best.bounds
    }
    let isOpen = wholes.contains {
      $0.utterance.speaker.name == nil && $0.mention.bounds == best.bounds
        && $0.mention.qualifier == .atLeast
    }
    if best.bounds.low == nil, let most = best.bounds.high {
      return upTo(most, named.map(\.mention.bounds)) ?? stated
    }
    guard !isRange(best.bounds), speakers >= (isOpen ? 1 : 3),
      let middle = best.bounds.lowestStated
    else { return stated }
    var near: [Int] = []
    for bounds in named.map(\.mention.bounds) + [best.bounds] {
      for value in [bounds.low, bounds.high] {
        guard let value, isNear(value, middle, isOpen: isOpen) else { continue }
        near.append(value)
      }
    }
    let floor = isOwn ? best.bounds.low : nil
    guard let low = floor ?? near.min(), let high = near.max(), low < high else { return stated }
    return ExtractedTotal(bounds: Bounds(low: low, high: high))
  }

  /// "Up to 20 were hurt. … Wafa spoke of 17": from the lowest that a source near the highest figure gives.
  private func upTo(_ most: Int, _ named: [Bounds]) -> ExtractedTotal? {
    let near = named.compactMap(\.low).filter { $0 <= most && isNear($0, most, isOpen: false) }
    return near.min().map { ExtractedTotal(bounds: Bounds(low: $0, high: most)) }
  }

  private func isRange(_ bounds: Bounds) -> Bool {
    guard let low = bounds.low, let high = bounds.high else { return false }
    return low < high
  }

  /// Whether a source's figure speaks of the same toll: within two thirds of it, above an open one up to three times.
  private func isNear(_ value: Int, _ middle: Int, isOpen: Bool) -> Bool {
    if isOpen { return value >= middle && value <= middle * 3 }
    return value * 5 >= middle * 3 && value * 10 <= middle * 17
  }

  /// "captured a leader. … detained two additional insurgents": who is told of as additional comes on top.
  private func additional(to best: Candidate, _ wholes: [Statement]) -> Bounds? {
    if best.isMore {
      let before = wholes.last {
        $0.sentence < best.sentence && $0.mention.isSingle && !$0.mention.phrase.isWeak
      }
      if let before { return Self.counted(before.mention) }
    }
    let more = wholes.first {
      isMore($0.mention) && $0.sentence > best.sentence
        && ($0.mention.isArrest || $0.sentence - best.sentence < 6)
        && ($0.mention.isArrest && !best.isMore || $0.mention.bounds != best.bounds)
    }
    return more.map { Self.counted($0.mention) }
  }

  /// The least that a vague word stands for in a total: "several" are at least three (ACLED's codebook), "dozens" at
  /// least two dozen. The claim itself stays without a number.
  private static func counted(_ mention: Mention) -> Bounds {
    guard mention.bounds.isUnknown else { return mention.bounds }
    switch mention.qualifier {
    case .several: return Bounds(low: 3, high: nil)
    case .some: return Bounds(low: 2, high: nil)
    case .dozens: return Bounds(low: 24, high: nil)
    case .scores: return Bounds(low: 40, high: nil)
    case .hundreds: return Bounds(low: 200, high: nil)
    case .thousands: return Bounds(low: 2000, high: nil)
    default: return .unknown
    }
  }

  /// Per sentence the sum of its figures.
  private func sentenceSums(_ wholes: [Statement]) -> [Candidate] {
    var candidates: [Candidate] = []
    var previous: Statement?
    for statement in wholes {
      defer { previous = statement }
      let bounds = Self.counted(statement.mention)
      let weight =
        (statement.isHeadline ? 2 : 1) + (statement.mention.rule == "TollFigure" ? 1 : 0)
        + (candidates.isEmpty ? 1 : 0)
      if let last = candidates.indices.last, candidates[last].sentence == statement.sentence,
        !bounds.isUnknown, let previous, adds(statement, to: previous)
      {
        candidates[last].bounds = Self.sum(candidates[last].bounds, bounds)
        candidates[last].isDerived = true
        candidates[last].isOfSingles = candidates[last].isOfSingles && statement.mention.isSingle
      } else {
        candidates.append(
          Candidate(
            bounds: bounds, isDerived: statement.mention.bounds.isUnknown,
            sentence: statement.sentence, weight: weight,
            isNumeral: isNumeral(statement), isVague: statement.mention.bounds.isUnknown,
            isMore: isMore(statement.mention), isOfSingles: statement.mention.isSingle))
      }
    }
    return candidates
  }

  private func isMore(_ mention: Mention) -> Bool {
    if mention.phrase.isAdditional { return true }
    // "Eight were injured. … 10 other people were also injured."
    if mention.phrase.isOther, mention.isAlso, mention.phrase.form == .counted { return true }
    return mention.isArrest && (mention.phrase.isOther || mention.isAlso)
  }

  private func isNumeral(_ statement: Statement) -> Bool {
    let phrase = statement.mention.phrase
    return statement.mention.bounds == Bounds(1) && phrase.form == .counted && !phrase.isPartitive
  }

  /// Figures of one verb add up, and those of other people: "12 soldiers and four civilians were killed".
  private func adds(_ new: Statement, to old: Statement) -> Bool {
    // "The toll rose to eight as two more died": they are in it.
    if old.mention.rule == TollFigure.name { return false }
    if new.mention.trigger == old.mention.trigger { return true }
    if new.mention.phrase.isOther { return true }
    if new.mention.scope == .attackers || old.mention.scope == .attackers { return false }
    let apart: Set<Scope> = [.civilians, .securityForces]
    return new.mention.scope != old.mention.scope && apart.contains(new.mention.scope)
      && apart.contains(old.mention.scope) && !new.mention.phrase.isWeak
  }

  private func best(_ candidates: [Candidate]) -> Candidate? {
    var best: Candidate?
    var most = 0
    for candidate in candidates {
      // Couples named in several sentences are several couples.
      let weight =
        candidate.isOfSingles
        ? candidate.weight
        : candidates.reduce(0) { $0 + ($1.bounds == candidate.bounds ? $1.weight : 0) }
      let isBetter = best.map { $0.isVague && !candidate.isVague } ?? false
      let isWorse = best.map { !$0.isVague && candidate.isVague } ?? false
      if isBetter || weight > most && !isWorse {
        most = weight
        best = candidate
      }
    }
    return best
  }

  /// "A fourth victim has died" behind three dead makes four.
  private func lastOne(after total: ExtractedTotal, _ wholes: [Statement]) -> ExtractedTotal {
    guard let count = total.bounds.low, total.bounds == Bounds(count) else { return total }
    let ranks = wholes.compactMap { $0.mention.isSingle ? $0.mention.phrase.rank : nil }
    guard ranks.contains(count + 1) else { return total }
    return ExtractedTotal(bounds: Bounds(count + 1), isDerived: true)
  }

  /// Single victims: as many as are told of for the first time.
  private func singles(_ wholes: [Statement]) -> ExtractedTotal? {
    let counted = wholes.filter { !$0.mention.bounds.isUnknown }
    guard let first = counted.first else { return ExtractedTotal(bounds: .unknown) }
    if first.mention.bounds == Bounds(0), counted.allSatisfy({ $0.mention.bounds == Bounds(0) }) {
      return ExtractedTotal(bounds: Bounds(0))
    }
    var count = 1
    var last = first
    let names = Set(counted.compactMap(\.mention.name))
    var sawOther = first.mention.phrase.isOther
    for statement in counted.dropFirst() where statement.mention.isSingle {
      let isJoined = statement.sentence == last.sentence && adds(statement, to: last)
      // "another" is somebody else once; said again it is the same one.
      if isJoined || statement.mention.phrase.isOther && !sawOther { count += 1 }
      sawOther = sawOther || statement.mention.phrase.isOther
      last = statement
    }
    // People of different names are different people, when all of them are told of by their full names.
    if counted.allSatisfy({ $0.mention.name != nil }) { count = max(count, names.count) }
    return ExtractedTotal(bounds: Bounds(count), isDerived: count > 1)
  }

  /// Shot less dead: "six people were shot, two of them died" wounds four.
  private func survivors(_ totals: [Measure: ExtractedTotal]) -> ExtractedTotal? {
    let isHurt = statements.contains {
      $0.mention.measure == .wounded && !$0.mention.isShot && $0.partOf == nil
        && ($0.mention.bounds.low ?? 0) > 0 && !$0.mention.phrase.isWeak
        && ($0.mention.phrase.form == .counted || $0.mention.rule != "TakenToHospital")
    }
    guard !isHurt || totals[.wounded] == nil else { return nil }
    let shot = statements.filter {
      $0.mention.isShot && !$0.mention.phrase.isOther && $0.partOf == nil
    }
    let all =
      shot.compactMap {
        $0.mention.bounds == Bounds($0.mention.bounds.low ?? -1) ? $0.mention.bounds.low : nil
      }.max() ?? 0
    guard all > 1, let dead = totals[.killed]?.bounds.low, dead > 0, dead < all else { return nil }
    return ExtractedTotal(bounds: Bounds(all - dead), isDerived: true)
  }

  static func sum(_ left: Bounds, _ right: Bounds) -> Bounds {
    guard !left.isUnknown, !right.isUnknown else { return left.isUnknown ? right : left }
    let low = left.low.flatMap { one in right.low.map { one + $0 } } ?? left.low ?? right.low
    let high = left.high.flatMap { one in right.high.map { one + $0 } }
    return Bounds(low: low, high: high)
  }
}
