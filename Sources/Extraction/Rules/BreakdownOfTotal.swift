import NewsModel

/// Reads figures right behind a total that add up to it.
///
/// "40 people, 6 security personnel and 34 civilians, were killed"; "five killed: three soldiers and two women".
enum BreakdownOfTotal: ClaimRule {
  static let name = "BreakdownOfTotal"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (whole, mention) in found.enumerated() where mention.phrase.form == .counted {
      guard let total = mention.bounds.low, total == mention.bounds.high ?? total, total > 1 else {
        continue
      }
      let fitting =
        (runs(in: clause, behind: mention) + listed(behind: mention, in: clause))
        .filter {
          sum($0) == total && !isListed($0, with: mention, found) && mayBe($0, mention, in: clause)
            && !areNamed($0, in: clause)
        }
      guard !fitting.isEmpty else { continue }
      let end = nextFigure(behind: mention, found)
      for run in fitting where (run.first?.units.lowerBound ?? 0) < end {
        for phrase in run where !found.contains(where: { isRead($0, phrase, as: mention.measure) })
        {
          var part = self.mention(mention.measure, phrase, trigger: phrase.units, in: clause)
          part.partOf = whole
          mentions.append(part)
        }
      }
    }
    return mentions
  }

  /// "two officers, Major Ali and Captain Usman": the same people by their names, and no parts.
  private static func areNamed(_ run: [Phrase], in clause: Clause) -> Bool {
    clause.capitalsTell
      && run.allSatisfy {
        $0.figure == nil && $0.isWeak && clause.units[$0.units.upperBound - 1].isCapitalised
      }
  }

  /// "two soldiers, a policeman and a driver": soldiers are broken down into soldiers only.
  private static func mayBe(_ run: [Phrase], _ whole: Mention, in clause: Clause) -> Bool {
    guard let head = whole.phrase.head, clause.units[head].entry.scope == .security else {
      return true
    }
    return run.allSatisfy { phrase in
      phrase.head.map { clause.units[$0].entry.scope == .security } ?? true
    }
  }

  /// "Among the dead were three women, two children and a guard": one list, in which no number breaks down another.
  private static func isListed(_ run: [Phrase], with mention: Mention, _ found: [Mention]) -> Bool {
    mention.isSaidPart
      && run.contains { phrase in
        found.contains {
          $0.isSaidPart && $0.trigger == mention.trigger && $0.phrase.units == phrase.units
        }
      }
  }

  /// Where a figure of another measure begins: what stands behind it is broken down there.
  private static func nextFigure(behind whole: Mention, _ found: [Mention]) -> Int {
    found.filter {
      $0.measure != whole.measure && $0.partOf == nil
        && $0.phrase.units.lowerBound >= whole.phrase.units.upperBound
    }.map(\.phrase.units.lowerBound).min() ?? Int.max
  }

  /// Lists of people behind a comma, dash or colon that follow the figure or its verb.
  private static func runs(in clause: Clause, behind mention: Mention) -> [[Phrase]] {
    var runs: [[Phrase]] = []
    for index in clause.items.indices.dropLast() {
      guard clause.items[index].units.lowerBound >= mention.phrase.units.upperBound else {
        continue
      }
      switch clause.items[index] {
      case .comma, .stop, .open: break
      default: continue
      }
      guard let first = clause.items[index + 1].phrase, first.bounds != nil,
        first.isPerson || clause.isVictim(first, at: index + 1)
      else {
        continue
      }
      let run = clause.coordinated(rightFrom: index + 1).compactMap { clause.items[$0].phrase }
      if run.count > 1 { runs.append(run) }
      // "11 dead, nine men and two women, as well as eight hurt"
      if run.count > 2, run.allSatisfy({ $0.form == .counted }) {
        runs.append(contentsOf: (2..<run.count).map { Array(run.prefix($0)) })
      }
      if runs.count > 12 { break }
    }
    return runs
  }

  /// Figures of their own behind a colon: "22 bodies: five killed in strikes and 17 recovered from the rubble".
  private static func listed(behind mention: Mention, in clause: Clause) -> [[Phrase]] {
    guard
      let colon = clause.items.firstIndex(where: {
        guard case .stop(let unit) = $0 else { return false }
        return clause.units[unit].isMark(":") && unit >= mention.phrase.units.upperBound
      })
    else { return [] }
    let run = clause.items[(colon + 1)...].prefix(40).compactMap { item -> Phrase? in
      guard let phrase = item.phrase, phrase.form == .counted,
        phrase.isPerson || phrase.head == nil,
        !phrase.isThing
      else { return nil }
      return phrase
    }
    return run.count > 1 ? [run] : []
  }

  /// Read as something else, or as a part already; what stands alone as the same measure becomes a part.
  private static func isRead(_ mention: Mention, _ phrase: Phrase, as measure: Measure) -> Bool {
    mention.phrase.units == phrase.units && (mention.measure != measure || mention.partOf != nil)
  }

  private static func sum(_ run: [Phrase]) -> Int? {
    var total = 0
    for phrase in run {
      guard let low = phrase.bounds?.low, low == phrase.bounds?.high else { return nil }
      total += low
    }
    return total
  }
}
