import NewsModel

/// Makes claims of an incident's statements: repeats are dropped, parts find their whole.
struct ClaimMaker {
  let text: SourceText
  let published: Day?
  private let lists: TextLists

  init(text: SourceText, published: Day?) {
    self.text = text
    self.published = published
    lists = TextLists(text)
  }

  /// A claim and the index of the statement that it was made of.
  struct Made {
    var claim: Claim
    var statement: Int
  }

  /// The claims of some statements, in the order of the text.
  func claims(of indices: [Int], in statements: [Statement]) -> [Made] {
    var kept: [Int] = []
    // Where a statement's claim stands; a repeat stands where the claim does that it repeats.
    var places: [Int: Int] = [:]
    for index in indices {
      if let place = original(of: index, kept, statements) {
        places[index] = place
      } else {
        places[index] = kept.count
        kept.append(index)
      }
    }
    return kept.map { index in
      var claim = claim(statements[index])
      claim.partOf = statements[index].partOf.flatMap { places[$0] }
      return Made(claim: claim, statement: index)
    }
  }

  private func claim(_ statement: Statement) -> Claim {
    let mention = statement.mention
    let span = text.span(of: statement.tokens)
    return Claim(
      measure: mention.measure, bounds: mention.bounds, qualifier: mention.qualifier,
      scope: mention.scope, speaker: statement.utterance.speaker,
      origin: statement.utterance.origin,
      asOf: published,
      isDenied: statement.utterance.isDenied, rule: mention.rule,
      quotation: Quotation(text: text.string(span), range: span))
  }

  /// A name or pronoun is somebody who was counted before, unless it is an attacker among victims, or another speaker
  /// gives it a name for the first time.
  private func restates(_ new: Statement, than old: Statement) -> Bool {
    if new.mention.scope == .attackers, old.mention.scope != .attackers { return true }
    let isNamed = new.mention.phrase.form == .name
    return isNamed && new.utterance.speaker.name != nil
      && new.utterance.speaker.name != old.utterance.speaker.name
      && old.mention.phrase.form != .name
  }

  /// Somebody who is told of again by the surname that an earlier claim has.
  private func sameName(as new: Statement, _ kept: [Int], _ statements: [Statement]) -> Int? {
    guard let name = new.mention.name else { return nil }
    return kept.indices.suffix(60).first {
      let old = statements[kept[$0]].mention
      return old.name == name && old.measure == new.mention.measure
        && statements[kept[$0]].sentence != new.sentence
    }
  }

  /// A victim by his full name, where those before were only counted: one of them, and a claim of his own.
  private func isNamedAnew(_ new: Statement, _ kept: [Int], _ statements: [Statement]) -> Bool {
    guard new.mention.name != nil, new.mention.isSingle else { return false }
    let before = kept.suffix(60).filter { statements[$0].mention.measure == new.mention.measure }
    return !before.contains { statements[$0].mention.isSingle }
  }

  /// The same figure from the same speaker is said once.
  private func original(of index: Int, _ kept: [Int], _ statements: [Statement]) -> Int? {
    let new = statements[index]
    // Books and dumps have more claims than anyone repeats: looking back has a limit, so that the whole stays linear.
    if let place = sameName(as: new, kept, statements) { return place }
    let isNewName = isNamedAnew(new, kept, statements)
    for place in kept.indices.suffix(400) {
      let old = statements[kept[place]]
      guard old.mention.measure == new.mention.measure,
        !lists.areApart(old.sentence, new.sentence, in: text)
      else { continue }
      let sameSpeaker = old.utterance.speaker.name == new.utterance.speaker.name
      if new.mention.phrase.isWeak, new.mention.isSingle, new.partOf == nil,
        !statements.tellsAnew(of: index),
        old.sentence != new.sentence, !restates(new, than: old),
        !(isNewName && (old.mention.bounds.lowestStated ?? 0) > 1)
      {
        return place
      }
      guard sameSpeaker || new.mention.phrase.isKnown, old.mention.bounds == new.mention.bounds,
        old.mention.qualifier == new.mention.qualifier
      else { continue }
      if old.sentence == new.sentence, old.tokens != new.tokens { continue }
      if old.mention.scope == new.mention.scope || old.mention.scope == .everyone
        || new.mention.scope == .everyone
      {
        return new.mention.phrase.isOther ? nil : place
      }
    }
    return nil
  }
}
