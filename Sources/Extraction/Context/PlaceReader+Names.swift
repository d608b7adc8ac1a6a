import ReferenceData

/// What words with capitals that look like places are or are not.
extension PlaceReader {
  /// "al-" and its kin before a capital: "al-Bab", "el-Fasher".
  func isArticle(_ index: Int) -> Bool {
    guard PlaceReader.articles.contains(text.tokens[index].word), index + 2 < text.tokens.count
    else {
      return false
    }
    return text.tokens[index + 1].word == "-" && text.tokens[index + 1].isGlued
      && text.tokens[index + 2].isCapitalised && text.tokens[index + 2].isGlued
  }

  private static let articles = ContextWords("places.tsv", "arabicArticle")

  /// "Health Directorate", "Joint Command", "Home Minister": no places that an incident is listed under.
  func isInstitution(_ name: Range<Int>) -> Bool {
    guard let first = name.first, let last = name.last else { return false }
    let isOffice =
      PlaceWords.institutions.contains(words.words[last])
      || PlaceWords.institutions.value(words.words[first]) == "first"
      || first < last && isWordOfPeople(last)
    return isOffice && !Gazetteer.shared.hasPlace(folded: fold(name))
  }

  /// "The Chairman of Bokkos": the capital of an office.
  func isWordOfPeople(_ index: Int) -> Bool {
    let word = text.tokens[index].word
    return Lexicon.isAnywhere(word, [.speakerNoun, .title, .singularPerson, .pluralPerson])
  }

  /// "al intendente Luis Guillermo Martínez en Colombia", "Nacional" of "la Policía Nacional": a person's name or an office's.
  func isBorne(_ first: PlacePhrase.Part) -> Bool {
    var before = first.tokens.lowerBound - 1
    // "el Ministerio de Salud de Gaza"
    while before > 1, !isKnown(first), !text.tokens[before].isCapitalised,
      PlaceWords.ofs.contains(words.words[before])
        || PlaceWords.articles.contains(words.words[before])
    {
      before -= 1
    }
    if before < first.tokens.lowerBound - 1 {
      return text.tokens[before].isWord
        && PlaceWords.institutions.value(words.words[before]) == "first"
    }
    guard first.country == nil, first.level == nil, before >= 0, text.tokens[before].isWord else {
      return false
    }
    if text.tokens[before].isCapitalised {
      return PlaceWords.institutions.value(words.words[before]) == "first"
    }
    // "contra Sipí" is no Contra.
    return !isKnown(first) && !PlaceReader.againsts.contains(words.words[before])
      && isWordOfPeople(before)
  }

  /// "Crimes in El Salvador", "Sources in Ancuabe": the capital of a sentence's first word, where no table has the name.
  func isOpening(_ first: PlacePhrase.Part, of parts: [PlacePhrase.Part]) -> Bool {
    let start = first.tokens.lowerBound
    guard parts.count > 1, first.tokens.count == 1, first.level == nil, first.country == nil,
      !text.isAllCapitals, !text.tokens[start].isAllCapitals,
      text.sentences[text.sentence(ofToken: start)].tokens.lowerBound == start, !isKnown(first)
    else { return false }
    return PlaceWords.locative.contains(words.words[first.tokens.upperBound])
  }

  /// "Au Niger, 69 morts", "Una bebé murió": the first word of a sentence, which a language has as an article or a preposition
  /// and a table as a town.
  func isSmallWord(_ part: PlacePhrase.Part) -> Bool {
    let start = part.tokens.lowerBound
    guard part.tokens.count == 1, !text.isAllCapitals,
      text.sentences[text.sentence(ofToken: start)].tokens.lowerBound == start
    else { return false }
    return Lexicon.all.contains {
      $0.words[text.tokens[start].word]?.classes.isDisjoint(with: Self.smallClasses) == false
    }
  }

  private static let smallClasses: WordClass = [
    .determiner, .article, .indefinite, .possessive, .preposition, .and, .or, .but, .because,
    .pronounOne, .pronounMany, .relative, .negative, .be, .have, .modal, .number,
  ]

  /// "Estado de Chihuahua en el municipio de Villa Ahumada": what lies in another place does not hold it.
  func isFiner(_ next: PlacePhrase.Part, than first: PlacePhrase.Part) -> Bool {
    guard let outer = first.level, let inner = next.level else { return false }
    return outer == .province && inner > .province
  }

  /// "Diyala province, north of Baghdad", "Saad Noori, Baiji's police captain": a town that says where a province lies, or
  /// to which somebody belongs, holds neither.
  func isLandmark(_ part: PlacePhrase.Part, behind last: PlacePhrase.Part) -> Bool {
    let start = part.tokens.lowerBound
    if part.tokens.upperBound < words.words.count, words.words[part.tokens.upperBound] == "'s",
      text.tokens[start - 1].word == ",", !isKnown(last)
    {
      return true
    }
    return last.level == .province && part.country == nil && start > 1
      && PlaceWords.ofs.contains(words.words[start - 1])
      && PlaceWords.directions.contains(words.words[start - 2])
  }

  /// "Mohammed Shehu, the Zamfara state police spokesman": the name of whose office it is.
  func isOfOffice(_ part: PlacePhrase.Part, behind lead: Range<Int>, end: Int) -> Bool {
    let next = part.tokens.upperBound
    guard next < end, lead.contains(where: { PlaceWords.articles.contains(words.words[$0]) }),
      text.tokens[next].isWord, !text.tokens[next].isCapitalised
    else { return false }
    return isWordOfPeople(next) || PlaceWords.institutions.contains(words.words[next])
  }

  /// "the mayor of Saint-Marc", "el obispo de Apatzingán".
  func isOffice(before start: Int) -> Bool {
    guard start > 1, PlaceWords.ofs.contains(words.words[start - 1]) else { return false }
    let noun = words.words[start - 2]
    return Lexicon.all.contains {
      $0.words[noun].map {
        $0.classes.contains(.speakerNoun) && $0.classes.contains(.singularPerson)
      }
        ?? false
    }
  }

  /// "Killed in Syria", "Masacre en Cauca": what befell somebody, with the capital of a headline.
  func isDeed(_ index: Int) -> Bool {
    let word = text.tokens[index].word
    return PlaceReader.isAssault(word)
      || Lexicon.all.contains { $0.words[word]?.measure != nil }
  }

  /// "violence between Meiteis and Kukis": names that no table of places has.
  func isBetweenPeople(_ part: PlacePhrase.Part, at start: Int) -> Bool {
    guard start > 0, part.level == nil, part.country == nil, !isKnown(part) else { return false }
    let isSecond = start > 2 && PlaceWords.ands.contains(words.words[start - 1])
    return PlaceWords.betweens.contains(words.words[isSecond ? start - 3 : start - 1])
  }

  /// "eastern" before "Afghanistan", "el norte de" before "Guatemala", "l'est du" before "Mali".
  func isSide(before start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = words.words[start - 1]
    let side = PlaceWords.ofs.contains(before) && start > 1 ? words.words[start - 2] : before
    return PlaceWords.directions.contains(side)
      && !PlaceWords.noSides.contains(side)
  }

  /// "a monitor based in London", "London-based": where somebody has an office.
  func isSeat(_ place: Range<Int>) -> Bool {
    let (before, behind) = (place.lowerBound, place.upperBound)
    let hyphen = [behind - 1, behind].first {
      $0 < words.words.count && text.tokens[$0].word == "-"
    }
    if let hyphen, hyphen + 1 < words.words.count,
      PlaceWords.hyphened.contains(words.words[hyphen + 1])
    {
      return true
    }
    return before > 1 && isLocative(words.words[before - 1])
      && PlaceWords.seated.contains(words.words[before - 2])
  }

  /// "El Fasher", "La Paz": an article with a capital that begins the name of a place.
  func isNamesArticle(_ index: Int) -> Bool {
    guard !text.isAllCapitals, PlaceWords.nameArticles.contains(words.words[index]),
      index + 1 < text.tokens.count, text.tokens[index + 1].isCapitalised
    else { return false }
    return isDesignated(index)
      || Gazetteer.shared.hasPlace(folded: words.words[index] + " " + words.words[index + 1])
  }

  /// "la comunidad La Chiva Brava", "vereda de El Tigre": behind a designator, "of" perhaps between.
  private func isDesignated(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let isOf = PlaceWords.ofs.contains(words.words[index - 1]) && index > 1
    let noun = isOf ? index - 2 : index - 1
    return !text.tokens[noun].isCapitalised && PlaceWords.before.contains(words.words[noun])
  }

  /// "Niger State", "Jordan, Montana", "municipio de Argelia": a country's name that is not the country.
  func isNamesake(_ tokens: Range<Int>, end: Int) -> Bool {
    let next = tokens.upperBound
    if CountryNamesake.stands(at: tokens, in: words) { return true }
    guard next <= end, tokens.lowerBound > 1 else { return false }
    // "la Defensoría del Pueblo de Colombia": a capital belongs to an office.
    return PlaceWords.ofs.contains(words.words[tokens.lowerBound - 1])
      && PlaceWords.settlements.contains(words.words[tokens.lowerBound - 2])
      && !text.tokens[tokens.lowerBound - 2].isCapitalised
  }

  /// "a US drone", "UK troops": an acronym before a noun is no place.
  func isAdjective(_ tokens: Range<Int>, end: Int) -> Bool {
    guard tokens.count == 1,
      text.tokens[tokens.lowerBound].isAllCapitals
        || words.words[tokens.lowerBound].utf8.count == 2,
      tokens.upperBound < end
    else { return false }
    let next = text.tokens[tokens.upperBound]
    guard next.isWord, !next.isCapitalised else { return false }
    return ![
      "on", "in", "and", "at", "after", "when", "where", "has", "have", "was", "is", "said", "by",
      "for", "to", "as",
    ]
    .contains(next.word)
  }

  /// Behind "air base" of "Bagram air base in Afghanistan", nil where no such words follow a name.
  func site(behind index: Int, end: Int) -> Int? {
    // "a Buddhist monastery in Magway"
    guard index > 1, !PlaceWords.anyArticles.contains(words.words[index - 2]) else {
      return nil
    }
    var next = index
    while next < min(end, index + 3), text.tokens[next].isWord, !text.tokens[next].isCapitalised {
      next += 1
      if PlaceWords.facilities.contains(words.words[next - 1]) { return next < end ? next : nil }
    }
    return nil
  }

  /// "San Miguel" of "San Miguel Totolapan": a hundred towns begin with a saint, who needs the next word.
  func isSaint(_ name: Range<Int>, end: Int) -> Bool {
    let next = name.upperBound
    guard name.count > 1, PlaceReader.saints.contains(words.words[name.lowerBound]), next < end,
      text.tokens[next].isWord, text.tokens[next].isCapitalised, peoples[next] == nil,
      !taken.contains(next), !PlaceWords.after.contains(text.tokens[next].word)
    else { return false }
    return !CalendarWords.months.contains(text.tokens[next].word)
      && !CalendarWords.weekdays.contains(text.tokens[next].word)
      && !Gazetteer.shared.hasDivision(folded: words.words[next])
      && !PlaceWords.spoilers.contains(words.words[next])
  }

  private static let saints = ContextWords("places.tsv", "saint")

  /// "Detroit Police", "Seattle Fire Department", "Amsterdam Central Station": the town is named, with what belongs to it.
  func isOwner(_ town: Range<Int>) -> Bool {
    let next = town.upperBound
    guard next < text.tokens.count else { return false }
    if PlaceWords.townOffices.contains(words.words[next]) {
      return true
    }
    var last = next
    while last + 1 < text.tokens.count, last < next + 3, text.tokens[last + 1].isCapitalised {
      last += 1
    }
    return PlaceWords.facilities.contains(words.words[last])
      && Gazetteer.shared.places(folded: fold(town)).contains { $0.population >= 300_000 }
  }

  /// The last names of people whom a text names in full ("Jonathon Walker told"), where it never says "in Walker".
  static func surnames(in text: SourceText, _ words: NameWords) -> Set<String> {
    guard !text.isAllCapitals else { return [] }
    var surnames: Set<String> = []
    var places: Set<String> = []
    for index in text.tokens.indices.dropFirst() {
      let before = text.tokens[index - 1]
      guard text.tokens[index].isWord, text.tokens[index].isCapitalised, before.isWord else {
        continue
      }
      if PlaceWords.locative.contains(before.word) {
        places.insert(words.words[index])
      } else if before.isCapitalised, before.end - before.start > 2, isPerson(behind: index, text),
        !PlaceWords.directions.contains(before.word), !PlaceWords.prefixes.contains(before.word)
      {
        surnames.insert(words.words[index])
      }
    }
    return surnames.subtracting(places)
  }

  /// A comma with an age, a verb of speech or a possessive behind a name.
  private static func isPerson(behind index: Int, _ text: SourceText) -> Bool {
    let next = index + 1
    guard next < text.tokens.count else { return false }
    if text.tokens[next].word == ",", next + 1 < text.tokens.count {
      return text.tokens[next + 1].isNumber
    }
    return PlaceWords.personVerbs.contains(text.tokens[next].word)
      && next + 1 < text.tokens.count && !text.tokens[next + 1].isCapitalised
  }
}
