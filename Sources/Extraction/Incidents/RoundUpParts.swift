import NewsModel

/// Links the figures of a round-up to the total above them.
///
/// "At least 57 people were killed: a car bomb in Shaab killed five. Gunmen shot dead a lawyer. …", "Around 80 died in two
/// days of attacks. In Thalit 52 were killed, in Amroussa 15": places told one by one, each less than the first figure, that
/// together make it up or most of it.
enum RoundUpParts {
  static func link(_ statements: inout [Statement]) {
    for measure in Measure.allCases { link(measure, &statements) }
  }

  private static func link(_ measure: Measure, _ statements: inout [Statement]) {
    let wholes = statements.prefix(12).indices.filter { isWhole(statements[$0], measure) }
    // The highest, and of a title and a text that give it the text.
    guard
      let whole = wholes.reversed().max(by: { count(statements[$0]) < count(statements[$1]) }),
      case let count = count(statements[whole]), count > 0,
      // "15 dead: 14 guerrillas and a soldier" is broken down already.
      !statements.contains(where: { $0.partOf == whole && $0.partReason == .partsAddUp })
    else { return }
    let near = self.parts(of: whole, among: [nil], statements)
    // Half of it in three places or more: a list, not a rival count.
    if near.sum == count && near.sentences > 1 || near.sum * 2 >= count && near.sentences > 2 {
      for part in near.indices { PartLinker.set(.partsAddUp, part, of: whole, &statements) }
      return
    }
    // "In a separate attack … Another attack left four dead": told apart, and yet most of what the lead counts.
    let all = self.parts(of: whole, among: [nil, .other], statements)
    let isExact = all.sum == count && all.indices.count > 2 && all.sentences > 1
    guard isExact || all.sentences > 2 && all.sum * 5 >= count * 4 else { return }
    for part in all.indices {
      PartLinker.set(.partsAddUp, part, of: whole, &statements)
      statements[part].cue = nil
    }
  }

  private struct Parts {
    var indices: [Int] = []
    var sum = 0
    var sentences = 0
  }

  private static func parts(
    of whole: Int, among cues: [EventCue?], _ statements: [Statement]
  ) -> Parts {
    var parts = Parts()
    for index in statements.indices[(whole + 1)...].prefix(40)
    where cues.contains(statements[index].cue)
      && isPart(statements[index], of: statements[whole])
      && !isRival(index, whole, statements)
    {
      guard let low = statements[index].mention.bounds.low,
        parts.sum + low <= most(count(statements[whole]))
      else { continue }
      parts.indices.append(index)
      parts.sum += low
    }
    parts.sentences = Set(parts.indices.map { statements[$0].sentence }).count
    return parts
  }

  /// One more in ten: lists are rarely exact.
  private static func most(_ count: Int) -> Int { count + count / 10 }

  private static func isWhole(_ statement: Statement, _ measure: Measure) -> Bool {
    statement.mention.measure == measure && statement.partOf == nil && statement.cue == nil
      && PartLinker.isWide(statement) && (3...100_000).contains(count(statement))
  }

  private static func count(_ statement: Statement) -> Int {
    statement.mention.bounds.lowestStated ?? 0
  }

  /// A figure of its own sentence, said by nobody else than the total, that no other words take up.
  private static func isPart(_ part: Statement, of whole: Statement) -> Bool {
    guard part.mention.measure == whole.mention.measure, part.partOf == nil,
      part.sentence > whole.sentence, !part.mention.phrase.isWeak, !part.mention.phrase.isRecalled,
      part.mention.rule != TollFigure.name, !part.utterance.isDenied,
      // "three of the bandits were killed"
      !(part.mention.phrase.isPartitive && part.mention.scope == .attackers),
      let low = part.mention.bounds.low, part.mention.bounds == Bounds(low),
      low > 0, low < whole.mention.bounds.lowestStated ?? 0
    else { return false }
    return part.utterance.speaker.name == nil
      || part.utterance.speaker.name == whole.utterance.speaker.name
      || part.utterance.speaker.kind == .official || part.utterance.speaker.kind == .security
      || part.utterance.speaker.kind == .party
  }

  /// "At least 30 have been killed. … The police confirmed that 17 were killed, four guards among them": everybody who was
  /// killed, by another's count.
  private static func isRival(_ part: Int, _ whole: Int, _ statements: [Statement]) -> Bool {
    let speaker = statements[part].utterance.speaker.name
    return speaker != nil && speaker != statements[whole].utterance.speaker.name
      && statements[part].mention.scope == .everyone
      && count(statements[part]) * 2 > count(statements[whole])
      && statements.contains { $0.partOf == part }
  }
}
