import NewsModel
import ReferenceData

/// Links figures to the whole that an earlier sentence gave.
///
/// "Four people were killed. … Two men and two women were killed": the sum says it. "Eleven of the victims", "three
/// children died", "a nurse was among the dead": the words say it. "Nine people were injured. … Six were taken to hospital,
/// one of them in critical condition": where they were treated says it.
enum PartLinker {
  static func link(_ statements: inout [Statement]) {
    linkSums(&statements)
    RoundUpParts.link(&statements)
    linkRaises(&statements)
    for index in statements.indices where statements[index].partOf == nil {
      let new = statements[index]
      // "several children were among the dead": at least one of them.
      let least = new.mention.bounds.lowestStated ?? (new.mention.isSaidPart ? 1 : 0)
      guard least > 0, !isRepeat(new) || statements.tellsAnew(of: index),
        isPart(new) && !isJoined(index, statements) || goesOn(with: index, statements),
        !speaksOfOthers(index, statements)
      else { continue }
      let whole = statements[..<index].suffix(60).lastIndex { old in
        old.mention.measure == new.mention.measure
          && (old.sentence != new.sentence || isNamedBeside(old.mention, new.mention))
          && mayHold(new, in: old) && isGreater(old, than: least)
          && !(isOneOfThem(new.mention) && !new.mention.isSaidPart && isRival(new, old))
          && old.cue == new.cue && new.sentence - old.sentence < 30
      }
      let isSaid = new.mention.isSaidPart || new.mention.phrase.isPartitive
      let goneOn = goesOn(with: index, statements) ? statements[index - 1].partOf : nil
      let found = goneOn ?? (new.mention.isSaidPart ? wideWhole(index, statements) ?? whole : whole)
      if let found { set(isSaid ? .saidToBePart : .narrowerPeople, index, of: found, &statements) }
    }
    liftOthers(&statements)
  }

  /// "14 of the dead were soldiers": of all the dead, rather than of the 22 soldiers that somebody counted.
  private static func wideWhole(_ index: Int, _ statements: [Statement]) -> Int? {
    let new = statements[index]
    guard let count = new.mention.bounds.lowestStated else { return nil }
    return statements[..<index].suffix(60).lastIndex { old in
      old.mention.measure == new.mention.measure && isWide(old) && old.partOf == nil
        && old.sentence != new.sentence && old.cue == new.cue && isGreater(old, than: count)
        && new.sentence - old.sentence < 12
    }
  }

  static func set(
    _ reason: Reason.Code, _ part: Int, of whole: Int, _ statements: inout [Statement]
  ) {
    statements[part].partOf = whole
    statements[part].partReason = reason
  }

  /// "At least 62 were killed in two attacks. … killing 20 soldiers. … killed 42 civilians": two or more figures right behind
  /// a total that add up to it are its parts.
  private static func linkSums(_ statements: inout [Statement]) {
    for whole in statements.indices where statements[whole].partOf == nil {
      let total = statements[whole]
      guard let count = total.mention.bounds.low, count > 2 else { continue }
      var parts: [Int] = []
      var sum = 0
      for index in statements.indices[(whole + 1)...].prefix(8) {
        let part = statements[index]
        guard part.mention.measure == total.mention.measure else { continue }
        // "Five militants and two soldiers have been killed. … the body of a militant … four militants": each their own.
        if !isWide(total), part.mention.scope != total.mention.scope { continue }
        guard standsBehind(part, total), part.sentence - total.sentence < 12,
          let low = part.mention.bounds.low, isFigure(part.mention, low), low > 0,
          low < count, part.cue == total.cue, part.partOf == nil,
          !part.mention.phrase.isWeak || statements.tellsAnew(of: index),
          part.mention.scope != .attackers || total.mention.scope == .attackers
            || isBesideOthers(index, statements)
        else { break }
        parts.append(index)
        sum += low
        if sum >= count { break }
      }
      guard sum == count, parts.count > 1,
        // Three and more that make up the total are its parts, whoever tells them.
        parts.count > 2 || !parts.contains(where: { isRival(statements[$0], total) })
      else { continue }
      for part in parts { set(.partsAddUp, part, of: whole, &statements) }
    }
  }

  /// In a later sentence, or in the same one with a verb of its own ("22 bodies, five killed in strikes and 17 recovered"), not
  /// in one list with it ("six men, four women and two children").
  private static func standsBehind(_ part: Statement, _ total: Statement) -> Bool {
    part.sentence > total.sentence
      || part.sentence == total.sentence && part.mention.trigger != total.mention.trigger
        && part.mention.rule != SharedVerb.name
        && part.mention.units.lowerBound >= total.mention.units.upperBound
  }

  /// A number of its own: "14", "at least 14".
  private static func isFigure(_ mention: Mention, _ low: Int) -> Bool {
    mention.bounds == Bounds(low) || mention.qualifier == .atLeast && mention.bounds.high == nil
  }

  /// "15 dead. At least 14 guerrillas and a soldier died": attackers told in one breath with others.
  private static func isBesideOthers(_ index: Int, _ statements: [Statement]) -> Bool {
    [index - 1, index + 1].contains {
      statements.indices.contains($0) && statements[$0].sentence == statements[index].sentence
        && statements[$0].mention.trigger == statements[index].mention.trigger
        && statements[$0].mention.scope != .attackers
    }
  }

  /// Two who are both named count on their own: a neighbour's 17 is not the officer's 12 and 5.
  private static func isRival(_ part: Statement, _ total: Statement) -> Bool {
    guard let name = part.utterance.speaker.name, let other = total.utterance.speaker.name else {
      return false
    }
    return name.lowercased() != other.lowercased() && !isOfSameHouse(name, other)
      && !isAnybody(name) && !isAnybody(other)
  }

  /// "authorities", "officials": whoever else spoke may be one of them.
  private static func isAnybody(_ name: String) -> Bool {
    NameFolding.fold(name).split(separator: " ").allSatisfy {
      SpeakerWords.anybody.contains(String($0))
    }
  }

  /// "Six of the dead are civilians, among them two children, and four policemen": policemen are no part of civilians, but of
  /// what the civilians are a part of.
  private static func liftOthers(_ statements: inout [Statement]) {
    for index in statements.indices {
      guard let whole = statements[index].partOf, let wider = statements[whole].partOf,
        statements[whole].mention.scope == .civilians,
        [.securityForces, .attackers].contains(statements[index].mention.scope)
      else { continue }
      statements[index].partOf = wider
    }
  }

  /// "la gendarmerie" and "un responsable de la gendarmerie": one holds the other's last word.
  private static func isOfSameHouse(_ name: String, _ other: String) -> Bool {
    let words = [name, other].map { NameFolding.fold($0).split(separator: " ").map(String.init) }
    // "la fiscalía", "la fiscalía estatal"
    if Set(words[0]).isSubset(of: words[1]) || Set(words[1]).isSubset(of: words[0]) { return true }
    return words[0].last.map { $0.utf8.count > 4 && words[1].contains($0) } ?? false
      || words[1].last.map { $0.utf8.count > 4 && words[0].contains($0) } ?? false
  }

  /// "Among the 12 victims were two guards": whole and part in one sentence.
  private static func isNamedBeside(_ whole: Mention, _ part: Mention) -> Bool {
    part.isSaidPart && whole.phrase.isKnown && part.trigger == whole.phrase.units
  }

  /// "Another 12 bodies were found, bringing the toll to 58", "the toll rose to eight as two more died": the toll has taken
  /// them in.
  private static func linkRaises(_ statements: inout [Statement]) {
    for toll in statements.indices where statements[toll].mention.rule == TollFigure.name {
      let total = statements[toll]
      linkBrought(to: toll, &statements)
      for index in [toll - 1, toll + 1] where statements.indices.contains(index) {
        let more = statements[index]
        guard more.sentence == total.sentence, more.partOf == nil,
          more.mention.phrase.isOther || total.mention.isRaised && index < toll,
          more.mention.measure == total.mention.measure, total.partOf == nil,
          let count = more.mention.bounds.lowestStated, count > 0, isGreater(total, than: count)
        else { continue }
        set(.takenIntoToll, index, of: toll, &statements)
      }
    }
  }

  /// "Eight died in Lviv, two in Kyiv and one in Odesa, bringing the toll to 11": the figures right before it, of its sentence
  /// and the one before, that add up to it.
  private static func linkBrought(to toll: Int, _ statements: inout [Statement]) {
    let total = statements[toll]
    guard let count = total.mention.bounds.low, total.partOf == nil else { return }
    let before = statements[..<toll].indices.suffix(8).filter {
      total.sentence - statements[$0].sentence < 2 && statements[$0].partOf == nil
        && statements[$0].mention.measure == total.mention.measure && !statements[$0].isHeadline
    }
    var parts: [Int] = []
    var sum = 0
    for part in before.reversed() where sum < count {
      parts.append(part)
      sum += statements[part].mention.bounds.low ?? 0
    }
    guard parts.count > 1, sum == count else { return }
    for part in parts { set(.takenIntoToll, part, of: toll, &statements) }
  }

  /// "Eight guards and a driver were killed": the driver is counted beside the guards.
  private static func isJoined(_ index: Int, _ statements: [Statement]) -> Bool {
    let new = statements[index]
    guard isOneOfThem(new.mention), !new.mention.isSaidPart, !new.mention.phrase.isPartitive else {
      return false
    }
    guard index > 0, statements[index - 1].sentence == new.sentence else { return false }
    let before = statements[index - 1]
    return before.mention.trigger == new.mention.trigger && before.partOf == nil
      && before.mention.measure == new.mention.measure
      && (before.mention.bounds.lowestStated ?? 0) > 1
  }

  /// "13 people were taken to hospital. Two of them later died": them are those counted last, whatever befell them.
  private static func speaksOfOthers(_ index: Int, _ statements: [Statement]) -> Bool {
    let new = statements[index]
    guard new.mention.phrase.isPartitive, index > 0 else { return false }
    let last = statements[index - 1]
    return last.mention.measure != new.mention.measure && new.sentence - last.sentence < 2
      && (last.mention.bounds.lowestStated ?? 0) > (new.mention.bounds.lowestStated ?? 0)
      && !new.mention.isSaidPart
  }

  /// A total holds everybody; "one of them" points at the figure right before, whatever it counts.
  private static func mayHold(_ part: Statement, in whole: Statement) -> Bool {
    // "one of the bandits was killed": none of the 30 villagers.
    if part.mention.scope == .attackers, whole.mention.scope != .attackers,
      !part.mention.isSaidPart
    {
      return false
    }
    if part.mention.phrase.isPartitive, part.mention.phrase.measure == nil {
      return whole.partOf == nil || part.sentence - whole.sentence < 2
    }
    return whole.partOf == nil && (isWide(whole) || part.mention.isSaidPart)
  }

  /// The same person again is no part of a new kind.
  private static func isRepeat(_ statement: Statement) -> Bool {
    statement.mention.phrase.isWeak && !statement.mention.isSaidPart
  }

  private static func isPart(_ statement: Statement) -> Bool {
    let mention = statement.mention
    if mention.isSaidPart || mention.phrase.isPartitive { return true }
    guard !mention.phrase.isOther else { return false }
    return isNarrow(statement) || isTreated(mention) || mention.isCondition || isOneOfThem(mention)
  }

  private static func isNarrow(_ statement: Statement) -> Bool {
    switch statement.mention.scope {
    case .children, .women, .men: true
    default: false
    }
  }

  /// Where and how some of the wounded were found or treated.
  private static func isTreated(_ mention: Mention) -> Bool {
    ["TakenToHospital", "SufferedInjuries", "FoundWithWounds"].contains(mention.rule)
  }

  /// "One victim died", "a 25-year-old was shot": one of those who were counted before.
  private static func isOneOfThem(_ mention: Mention) -> Bool {
    mention.isSingle && !mention.isAlso
      && (mention.phrase.form == .single || mention.phrase.form == .counted)
  }

  /// "another is in serious condition" right behind a part.
  private static func goesOn(with index: Int, _ statements: [Statement]) -> Bool {
    guard index > 0, statements[index].mention.phrase.isOther else { return false }
    let before = statements[index - 1]
    if let whole = before.partOf, let count = statements[index].mention.bounds.lowestStated,
      !isGreater(statements[whole], than: count)
    {
      return false
    }
    return before.partOf != nil && before.mention.measure == statements[index].mention.measure
      && statements[index].sentence - before.sentence < 2
  }

  private static func isGreater(_ whole: Statement, than count: Int) -> Bool {
    guard let low = whole.mention.bounds.low else { return false }
    return low > count
  }

  static func isWide(_ statement: Statement) -> Bool {
    switch statement.mention.scope {
    case .everyone, .victims, .civilians: true
    default: statement.mention.scope.rawValue == "martyrs"
    }
  }
}
