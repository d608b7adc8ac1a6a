import NewsModel

/// Links figures to the whole that an earlier sentence gave.
///
/// "Four people were killed. … Two men and two women were killed": the sum says it. "Eleven of the victims", "three
/// children died": the words say it.
enum PartLinker {
  static func link(_ statements: inout [Statement]) {
    for index in statements.indices where statements[index].partOf == nil {
      let new = statements[index]
      guard let count = new.mention.bounds.lowestStated, count > 0, !new.mention.phrase.isWeak
      else { continue }
      guard isNarrow(new) || new.mention.phrase.isPartitive else { continue }
      let whole = statements[..<index].lastIndex { old in
        old.mention.measure == new.mention.measure && old.sentence != new.sentence
          && old.partOf == nil && isWide(old) && (old.mention.bounds.low ?? 0) > count
          && old.cue == new.cue && new.sentence - old.sentence < 12
      }
      guard let whole, !new.mention.phrase.isOther else { continue }
      statements[index].partOf = whole
    }
  }

  private static func isNarrow(_ statement: Statement) -> Bool {
    switch statement.mention.scope {
    case .children, .women, Scope("men"): true
    default: false
    }
  }

  private static func isWide(_ statement: Statement) -> Bool {
    switch statement.mention.scope {
    case .everyone, .victims, .civilians: true
    default: statement.mention.scope.rawValue == "martyrs"
    }
  }
}
