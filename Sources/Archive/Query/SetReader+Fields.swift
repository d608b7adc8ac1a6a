internal import GRDB
internal import NewsModel

extension SetReader {
  /// How a field of the filter language is answered.
  func predicate(of field: FilterField) -> FieldPredicate {
    switch field {
    case .country: .name { try members(.country, names.countries($0)) }
    case .type: .name { try members(.kind, names.kinds($0)) }
    case .place: .name { try members(.locality, names.localities($0)) }
    case .group: .name { try PostingReader(db: db).set(.group, names.groups($0)) }
    case .source: .name { try PostingReader(db: db).set(.source, names.sources($0)) }
    case .tag: .name(tagged)
    case .note: .name(noted)
    case .status: .choice { (status: Judgement.Status) in try judged("status", status.rawValue) }
    case .grade: .choice { (grade: Judgement.Grade) in try judged("grade", grade.rawValue) }
    case .decidedBy: .name(decided)
    case .changed: .moments(changed)
    case .added: .moments(added)
    case .conceded: .flag(conceded)
    case .speaker:
      .choice { (kind: SpeakerKind) in
        try ColumnScan.set(db, .speakers) { $0 > 0 && $0 & kind.bits != 0 }
      }
    case .only:
      .choice { (kind: SpeakerKind) in try ColumnScan.set(db, .speakers) { $0 == kind.bits } }
    case .starred: .flag(starred)
    case .disputed: .flag(disputed)
    case .revised: .choice(revised)
    case .outlier: .flag { try found(.outlier, $0) }
    case .killed: figures(.killed)
    case .wounded: figures(.wounded)
    case .missing: figures(.missing)
    case .abducted: figures(.abducted)
    case .detained: figures(.detained)
    case .displaced: figures(.displaced)
    case .casualties: figures(.casualties)
    case .spread: .number(spread)
    case .reports: .number { try compared(.reports, $0, $1) }
    case .origins: .number { try compared(.origins, $0, $1) }
    case .date: .days(dated)
    case .near: .circle(near)
    case .box: .box(inside)
    case .text: .words(words)
    }
  }

  private func words(_ text: String, _ isPhrase: Bool) throws -> IncidentSet {
    try WordsReader(db: db, check: setCache.wordPages, text: setCache.text).set(
      text, isPhrase: isPhrase)
  }

  private func figures(_ measure: Measure) -> FieldPredicate {
    .figure({ try figure(measure, $0, $1) }, unknown: { try figureUnknown(measure) })
  }
}

/// A field's question to the archive, by the shape of its values.
enum FieldPredicate {
  case name((String) throws -> IncidentSet)
  case words((String, Bool) throws -> IncidentSet)
  case number((Filter.Comparator, Int) throws -> IncidentSet)
  case figure((Filter.Comparator, Int) throws -> IncidentSet, unknown: () throws -> IncidentSet)
  case days((Day?, Day?) throws -> IncidentSet)
  /// As the journal and imports write them: from the first on, before the second.
  case moments((String, String) throws -> IncidentSet)
  case circle((Double, Double, Double) throws -> IncidentSet)
  case box((MapBox) throws -> IncidentSet)
  case flag((Bool) throws -> IncidentSet)
  case word((String) throws -> IncidentSet)

  /// One of the cases of a type, by its word.
  static func choice<Choice: RawRepresentable<String>>(
    _ read: @escaping (Choice) throws -> IncidentSet
  ) -> FieldPredicate {
    .word { word in
      guard let choice = Choice(rawValue: word) else { throw UnfitValue() }
      return try read(choice)
    }
  }

  /// The incidents of a value.
  ///
  /// - Throws: `UnfitValue` where the value has another shape than the field's.
  func set(_ value: Filter.Value) throws -> IncidentSet {
    switch (self, value) {
    case (.name(let read), .name(let name)): return try read(name)
    case (.words(let read), .words(let words, let isPhrase)): return try read(words, isPhrase)
    case (.number(let read), .number(let comparator, let number)),
      (.figure(let read, _), .number(let comparator, let number)):
      return try read(comparator, number)
    case (.figure(_, let unknown), .unknown): return try unknown()
    case (.days(let read), .days(let from, let to)): return try read(from, to)
    case (.days(let read), .recent(let period)):
      let days = period.days(at: Moment.now)
      return try read(days.lowerBound, days.upperBound)
    case (.moments(let read), .days(let from, let to)):
      return try read(from?.iso ?? "", to.map { Day(number: $0.number + 1).iso } ?? "9999")
    case (.moments(let read), .recent(let period)):
      let moments = period.moments(at: Moment.now)
      return try read(Moment.text(moments.lowerBound), Moment.text(moments.upperBound))
    case (.circle(let read), .circle(let latitude, let longitude, let kilometres)):
      return try read(latitude, longitude, kilometres)
    case (.box(let read), .box(let box)): return try read(box)
    case (.flag(let read), .flag(let isOn)): return try read(isOn)
    case (.word(let read), .choice(let word)): return try read(word)
    default: throw UnfitValue()
    }
  }
}

/// A value that does not fit its field; the parser makes none.
struct UnfitValue: Error {}
