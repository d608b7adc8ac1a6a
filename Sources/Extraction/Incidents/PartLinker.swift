import NewsModel

/// Links figures to the whole that an earlier sentence gave.
///
/// "Four people were killed. … Two men and two women were killed": the sum says it. "Eleven of the victims", "three
/// children died", "a nurse was among the dead": the words say it. "Nine people were injured. … Six were taken to hospital,
/// one of them in critical condition": where they were treated says it.
enum PartLinker {
  static func link(_ statements: inout [Statement]) {
    for index in statements.indices where statements[index].partOf == nil {
      let new = statements[index]
      guard let count = new.mention.bounds.lowestStated, count > 0, !isRepeat(new),
        isPart(new) || goesOn(with: index, statements)
      else { continue }
      let whole = statements[..<index].suffix(60).lastIndex { old in
        old.mention.measure == new.mention.measure && old.sentence != new.sentence
          && old.partOf == nil && isWide(old) && isGreater(old, than: count)
          && old.cue == new.cue && new.sentence - old.sentence < 15
      }
      statements[index].partOf = whole
    }
  }

  /// The same person again is no part of a new kind.
  private static func isRepeat(_ statement: Statement) -> Bool {
    statement.mention.phrase.isWeak && !statement.mention.isSaidPart
  }

  private static func isPart(_ statement: Statement) -> Bool {
    let mention = statement.mention
    if mention.isSaidPart || mention.phrase.isPartitive { return true }
    guard !mention.phrase.isOther else { return false }
    return isNarrow(statement) || isTreated(mention) || isOneOfThem(mention)
  }

  private static func isNarrow(_ statement: Statement) -> Bool {
    switch statement.mention.scope {
    case .children, .women, Scope("men"): true
    default: false
    }
  }

  /// Where and how some of the wounded were found or treated.
  private static func isTreated(_ mention: Mention) -> Bool {
    ["TakenToHospital", "SufferedInjuries", "FoundWithWounds"].contains(mention.rule)
  }

  /// "One victim died", "a 25-year-old was shot": one of those who were counted before.
  private static func isOneOfThem(_ mention: Mention) -> Bool {
    mention.isSingle && (mention.phrase.form == .single || mention.phrase.form == .counted)
  }

  /// "another is in serious condition" right behind a part.
  private static func goesOn(with index: Int, _ statements: [Statement]) -> Bool {
    guard index > 0, statements[index].mention.phrase.isOther else { return false }
    let before = statements[index - 1]
    return before.partOf != nil && before.mention.measure == statements[index].mention.measure
      && statements[index].sentence - before.sentence < 2
  }

  private static func isGreater(_ whole: Statement, than count: Int) -> Bool {
    guard let low = whole.mention.bounds.low else { return false }
    return low > count
  }

  private static func isWide(_ statement: Statement) -> Bool {
    switch statement.mention.scope {
    case .everyone, .victims, .civilians: true
    default: statement.mention.scope.rawValue == "martyrs"
    }
  }
}
