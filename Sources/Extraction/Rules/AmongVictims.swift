import NewsModel

/// Reads people who are said to be among the dead, the wounded or the missing.
///
/// "a 7-year-old girl was among the dead", "Among the wounded were two nurses", "Killed were Ali Omar and a guard",
/// "three of the dead were children", "Two of them were children", "The dead included two nurses", "Two nurses were among 12
/// people killed", "Among the 12 victims were two guards", "A nurse was one of 14 people killed".
enum AmongVictims: ClaimRule {
  static let name = "AmongVictims"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      switch item {
      case .partMarker(let unit):
        guard let measure = clause.units[unit].entry.measure else {
          mentions += included(behind: index, in: clause)
          continue
        }
        mentions += among(measure, at: index, in: clause)
      case .preposition(let unit) where ClaimWords.among.contains(clause.units[unit].word):
        mentions += amongCounted(at: index, in: clause, found)
        mentions += identified(before: index, in: clause, found, found.count + mentions.count)
        mentions += counted(behind: index, in: clause, found)
      case .verb(let verb):
        guard index == 0, let measure = verb.measure, verb.sort != .carry,
          verb.voice == .either || verb.sort == .state
        else { continue }
        mentions += victims(measure, behind: index, in: clause)
      case .phrase(let phrase):
        if let some = some(phrase, at: index, in: clause) {
          mentions.append(some)
          mentions += andOthers(behind: index + 2, some.measure, in: clause)
        }
        mentions += oneOf(phrase, at: index, in: clause, found)
      default: continue
      }
    }
    let all = mentions + ofCounted(in: clause, found) + named(in: clause) + theDead(in: clause)
    return all.map { linked($0, found) }
  }

  /// "Twelve people were killed, with five women among the victims": a part of the figure before it in the sentence.
  private static func linked(_ mention: Mention, _ found: [Mention]) -> Mention {
    guard mention.isSaidPart, mention.partOf == nil else { return mention }
    var linked = mention
    linked.partOf = found.lastIndex {
      $0.measure == mention.measure && $0.partOf == nil && !$0.isSaidPart
        && $0.phrase.units.upperBound <= mention.phrase.units.lowerBound
        && PartOfWhole.fits(mention.bounds, $0.bounds)
    }
    return linked
  }

  /// "Las víctimas mortales, de apellido González, son tres mujeres y cuatro hombres", "The dead are two guards and a cook",
  /// "said the victims were five women and seven men".
  private static func theDead(in clause: Clause) -> [Mention] {
    for (index, item) in clause.items.enumerated().dropLast(2) {
      guard let subject = item.phrase, subject.figure == nil || subject.isRecalled,
        let noun = clause.units[subject.units].last,
        clause.units[subject.units.lowerBound].is(.determiner),
        noun.is(.countNoun) && noun.entry.measure == .killed
          || ClaimWords.theDead.contains(noun.word),
        let be = (index + 1..<min(clause.items.count - 1, index + 6)).first(where: {
          clause.isBe($0) || areNamed($0, in: clause)
        }),
        clause.items[index + 1..<be].allSatisfy({ $0.verb == nil })
      else { continue }
      let place = areNamed(be, in: clause) ? be + 2 : be + 1
      guard place < clause.items.count, let first = clause.items[place].phrase,
        first.form == .counted || first.form == .single, first.isPerson, first.head != nil,
        first.measure == nil
      else { continue }
      return clause.coordinated(rightFrom: place).compactMap {
        guard let phrase = clause.items[$0].phrase, phrase.bounds != nil, phrase.head != nil else {
          return nil
        }
        var mention = mention(.killed, phrase, trigger: subject.units, in: clause)
        mention.isSaidPart = subject.isRecalled
        return mention
      }
    }
    return []
  }

  /// "were identified as", "fueron identificadas como".
  private static func areNamed(_ index: Int, in clause: Clause) -> Bool {
    guard let verb = clause.items[index].verb, verb.voice != .active,
      SpeakerWords.naming.contains(clause.units[verb.main].word), index + 1 < clause.items.count
    else { return false }
    return SpeakerWords.asWords.contains(
      clause.units[clause.items[index + 1].units.lowerBound].word)
  }

  /// "Of the 40 injured, ten are in a critical condition": the bare number is a part of the figure before the comma.
  private static func ofCounted(in clause: Clause, _ found: [Mention]) -> [Mention] {
    guard clause.items.count > 4, case .preposition(let unit) = clause.items[0],
      clause.units[unit].is(.of), let whole = clause.items[1].phrase,
      let place = found.firstIndex(where: { $0.phrase.units.overlaps(whole.units) }),
      case .comma = clause.items[2], let part = clause.items[3].phrase, part.form == .counted,
      part.head == nil, let bounds = part.bounds,
      PartOfWhole.fits(bounds, found[place].bounds),
      clause.items[4].verb != nil
    else { return [] }
    var mention = mention(found[place].measure, part, trigger: part.units, in: clause)
    mention.partOf = place
    return [mention]
  }

  /// "The victims were named as Maria Lopez, 41, and Juan Lopez, 12": one victim each.
  private static func named(in clause: Clause) -> [Mention] {
    guard clause.capitalsTell, clause.items.count > 2, let victims = clause.items[0].phrase,
      let last = clause.units[victims.units].last, ClaimWords.victims.contains(last.word),
      let verb = clause.items[1].verb, verb.voice == .passive || verb.voice == .either,
      SpeakerWords.naming.contains(clause.units[verb.main].word)
    else { return [] }
    var first = 2
    if first < clause.items.count, clause.units[clause.items[first].units.lowerBound].word == "as" {
      first += 1
    }
    guard first < clause.items.count, clause.items[first].phrase?.form == .name else { return [] }
    return clause.coordinated(rightFrom: first).compactMap {
      guard let phrase = clause.items[$0].phrase, phrase.bounds == Bounds(1) else { return nil }
      return mention(.killed, phrase, trigger: verb.units, in: clause)
    }
  }

  private static func among(_ measure: Measure, at index: Int, in clause: Clause) -> [Mention] {
    if index > 0, clause.isBe(index - 1) {
      return clause.subjects(of: index - 1).items.compactMap {
        part($0, measure, index, in: clause)
      }
    }
    if let some = reported(measure, behind: index, in: clause) { return [some] }
    if let note = noted(measure, before: index, in: clause) { return [note] }
    return victims(measure, behind: index, in: clause).map {
      var mention = $0
      mention.isSaidPart = true
      return mention
    }
  }

  /// "- Two health workers among the injured": a line of notes leaves out the verb; "cinq soldats faisaient partie des
  /// victimes".
  private static func noted(_ measure: Measure, before index: Int, in clause: Clause) -> Mention? {
    guard index > 0, let phrase = clause.items[index - 1].phrase, phrase.form == .counted,
      clause.isVictim(phrase, at: index - 1), phrase.head != nil,
      // "faisaient partie des victimes" has its verb in itself.
      clause.invertsSubjects && clause.units[clause.items[index].units.lowerBound].tokens.count > 3
        || !clause.items.contains(where: { $0.verb?.isFinite == true && $0.verb?.measure == nil })
    else { return nil }
    return part(index - 1, measure, index, in: clause)
  }

  /// "Of the deaths, 17,388 were reported in Kashmir": a bare number of whom nothing else is said.
  private static func reported(_ measure: Measure, behind index: Int, in clause: Clause) -> Mention?
  {
    guard clause.units[clause.items[index].units].contains(where: { $0.is(.ofWhich) }),
      index + 3 < clause.items.count, case .comma = clause.items[index + 1],
      let phrase = clause.items[index + 2].phrase, phrase.form == .counted, phrase.head == nil,
      clause.isVictim(phrase, at: index + 2), let verb = clause.items[index + 3].verb,
      verb.isFinite, verb.measure == nil, !verb.isNegated
    else { return nil }
    var mention = mention(
      measure, clause.named(phrase, byPredicateOf: index + 2), trigger: clause.items[index].units,
      in: clause)
    mention.isSaidPart = true
    return mention
  }

  /// The people behind "Killed were", "Among the dead was".
  private static func victims(_ measure: Measure, behind index: Int, in clause: Clause)
    -> [Mention]
  {
    guard let place = presented(behind: index, in: clause),
      let first = clause.items[place].phrase, clause.isVictim(first, at: place)
    else { return [] }
    return clause.coordinated(rightFrom: place).compactMap {
      guard let phrase = clause.items[$0].phrase, let bounds = phrase.bounds,
        phrase.head != nil || !bounds.isUnknown
      else { return nil }
      return mention(measure, phrase, trigger: clause.items[index].units, in: clause)
    }
  }

  /// The first item behind "were", or behind ", il y a", ", on compte".
  private static func presented(behind marker: Int, in clause: Clause) -> Int? {
    // "parmi les morts se trouvent"
    let isReflexive =
      marker + 1 < clause.items.count
      && clause.units[clause.items[marker + 1].units.lowerBound].is(.functionWord)
    let index = isReflexive ? marker + 1 : marker
    guard index + 2 < clause.items.count else { return nil }
    if clause.isBe(index + 1) { return index + 2 }
    // "entre las víctimas en San Pedro había tres mujeres"
    if index + 4 < clause.items.count, case .preposition = clause.items[index + 1],
      clause.items[index + 2].phrase?.figure == nil, clause.isBe(index + 3)
    {
      return index + 4
    }
    guard clause.invertsSubjects, case .comma = clause.items[index + 1] else { return nil }
    let near = Range(from: index + 2, upTo: min(clause.items.count, index + 6))
    guard
      let place = near.first(where: {
        clause.items[$0].phrase.map { $0.form != .pronoun && $0.bounds != nil } ?? false
      }),
      (index + 2..<place).contains(where: {
        clause.isBe($0)
          || clause.units[clause.items[$0].units].contains {
            ClaimWords.existence.contains($0.word) || $0.is(.have)
          }
      })
    else { return nil }
    return place
  }

  /// "The dead included 12 women", "the injured include a nurse": those behind are parts of whom the noun stands for.
  private static func included(behind marker: Int, in clause: Clause) -> [Mention] {
    var behind = isAdverb(marker - 1, in: clause) ? marker - 1 : marker
    // "The dead in the latest attack included"
    while behind > 3, clause.items[behind - 1].phrase != nil,
      case .preposition = clause.items[behind - 2]
    {
      behind -= 2
    }
    guard behind > 1, marker + 1 < clause.items.count,
      let noun = theHurt(at: behind - 1, in: clause),
      let measure = clause.units[noun.upperBound - 1].entry.measure,
      clause.items[behind - 2].phrase?.form == .uncounted
        || clause.units[clause.items[behind - 2].units.lowerBound].word == "those",
      clause.items[behind - 2].units.count == 1,
      ["includ", "compri"].contains(
        String(clause.units[clause.items[marker].units.lowerBound].word.prefix(6))),
      let first = clause.items[marker + 1].phrase, clause.isVictim(first, at: marker + 1)
    else { return [] }
    return clause.coordinated(rightFrom: marker + 1).compactMap {
      guard let phrase = clause.items[$0].phrase, phrase.bounds != nil else { return nil }
      var mention = mention(measure, phrase, trigger: noun, in: clause)
      mention.isSaidPart = true
      return mention
    }
  }

  /// The units of "dead", "injured" behind "the".
  private static func theHurt(at index: Int, in clause: Clause) -> Range<Int>? {
    let item = clause.items[index]
    if let verb = item.verb { return verb.isFinite || verb.measure == nil ? nil : item.units }
    guard case .other(let unit) = item, clause.units[unit].is([.state, .participle]) else {
      return nil
    }
    return clause.units[unit].entry.measure == nil ? nil : item.units
  }

  /// "The dead also included".
  private static func isAdverb(_ index: Int, in clause: Clause) -> Bool {
    guard index > 0, case .other(let unit) = clause.items[index] else { return false }
    return clause.units[unit].is(.adverb)
  }

  /// "Among the 12 victims were two guards and four guests": the whole and its parts.
  private static func counted(behind among: Int, in clause: Clause, _ found: [Mention]) -> [Mention]
  {
    if let part = someAmong(behind: among, in: clause, found) { return [part] }
    guard among == 0, let whole = clause.items[1].phrase, whole.isKnown, let head = whole.head,
      ClaimWords.victims.contains(clause.units[head].word) || whole.isCountNoun,
      clause.items.count > 3,
      clause.isBe(2), let first = clause.items[3].phrase, clause.isVictim(first, at: 3)
    else { return [] }
    let measure = whole.measure ?? .killed
    var mentions = [mention(measure, whole, trigger: whole.units, in: clause)]
    for item in clause.coordinated(rightFrom: 3) {
      guard let phrase = clause.items[item].phrase, phrase.bounds != nil else { continue }
      var mention = mention(measure, phrase, trigger: whole.units, in: clause)
      mention.isSaidPart = true
      mentions.append(mention)
    }
    return mentions
  }

  /// "We identified 13 women among the 22 victims": a figure right before "among", and the whole right behind it.
  private static func identified(
    before among: Int, in clause: Clause, _ found: [Mention], _ place: Int
  ) -> [Mention] {
    guard among > 0, among + 1 < clause.items.count, let part = clause.items[among - 1].phrase,
      part.form == .counted, part.isPerson, part.head != nil, part.measure == nil,
      let whole = clause.items[among + 1].phrase, whole.isKnown, let head = whole.head,
      ClaimWords.victims.contains(clause.units[head].word) || whole.isCountNoun,
      let count = whole.bounds?.low, (part.bounds?.lowestStated ?? count) < count
    else { return [] }
    let measure = whole.measure ?? .killed
    var few = mention(measure, part, trigger: whole.units, in: clause)
    // "among the 22 victims killed": read already.
    if let known = found.firstIndex(where: { $0.phrase.units.overlaps(whole.units) }) {
      few.partOf = known
      return [few]
    }
    few.partOf = place
    return [mention(measure, whole, trigger: whole.units, in: clause), few]
  }

  /// "Among the 15 killed, eight were children": a bare number whose noun stands behind the verb.
  private static func someAmong(behind among: Int, in clause: Clause, _ found: [Mention])
    -> Mention?
  {
    guard among == 0,
      let comma = (2..<min(clause.items.count, 6)).first(where: {
        if case .comma = clause.items[$0] { true } else { false }
      }), comma + 3 < clause.items.count,
      let measure = (1..<comma).lazy.compactMap({ item -> Measure? in
        clause.items[item].verb?.measure ?? clause.items[item].phrase?.measure
      }).first,
      let count = clause.items[comma + 1].phrase, count.form == .counted, count.head == nil,
      clause.isBe(comma + 2), let who = clause.items[comma + 3].phrase, who.isPerson,
      who.figure == nil
    else { return nil }
    var mention = mention(measure, count.named(who), trigger: who.units, in: clause)
    mention.isSaidPart = true
    mention.partOf = found.firstIndex {
      $0.measure == measure && $0.partOf == nil
        && $0.phrase.units.upperBound <= clause.items[comma].units.lowerBound
    }
    return mention
  }

  /// "Eight children were among 10 people killed": the subject is a part of the figure behind.
  private static func amongCounted(at index: Int, in clause: Clause, _ found: [Mention])
    -> [Mention]
  {
    guard index > 0, index + 1 < clause.items.count, clause.isBe(index - 1),
      let whole = found.firstIndex(where: {
        $0.phrase.units == clause.items[index + 1].units && $0.partOf == nil
      })
    else { return [] }
    return clause.subjects(of: index - 1).items.compactMap {
      guard var mention = part($0, found[whole].measure, index, in: clause),
        PartOfWhole.fits(mention.bounds, found[whole].bounds)
      else { return nil }
      mention.partOf = whole
      return mention
    }
  }

  /// "A nurse was one of 14 people killed": the subject is a part of the figure behind "of".
  private static func oneOf(
    _ phrase: Phrase, at index: Int, in clause: Clause, _ found: [Mention]
  ) -> [Mention] {
    guard index > 1, phrase.isPartitive || phrase.innerFigure != nil, phrase.bounds == Bounds(1),
      clause.isBe(index - 1),
      let whole = found.firstIndex(where: {
        $0.phrase.units.overlaps(phrase.units) && ($0.bounds.lowestStated ?? 0) > 1
          && $0.partOf == nil
      })
    else { return [] }
    return clause.subjects(of: index - 1).items.prefix(1).compactMap {
      guard var mention = part($0, found[whole].measure, index, in: clause) else { return nil }
      mention.partOf = whole
      return mention
    }
  }

  private static func part(_ item: Int, _ measure: Measure, _ marker: Int, in clause: Clause)
    -> Mention?
  {
    guard let phrase = clause.items[item].phrase, clause.isVictim(phrase, at: item),
      phrase.bounds != nil, phrase.form != .pronoun
    else { return nil }
    var mention = mention(
      measure, phrase, trigger: clause.items[marker].units, in: clause)
    mention.isSaidPart = true
    return mention
  }

  /// "three of the dead were children": the noun behind the verb says whom.
  private static func some(_ phrase: Phrase, at index: Int, in clause: Clause) -> Mention? {
    guard phrase.isPartitive, let measure = phrase.measure, index + 2 < clause.items.count,
      clause.units[phrase.units].contains(where: { $0.is(.ofWhich) }), clause.isBe(index + 1),
      let who = clause.items[index + 2].phrase, who.isPerson
    else { return nil }
    var mention = mention(measure, phrase.named(who), trigger: who.units, in: clause)
    mention.isSaidPart = true
    return mention
  }

  /// "Fifteen of the dead were civilians and five were soldiers": those behind "and".
  private static func andOthers(behind item: Int, _ measure: Measure, in clause: Clause)
    -> [Mention]
  {
    guard item + 4 < clause.items.count, case .and = clause.items[item + 1],
      let count = clause.items[item + 2].phrase, count.form == .counted, count.head == nil,
      clause.isBe(item + 3), let who = clause.items[item + 4].phrase, who.isPerson,
      who.figure == nil
    else { return [] }
    var mention = mention(measure, count.named(who), trigger: who.units, in: clause)
    mention.isSaidPart = true
    return [mention]
  }
}
