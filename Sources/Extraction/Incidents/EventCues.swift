import NewsModel

/// Reads from its words whether a sentence's figures belong to a series of events or to another event.
enum EventCues {
  /// The cue for the figure at a unit of a sentence; dashes and semicolons shut a cue in.
  static func cue(of clause: Clause, at unit: Int) -> EventCue? {
    let part = part(of: clause, around: unit)
    if isBackground(clause, part) || isOfWar(clause, part, before: unit) { return .background }
    if part.contains(where: {
      clause.units[$0].is(.otherEventCue) && !isOfMany($0, clause) && !isOfReport($0, clause)
    })
      || isDayBefore(clause, part)
    {
      return .other
    }
    if clause.sentence > 0, isPastDeed(clause, part, before: unit) { return .other }
    if clause.sentence > 0, isMonthsBefore(clause, part, before: unit) { return .other }
    if clause.sentence > 2, isPluperfectOfDay(clause, at: unit) { return .other }
    if clause.sentence > 1,
      opensBefore(clause, unit) || opensElsewhere(clause) || isLastMonth(clause, part)
        || isLikeDeed(clause, part)
    {
      return .other
    }
    return isReminder(clause, at: unit) ? .other : nil
  }

  /// "in two separate encounters": a number of them is no other one.
  private static func isOfMany(_ cue: Int, _ clause: Clause) -> Bool {
    guard cue > 0, clause.units[cue].tokens.count == 1 else { return false }
    let before = clause.units[cue - 1]
    return (before.is([.number, .vague]) || before.isDigits)
      && before.entry.value != 1
  }

  /// "Previous estimates had put the toll at 200": an account of the same event.
  private static func isOfReport(_ cue: Int, _ clause: Clause) -> Bool {
    guard cue + 1 < clause.units.count else { return false }
    let next = clause.units[cue + 1]
    return next.is(.toll) || next.is(.according) || accounts.contains(next.word)
  }

  private static let accounts = ContextWords("incidents.tsv", "account")

  /// "A day earlier, five people died in a raid": another event, but for the first sentences, where "34 died when officers fired
  /// on miners a day earlier" dates what the article is about.
  private static func isDayBefore(_ clause: Clause, _ part: Range<Int>) -> Bool {
    guard clause.sentence > 2 else { return false }
    return part.dropLast().contains {
      clause.units[$0].word == "day" && clause.units[$0 + 1].word == "earlier"
    }
  }

  /// "the war that erupted in April has killed tens of thousands", "January saw 74 attacks which resulted in 91 deaths".
  private static func isOfWar(_ clause: Clause, _ part: Range<Int>, before unit: Int) -> Bool {
    // "In the past 24 hours the army launched 116 attacks, killing two" is the day's news.
    if clause.units[part].contains(where: { IncidentWords.hours.contains($0.word) }) {
      return false
    }
    let before = part.lowerBound..<max(part.lowerBound, min(unit, part.upperBound))
    for index in before {
      let word = clause.units[index].word
      let near = clause.units[Range(from: index, upTo: min(clause.units.count, unit + 2))]
      if wars.contains(word), near.contains(where: { $0.is(.have) }) {
        return true
      }
      // "The clashes, which started on May 3, have left 110 dead"
      if clause.units[index].is(.relative), index + 1 < unit,
        starts.contains(clause.units[index + 1].word), near.contains(where: { $0.is(.have) })
      {
        return true
      }
      guard attacks.contains(word) else { continue }
      let isMany = clause.units[max(part.lowerBound, index - 3)..<index].contains {
        $0.isDigits && (FigureReader.value(of: $0.word) ?? 0) >= 10 && $0.word.utf8.count < 4
      }
      if isMany { return true }
    }
    return false
  }

  /// "The commander is linked to an attack that killed four": what he is sought for.
  private static func isPastDeed(_ clause: Clause, _ part: Range<Int>, before unit: Int) -> Bool {
    let before = part.lowerBound..<max(part.lowerBound, min(unit, part.upperBound))
    return before.contains {
      clause.units[$0].word == "linked" && $0 + 1 < clause.units.count
        && clause.units[$0 + 1].is(.to)
    }
  }

  /// "Also in the east, gunmen killed a prosecutor", "Samedi également, dans la région de l'Est, six soldats ont été tués".
  private static func opensElsewhere(_ clause: Clause) -> Bool {
    guard clause.units.count > 4 else { return false }
    let (first, second) = (clause.units[0], clause.units[1])
    // "Aussi ce vendredi", "También este fin de semana"
    if alsoWords.contains(first.word) {
      return second.is([.near, .weekday])
        || second.is(.determiner)
          && clause.units[2...].prefix(3).contains {
            $0.is([.weekday, .timeUnit])
          }
    }
    return first.is(.weekday) && alsoWords.contains(second.word)
  }

  /// "Le 6 novembre, 25 civils avaient été tués à Egbekaw", "Jeudi, la brigade avait été la cible": a day first, and what had been done by then.
  private static func opensBefore(_ clause: Clause, _ unit: Int) -> Bool {
    guard
      let month = clause.units.prefix(4).firstIndex(where: { $0.is([.monthName, .weekday]) }),
      month < unit
    else { return false }
    let deed = clause.units[Range(from: month, upTo: min(clause.units.count, unit + 16))]
    // "Le 6 novembre, la police a dit que 25 civils avaient été tués" tells when it was said.
    return deed.contains { hads.contains($0.word) }
      && !clause.units[month..<unit].contains { $0.is(.say) }
  }

  /// "un assaut mené en janvier, qui avait coûté la vie à 20 militaires": a month alone, and what had been done in it.
  private static func isMonthsBefore(
    _ clause: Clause, _ part: Range<Int>, before unit: Int
  ) -> Bool {
    let units = clause.units
    guard
      let month = units[..<min(unit, units.count)].lastIndex(where: {
        $0.is(.monthName) && !$0.is(.modal)
      }), month > 0, EarlierMonths.isWithin(units[month - 1])
    else { return false }
    return units[month..<min(unit + 1, units.count)].contains {
      hads.contains($0.word) || $0.word == "had"
    }
  }

  /// "Quatre civils avaient été tués vendredi": had been, and the day right behind.
  private static func isPluperfectOfDay(_ clause: Clause, at unit: Int) -> Bool {
    let near = Range(from: unit, upTo: min(clause.units.count, unit + 8))
    guard let had = near.first(where: { hads.contains(clause.units[$0].word) }) else {
      return false
    }
    let behind = Range(from: had + 1, upTo: min(clause.units.count, had + 5))
    return behind.contains { clause.units[$0].is(.weekday) }
      && !behind.contains { clause.units[$0].kind == .mark || clause.units[$0].is(.say) }
  }

  private static let hads = ContextWords("incidents.tsv", "had")
  private static let alsoWords = ContextWords("incidents.tsv", "also")

  /// "En mars dernier, 141 personnes avaient été massacrées", "el marzo pasado", "la semaine dernière".
  private static func isLastMonth(_ clause: Clause, _ part: Range<Int>) -> Bool {
    part.dropLast().contains {
      clause.units[$0].is([.monthName, .timeUnit]) && lastWords.contains(clause.units[$0 + 1].word)
        && ($0 == 0 || !clause.units[$0 - 1].isDigits)
    }
  }

  private static let lastWords = ContextWords("incidents.tsv", "last")

  /// "in a similar night attack", "another Israeli missile strike": another deed, with words between that say of what kind.
  private static func isLikeDeed(_ clause: Clause, _ part: Range<Int>) -> Bool {
    part.dropLast(2).contains { index in
      guard anotherWords.contains(clause.units[index].word) else { return false }
      let ahead = Range(from: index + 1, upTo: min(part.upperBound, index + 5))
      guard let noun = ahead.first(where: { clause.units[$0].is(.eventNoun) }) else { return false }
      return clause.units[index + 1..<noun].allSatisfy {
        $0.kind == .word && !$0.is([.person, .preposition, .of, .and, .anyVerb, .countNoun])
      }
    }
  }

  private static let anotherWords = ContextWords("incidents.tsv", "another")

  private static let comings = ContextWords("incidents.tsv", "coming")
  private static let wars = ContextWords("incidents.tsv", "war")
  private static let attacks = ContextWords("incidents.tsv", "manyAttacks")

  /// "The attack came two weeks after 15 farmers were killed", "Last week, gunmen killed six in another town".
  private static func isReminder(_ clause: Clause, at unit: Int) -> Bool {
    let units = clause.units
    if unit > 1, units.indices.contains(unit), units[unit - 1].word == "after",
      units[unit - 2].is(.timeUnit)
    {
      return true
    }
    if isFollowed(units, unit) || isSinceWhen(units, unit) || followsSeries(units, unit) {
      return true
    }
    if clause.sentence > 1, isTimeBehind(units, unit) { return true }
    // "The clash came days after twin bombings in Jolo that killed 15".
    if let came = units[..<min(unit, units.count)].firstIndex(where: { comings.contains($0.word) }),
      units[came..<unit].indices.dropLast().contains(where: {
        units[$0].is(.timeUnit) && units[$0 + 1].word == "after"
      })
    {
      return true
    }
    // "The blast took place as the military said 71 militants had been killed elsewhere".
    if clause.sentence > 1,
      let came = units.prefix(8).firstIndex(where: {
        comings.contains($0.word) || $0.word == "place"
      }), came + 1 < unit, units[came + 1].word == "as"
    {
      return true
    }
    guard units.count > 2, units[0].word == "last" else { return false }
    return clause.sentence > 4 && IncidentWords.longUnits.contains(units[1].word)
      || clause.sentence > 2 && (units[1].word == "week" || units[1].is(.weekday))
  }

  /// "The attack followed a series of bombings last week that killed 70": those before.
  private static func followsSeries(_ units: [Unit], _ unit: Int) -> Bool {
    guard
      let followed = units[..<min(unit, units.count)].firstIndex(where: {
        followedWords.contains($0.word)
      }), followed > 0, followed < 8
    else { return false }
    return units[followed..<unit].contains {
      $0.is(.eventNoun) || PlaceWords.assaults.contains($0.word)
    }
  }

  private static let followedWords = ContextWords("incidents.tsv", "followed")

  /// "moins de 72 heures après la mort de sept policiers": an earlier event, a few words before the figure.
  private static func isTimeBehind(_ units: [Unit], _ unit: Int) -> Bool {
    let near = Range(from: max(1, unit - 6), upTo: min(unit, units.count))
    guard let after = near.last(where: { afterWords.contains(units[$0].word) }) else {
      return false
    }
    return units[after - 1].is(.timeUnit) && !units[after..<unit].contains { $0.kind == .mark }
  }

  private static let afterWords = ContextWords("incidents.tsv", "afterWord")

  /// "the deadliest attack since December 2014, when gunmen killed 150": the earlier one.
  private static func isSinceWhen(_ units: [Unit], _ unit: Int) -> Bool {
    guard let since = units[..<min(unit, units.count)].lastIndex(where: { $0.is(.since) }) else {
      return false
    }
    return units[since..<unit].contains { whens.contains($0.word) }
  }

  private static let whens = ContextWords("incidents.tsv", "sinceWhen")

  /// "Barely 24 hours after bandits killed 56 people in Bakura, gunmen killed seven": up to the comma it is the earlier one.
  private static func isFollowed(_ units: [Unit], _ unit: Int) -> Bool {
    guard let after = units.prefix(6).firstIndex(where: { $0.word == "after" }), after > 0,
      units[after - 1].is(.timeUnit), after < unit
    else { return false }
    let behind = units[unit...]
    return !units[after..<unit].contains { $0.isMark(",") } && behind.contains { $0.isMark(",") }
  }

  private static let beginnings = ContextWords("incidents.tsv", "beginning")

  private static func part(of clause: Clause, around unit: Int) -> Range<Int> {
    var start = 0
    var end = clause.units.count
    for item in clause.items {
      guard case .stop(let mark) = item, clause.units[mark].kind == .mark,
        !clause.units[mark].isMark(":")
      else { continue }
      if mark < unit { start = mark + 1 } else if mark < end { end = mark }
    }
    // ", marking the second shooting this week" says something of the event, not of its figures.
    for index in unit..<max(unit, end)
    where opensRemark(index, clause) || opensAside(index, clause) {
      end = index
      break
    }
    if let remark = Range(from: start, upTo: min(unit, end)).last(where: {
      opensRemark($0, clause)
    }) {
      start = remark
    }
    return start..<max(start, end)
  }

  /// ", raising to 321 the number killed since protests erupted": the protests are the number's, not of the two killed before.
  private static func opensRemark(_ index: Int, _ clause: Clause) -> Bool {
    index > 0 && clause.units[index - 1].isMark(",") && remarks.contains(clause.units[index].word)
  }

  /// "killed 28 in the town, which has been under siege since May", ", declared in rebellion since the war began": what is said
  /// of something else behind the figure.
  private static func opensAside(_ index: Int, _ clause: Clause) -> Bool {
    index > 0 && clause.units[index - 1].isMark(",")
      && (clause.units[index].is(.relative) || describers.contains(clause.units[index].word)
        || clause.units[index].word == "as")
  }

  private static let freshDays = ContextWords("incidents.tsv", "fresh")
  private static let starts = ContextWords("incidents.tsv", "start")
  private static let describers = ContextWords("incidents.tsv", "describer")
  private static let remarks = ContextWords("incidents.tsv", "remark")

  private static func isBackground(_ clause: Clause, _ part: Range<Int>) -> Bool {
    var superlative = false
    for index in part {
      let unit = clause.units[index]
      if unit.is(.superlative) { superlative = true }
      // "one of the deadliest attacks in recent years" speaks of this one attack.
      if unit.is(.backgroundCue), !superlative, !isRecent(index, clause) { return true }
      if unit.is(.since), !superlative, begins(index + 1, clause) { return true }
      if unit.is(.monthName), isPeriod(from: index, clause) { return true }
      if periodOpeners.contains(unit.word), !superlative, isLongPeriod(from: index, clause, part) {
        return true
      }
    }
    return false
  }

  private static let periodOpeners = ContextWords("incidents.tsv", "periodOpener")
  private static let periodFillers = ContextWords("incidents.tsv", "periodFiller")

  /// "in 2 months", "in less than 40 days", "during the last 6 months", "in this decade": more than one event has, where
  /// the verb says that people "have been" killed.
  private static func isLongPeriod(from opener: Int, _ clause: Clause, _ part: Range<Int>) -> Bool {
    isPeriodOfMany(from: opener, clause, part)
      && clause.units[part].contains(where: { $0.is(.have) })
  }

  private static func isPeriodOfMany(from opener: Int, _ clause: Clause, _ part: Range<Int>) -> Bool
  {
    var index = opener + 1
    while index < part.upperBound, index < opener + 6,
      periodFillers.contains(clause.units[index].word)
    {
      index += 1
    }
    guard index < part.upperBound else { return false }
    if clause.units[index].word == "decade" { return true }
    guard index + 1 < part.upperBound, let count = count(clause.units[index]) else { return false }
    switch clause.units[index + 1].word {
    case "years", "decades", "months": return count > 1
    case "weeks": return count > 1
    case "days": return count > 9
    default: return false
    }
  }

  private static func count(_ unit: Unit) -> Int? {
    unit.isDigits ? FigureReader.value(of: unit.word).flatMap(HeadCount.of) : unit.entry.value
  }

  /// "in November alone", "between January and December 2019".
  private static func isPeriod(from month: Int, _ clause: Clause) -> Bool {
    let next = month + 1
    guard next < clause.units.count else { return false }
    if clause.units[next].word == "alone" { return true }
    guard month > 0, IncidentWords.spanOpeners.contains(clause.units[month - 1].word) else {
      return false
    }
    return clause.units[Range(from: next, upTo: min(clause.units.count, next + 4))].contains {
      $0.is(.monthName) && $0.word != clause.units[month].word
    }
  }

  /// "in the past 24 hours", "over the past three days" is news, not a series.
  private static func isRecent(_ index: Int, _ clause: Clause) -> Bool {
    let near = clause.units[Range(from: index, upTo: min(clause.units.count, index + 4))]
    if near.contains(where: { $0.word == "hours" || $0.word == "hour" }) { return true }
    // "during the past three days"
    guard let days = near.firstIndex(where: { $0.word == "days" }), days > index else {
      return false
    }
    return count(clause.units[days - 1]).map { $0 < 8 } ?? false
  }

  /// "since the attack was unleashed", "since the siege began": since the event itself.
  private static func opensEvent(_ index: Int, _ clause: Clause) -> Bool {
    guard index + 2 < clause.units.count, clause.units[index].is(.determiner) else { return false }
    let (noun, next) = (clause.units[index + 1], clause.units[index + 2])
    return noun.is(.eventNoun) && !wars.contains(noun.word) && !beginnings.contains(noun.word)
      && (next.is([.be, .have]) || beginnings.contains(next.word))
  }

  /// "since 2012", "since January", "since the war began".
  private static func begins(_ index: Int, _ clause: Clause) -> Bool {
    guard index < clause.units.count else { return false }
    let next = clause.units[index]
    // "desde el jueves" is the event's own time.
    if index + 1 < clause.units.count, clause.units[index + 1].is(.weekday) { return false }
    if opensEvent(index, clause) || freshDays.contains(next.word) { return false }
    if next.is([.monthName, .determiner]) { return true }
    // "since fighting began on 10 May", "since 10 May".
    let behind = clause.units[Range(from: index, upTo: min(clause.units.count, index + 7))]
    if behind.contains(where: { Self.beginnings.contains($0.word) }) { return true }
    if next.isDigits, behind.dropFirst().first?.is(.monthName) == true { return true }
    return next.isDigits && next.word.utf8.count == 4
  }
}
