import ReferenceData

/// What stands around a name of place: "village of", "in", "province", "Post".
extension PlaceReader {
  /// "court", "speaking": what stands before the place where something is only spoken of.
  static let forums = ContextWords("places.tsv", "forum")

  /// What the words around a name say of its level, and how many of them stand behind it.
  func designator(around name: Range<Int>, end: Int) -> (level: PlaceLevel, behind: Int)? {
    if name.upperBound < end,
      let level = PlaceLevel(PlaceWords.after.value(words.words[name.upperBound]))
    {
      return (level, 1)
    }
    // "Jibia local government area"
    if name.upperBound + 2 < end, words.words[name.upperBound] == "local",
      words.words[name.upperBound + 1] == "government"
    {
      return (.district, words.words[name.upperBound + 2].hasPrefix("area") ? 3 : 2)
    }
    if let level = apposed(behind: name, end: end) { return (level, 0) }
    var index = name.lowerBound - 1
    guard index >= 1 else { return nil }
    // "a nearby village, Barire, 50 kilometres from the capital"
    if text.tokens[index].word == ",", index > 1, !text.tokens[index - 2].isCapitalised,
      name.upperBound < end,
      text.tokens[name.upperBound].word == ",",
      let level = PlaceLevel(PlaceWords.before.value(words.words[index - 1]))
        ?? PlaceLevel(PlaceWords.after.value(words.words[index - 1])), level > .province
    {
      return (level, 0)
    }
    if isCommunity(name, end: end) { return (.village, 1) }
    // "el poblado de la Yerbabuena"
    if index > 2, PlaceWords.articles.contains(words.words[index]),
      !text.tokens[index].isCapitalised, PlaceWords.ofs.contains(words.words[index - 1])
    {
      index -= 1
    }
    if PlaceWords.ofs.contains(words.words[index])
      || PlaceWords.namings.contains(words.words[index])
    {
      index -= 1
    }
    if index + 1 < name.lowerBound || !text.tokens[index].isCapitalised,
      let level = PlaceLevel(PlaceWords.before.value(words.words[index]))
    {
      return (level, 0)
    }
    return nil
  }

  /// "Munduri, a village 13 kilometres north of": what the name is, behind a comma and an article.
  private func apposed(behind name: Range<Int>, end: Int) -> PlaceLevel? {
    let noun = name.upperBound + 2
    guard noun + 1 < end, text.tokens[name.upperBound].word == ",",
      GroupRoles.indefinites.contains(words.words[noun - 1]),
      // "a remote village", "un pequeño caserío"
      let level = PlaceLevel(PlaceWords.before.value(words.words[noun]))
        ?? PlaceLevel(PlaceWords.before.value(words.words[noun + 1])),
      level == .village || level == .city
    else { return nil }
    return level
  }

  /// "stormed Kaboro community", as West Africa's papers name villages; not "attacks on the Hazara community".
  private func isCommunity(_ name: Range<Int>, end: Int) -> Bool {
    let before = words.words[name.lowerBound - 1]
    return name.upperBound < end && words.words[name.upperBound] == "community"
      && (PlaceWords.locative.contains(before) || PlaceReader.strikes.contains(before)
        || PlaceReader.ontos.contains(before) && before != "of")
      && !PlaceReader.faiths.contains(words.words[name.lowerBound])
  }

  func support(of part: PlacePhrase.Part, whole: [PlacePhrase.Part]) -> PlacePhrase.Support {
    var index = part.tokens.lowerBound - 1
    var steps = 0
    var isOffSide = false
    // "… in the north" of the headline says nothing of the first word below it.
    let first = text.sentences[text.sentence(ofToken: part.tokens.lowerBound)].tokens.lowerBound
    while index >= first, steps < 4 {
      let word = words.words[index]
      let isFiller =
        PlaceWords.directions.contains(word) || PlaceWords.before.contains(word)
        || PlaceWords.ofs.contains(word) && index > 0 && leads(index - 1)
        || PlaceReader.sites.contains(word) && steps > 0
        || PlaceWords.articles.contains(word) && !text.tokens[index].isCapitalised
          && (part.level != nil && part.level != .country || steps > 0)
        || peoples[index] != nil
      guard isFiller else { break }
      isOffSide = isOffSide || liesBeside(index, of: part)
      index -= 1
      steps += 1
    }
    guard index >= first, !isOffSide else { return isOffSide ? .beside : .none }
    return support(at: index, fillers: steps, from: first, of: part, whole: whole)
  }

  /// What the word before a place and its fillers says of it.
  private func support(
    at index: Int, fillers steps: Int, from first: Int, of part: PlacePhrase.Part,
    whole: [PlacePhrase.Part]
  ) -> PlacePhrase.Support {
    let word = words.words[index]
    if isHome(index, of: part) { return .none }
    // "in Manipur's Jiribam district"
    if text.tokens[index].word == "'s", part.level != nil,
      let owner = ownerStart(before: index, first), owner > first,
      isLocative(words.words[owner - 1])
    {
      return .locative
    }
    if PlaceWords.distances.contains(word) { return isMovedTo(index + 1) ? .weak : .beside }
    // "at a Cincinnati night club", "in a Bloomfield apartment"
    if isEnglish, PlaceWords.indefinites.contains(word), index > first,
      isLocative(words.words[index - 1]),
      isKnown(part)
    {
      return .locative
    }
    if isLocative(word) {
      if isMovedTo(index + 1) || index > 0 && PlaceReader.linking.contains(words.words[index - 1]) {
        return .weak
      }
      // "Speaking in Abuja", "a court in Nairobi", "a police official in Imphal said": where something is said of it.
      if isSpokenAt(part, index) { return .weak }
      return index > 0 && PlaceReader.forums.contains(words.words[index - 1]) ? .weak : .locative
    }
    if isTarget(index), !isModifier(part.tokens.upperBound) {
      return part.country == nil ? .target : .locative
    }
    if isMovedTo(part.tokens.lowerBound) { return .weak }
    // "shelled Avdiivka", "raided Kwall village"
    if PlaceReader.strikes.contains(word),
      isKnown(part) || part.level != nil || whole.count > 1 || isOverrun(index, by: part)
    {
      return part.level == .country ? .locative : .target
    }
    // "100 km from X", "20 kilometres from the village of X"
    if word == "from", index > 0, PlaceWords.distances.contains(words.words[index - 1]) {
      return .beside
    }
    if part.level != nil && part.level != .country && steps > 0 { return .locative }
    if PlaceWords.weak.contains(word) { return .weak }
    let behind = part.tokens.upperBound
    if behind < words.words.count,
      PlaceWords.forcesBehind.contains(words.words[behind])
    {
      return .weak
    }
    // "attacked, according to the monitor, a settlement east of Deir ez-Zor"
    return steps > 1 ? .beside : .none
  }

  /// The first token of the place that owns another: "Manipur" before "'s Jiribam district".
  private func ownerStart(before mark: Int, _ first: Int) -> Int? {
    var start = mark
    while start > first, start > mark - 4, text.tokens[start - 1].isWord,
      text.tokens[start - 1].isCapitalised
    {
      start -= 1
    }
    let name = fold(start..<mark)
    return start < mark
      && (Gazetteer.shared.hasDivision(folded: name)
        || peoples[start] == nil
          && Gazetteer.shared.hasPlace(folded: name))
      ? start : nil
  }

  /// "A police official in Imphal said": who says something stands before the place, and the verb behind it.
  private func isSpokenAt(_ part: PlacePhrase.Part, _ preposition: Int) -> Bool {
    let next = part.tokens.upperBound
    return preposition > 0 && next < words.words.count && isWordOfPeople(preposition - 1)
      && GroupRoles.sayings.contains(words.words[next])
  }

  /// "invaded Gwaska on Saturday": what only villages and towns suffer, whether a table has the name or not.
  private func isOverrun(_ verb: Int, by part: PlacePhrase.Part) -> Bool {
    PlaceReader.strikes.value(words.words[verb]) == "town" && !isModifier(part.tokens.upperBound)
      && !text.tokens[part.tokens.lowerBound].isAllCapitals
  }

  /// "a resident of district Bhimber", "originaire de Kaya": where somebody is from.
  private func isHome(_ index: Int, of part: PlacePhrase.Part) -> Bool {
    let near = Range(from: max(0, index - 1), upTo: part.tokens.lowerBound)
    return near.contains { PlaceReader.homes.contains(words.words[$0]) }
  }

  /// "The attack came a week after others raided X", "una semana después del atentado en X".
  func isBehindEarlier(_ place: Int) -> Bool {
    let start = text.sentences[text.sentence(ofToken: place)].tokens.lowerBound
    return Range(from: start + 1, upTo: place).contains {
      PlaceReader.laters.contains(words.words[$0])
        && PlaceReader.spans.contains(words.words[$0 - 1])
    }
  }

  private static let laters = ContextWords("places.tsv", "later")
  private static let spans = ContextWords("places.tsv", "span")
  private static let homes = ContextWords("places.tsv", "home")

  /// "the villages of Bafut, Bambui and Bambili": what stands behind the comma is another of them.
  func isSibling(at comma: Int, of first: PlacePhrase.Part) -> Bool {
    let start = first.tokens.lowerBound
    guard start > 1, comma + 1 < text.tokens.count, text.tokens[comma].word == ",",
      text.tokens[comma + 1].isCapitalised, PlaceWords.ofs.contains(words.words[start - 1])
    else { return false }
    let noun = words.words[start - 2]
    return noun.hasSuffix("s") && PlaceWords.before.contains(noun)
  }

  /// Right behind a verb whose object is the place that was hit.
  func isStruck(_ part: PlacePhrase.Part) -> Bool {
    let before = part.tokens.lowerBound - 1
    return before >= 0 && PlaceReader.strikes.contains(words.words[before])
  }

  /// "Yagoye in Kankara": a name with a known place behind it.
  func liesInPlace(_ part: PlacePhrase.Part) -> Bool {
    let next = part.tokens.upperBound + 1
    guard next < text.tokens.count, isLocative(words.words[next - 1]),
      text.tokens[next].isCapitalised
    else { return false }
    return Gazetteer.shared.hasPlace(folded: words.words[next])
      || Gazetteer.shared.hasDivision(folded: words.words[next])
  }

  /// "a village south of the capital Khartoum", "au sud de Kaya"; "in the south of Mali" lies in it.
  private func liesBeside(_ of: Int, of part: PlacePhrase.Part) -> Bool {
    guard of > 1, PlaceWords.ofs.contains(words.words[of]), part.level != .province,
      part.level != .country, PlaceReader.compass.contains(words.words[of - 1]),
      !PlaceReader.sideArticles.contains(words.words[of - 2])
    else { return false }
    return Gazetteer.shared.hasPlace(folded: part.folded)
  }

  /// "la vía que conecta a Popayán con Cali": where a road leads.
  private static let linking = ContextWords("places.tsv", "linking")
  static let compass = ContextWords("places.tsv", "compass")
  private static let sideArticles = ContextWords("places.tsv", "sideArticle")

  /// "the attack on Pont-Sondé", "the massacre of Mighobwe", "l'attaque contre", "la toma de": the word before the place and
  /// the noun of a deed before that.
  private func isTarget(_ index: Int) -> Bool {
    guard index > 0, PlaceReader.ontos.contains(words.words[index]) else { return false }
    var deed = index - 1
    // "el ataque perpetrado por la guerrilla de las FARC contra X"
    if PlaceReader.againsts.contains(words.words[index]) {
      let start = text.sentences[text.sentence(ofToken: index)].tokens.lowerBound
      return Range(from: max(start, index - 18), upTo: index).contains {
        PlaceReader.assaults.contains(words.words[$0]) && !isPlanned($0)
      }
    }
    while deed > max(0, index - 6), isDoer(deed) { deed -= 1 }
    return PlaceReader.assaults.contains(words.words[deed]) && !isPlanned(deed)
  }

  /// "pour mener des attaques contre X", "to carry out attacks on X": what is meant to be done.
  private func isPlanned(_ deed: Int) -> Bool {
    guard deed > 0 else { return false }
    return (max(1, deed - 4)..<deed).contains {
      PlaceReader.carries.contains(words.words[$0])
        && PlaceReader.purposes.contains(words.words[$0 - 1])
    }
  }

  static let againsts = ContextWords("places.tsv", "against")
  private static let assaultQualities = ContextWords("places.tsv", "assaultQuality")
  private static let carries = ContextWords("places.tsv", "carry")
  private static let purposes = ContextWords("places.tsv", "purpose")

  /// "by JNIM", "de la JNIM" between the noun of a deed and the place that it befell.
  private func isDoer(_ index: Int) -> Bool {
    taken.contains(index) || PlaceWords.ofs.contains(words.words[index])
      || words.words[index] == "by" || PlaceWords.articles.contains(words.words[index])
      // "attaque terroriste de Seytenga"
      || PlaceReader.assaultQualities.contains(words.words[index])
  }

  /// "attacks on the Hazara community": a noun behind the name, which is no place's.
  private func isModifier(_ next: Int) -> Bool {
    guard next < text.tokens.count, text.tokens[next].isWord, !text.tokens[next].isCapitalised,
      text.sentence(ofToken: next) == text.sentence(ofToken: next - 1)
    else { return false }
    let word = text.tokens[next].word
    return !Lexicon.all.contains { lexicon in
      lexicon.words[word]?.classes.isDisjoint(
        with: [
          .preposition, .to, .be, .have, .modal, .and, .or, .relative, .because, .but, .adverb,
          .anyVerb, .weekday, .say,
        ]) == false
    }
  }

  /// "were taken to hospital in El Bordo", "fueron trasladados a El Bordo": where the hurt or the dead were brought.
  private func isMovedTo(_ place: Int) -> Bool {
    // "were taken to the Regional Hospital José Padilla in the city of X": the names of hospitals are long.
    let reach = max(0, place - 16)..<place
    let isFar = reach.contains { PlaceReader.clinics.contains(words.words[$0]) }
    let near = isFar ? reach : max(0, place - 11)..<place
    guard let move = near.last(where: { PlaceReader.moves.contains(words.words[$0]) }) else {
      return false
    }
    let way = move..<place
    return way.contains { isDestination(words.words[$0]) }
      && !way.contains { PlaceReader.assaults.contains(words.words[$0]) }
      && (PlaceReader.moves.value(words.words[move]) != "care"
        || way.contains { PlaceReader.clinics.contains(words.words[$0]) })
      && text.sentence(ofToken: move) == text.sentence(ofToken: place)
  }

  /// "to", "vers", "a": in English "fled a village in" names no destination.
  private func isDestination(_ word: String) -> Bool {
    PlaceReader.destinations.contains(word) && !(isEnglish && word == "a")
  }

  static func isAssault(_ word: String) -> Bool { assaults.contains(word) }

  /// "ayuntamiento", "prison": buildings that are named by their town ("the prison of X").
  private static let sites = ContextWords("places.tsv", "site")
  private static let faiths = ContextWords("places.tsv", "faith")
  private static let clinics = ContextWords("places.tsv", "clinic")
  private static let strikes = ContextWords("places.tsv", "struck")
  private static let ontos = ContextWords("places.tsv", "onto")
  private static let assaults = PlaceWords.assaults
  private static let moves = ContextWords("places.tsv", "move")
  private static let destinations = ContextWords("places.tsv", "destination")

  /// "village of", "près de", "30 km de".
  private func leads(_ index: Int) -> Bool {
    let word = words.words[index]
    return PlaceWords.before.contains(word) || isLocative(word)
      || PlaceReader.sites.contains(word)
      || PlaceWords.directions.contains(word) || PlaceWords.distances.contains(word)
  }

  /// "Washington Post", "Houston, 24, said", "Michael Jordan".
  func isSpoiled(_ part: PlacePhrase.Part, behind: Int, end: Int) -> Bool {
    if part.level != nil && part.level != .country { return false }
    if behind < end, PlaceWords.spoilers.contains(words.words[behind]) { return true }
    guard !text.isAllCapitals, part.country == nil else { return false }
    let before = part.tokens.lowerBound - 1
    guard before >= 0 else { return false }
    let token = text.tokens[before]
    if token.isWord, token.isCapitalised, !PlaceWords.directions.contains(token.word),
      !PlaceWords.locative.contains(token.word), !taken.contains(before)
    {
      let sentence = text.sentences[text.sentence(ofToken: before)]
      return sentence.tokens.contains(before) && sentence.tokens.contains(part.tokens.lowerBound)
    }
    return token.word == "." && before > 0 && text.tokens[before - 1].word.utf8.count <= 4
      && text.tokens[before].isGlued
      && text.sentence(ofToken: before) == text.sentence(ofToken: before + 1)
  }
}
