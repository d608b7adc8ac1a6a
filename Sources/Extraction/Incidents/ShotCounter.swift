import NewsModel

/// Decides what "shot" counts: the wounded, or killed and wounded together.
///
/// "Seven shot, one dead" counts both; so does "five people were shot" where four killed and one wounded are told.
enum ShotCounter {
  static func resolve(_ statements: inout [Statement]) {
    for index in statements.indices where statements[index].mention.isShot {
      let shot = statements[index]
      guard shot.mention.measure == .wounded, let count = shot.mention.bounds.low, count > 1 else {
        continue
      }
      if shot.cue == .background {
        statements[index].mention.measure = .casualties
        continue
      }
      let near = max(0, index - 30)..<min(statements.count, index + 30)
      let killed = near.filter { statements[$0].mention.measure == .killed }
      let wounded = near.filter {
        statements[$0].mention.measure == .wounded && !statements[$0].mention.isShot
      }
      let includesDead = killed.contains { other in
        let dead = statements[other]
        guard let deaths = dead.mention.bounds.low, deaths > 0, deaths <= count else {
          return false
        }
        if dead.sentence == shot.sentence,
          dead.mention.phrase.units.lowerBound > shot.mention.phrase.units.lowerBound
        {
          return !dead.mention.phrase.isOther && !shot.mention.phrase.isOther
        }
        // "four were killed of the 11 people who were shot"
        if dead.sentence == shot.sentence, shot.mention.phrase.isKnown { return deaths < count }
        guard shot.mention.bounds == Bounds(count), !dead.mention.phrase.isWeak,
          dead.partOf == nil, !shot.mention.phrase.isOther, dead.cue == shot.cue
        else { return false }
        return wounded.contains {
          let hurt = statements[$0]
          return (hurt.mention.bounds.low ?? 0) + deaths == count && hurt.partOf == nil
            && !hurt.mention.phrase.isWeak && abs(hurt.sentence - dead.sentence) < 3
            && abs(dead.sentence - shot.sentence) < 9
        }
      }
      if includesDead { statements[index].mention.measure = .casualties }
    }
    let settled = Set(
      statements.filter { $0.mention.isShot && $0.mention.measure == .casualties }.map(
        \.mention.bounds))
    for index in statements.indices
    where statements[index].mention.isShot && settled.contains(statements[index].mention.bounds)
      && !statements[index].mention.phrase.isOther
    {
      statements[index].mention.measure = .casualties
    }
  }
}
