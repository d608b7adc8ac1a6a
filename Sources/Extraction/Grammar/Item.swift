/// A constituent of a sentence.
enum Item: Sendable {
  case phrase(Phrase)
  case verb(VerbGroup)
  case preposition(Int)
  case and(Int)
  case comma(Int)
  case relative(Int)
  case partMarker(Int)
  case open(Int)
  case close(Int)
  case stop(Int)
  case other(Int)
  /// Ages and other asides that stand between a noun and its verb.
  case aside(Range<Int>)

  var units: Range<Int> {
    switch self {
    case .phrase(let phrase): phrase.units
    case .verb(let verb): verb.units
    case .aside(let range): range
    case .preposition(let unit), .and(let unit), .comma(let unit), .relative(let unit),
      .partMarker(let unit), .open(let unit), .close(let unit), .stop(let unit), .other(let unit):
      unit..<unit + 1
    }
  }

  var phrase: Phrase? {
    if case .phrase(let phrase) = self { return phrase }
    return nil
  }

  var verb: VerbGroup? {
    if case .verb(let verb) = self { return verb }
    return nil
  }
}
