import NewsModel

/// A date as it is written, before it is set against the day of publication.
struct DateExpression: Hashable, Sendable {
  indirect enum Meaning: Hashable, Sendable {
    /// "3 January", "January 3, 1990"; without a year it is the last such day.
    case day(year: Int?, month: Int, day: Int)
    /// "3-5 January".
    case days(year: Int?, month: Int, first: Int, last: Int)
    /// "in January", "January 1990".
    case month(year: Int?, month: Int)
    /// "in 1990".
    case year(Int)
    /// "Tuesday"; 1 is Monday. `isLast` for "last Tuesday", which is never the day of writing.
    case weekday(Int, isLast: Bool, isNext: Bool)
    /// "yesterday", "two days ago": days from the day of writing.
    case fromWriting(Int)
    /// "two days later", "the next day": days from the date before it in the text.
    case fromMention(Int)
    /// "three years earlier" (-3): a year counted from the date before it in the text.
    case yearFromMention(Int)
    /// "last week" (-1), "this week" (0).
    case week(Int)
    /// "earlier this month" (0), "last month" (-1).
    case monthFromWriting(Int)
    /// "last year" (-1), "this year" (0).
    case yearFromWriting(Int)
    /// "on the 14th".
    case dayOfMonth(Int)
    /// "early March" (0), "mid-August" (1), "late August" (2): a third of a month.
    case partOfMonth(year: Int?, month: Int, part: Int)
    /// "over the weekend": the last one that began.
    case weekend
    /// "March this year" (0), "5 May last year" (-1): a date of the year so far from that of writing.
    case ofYear(Meaning, Int)
    /// "Sunday night into Monday", "from 30 August to 2 September".
    case span(Meaning, Meaning)
  }

  /// The same date, where it names no year, in the year so far from that of writing; nil for what has a year, or no month.
  func inYear(_ years: Int, tokens end: Int) -> DateExpression? {
    switch meaning {
    case .day(nil, _, _), .days(nil, _, _, _), .month(nil, _), .partOfMonth(nil, _, _):
      DateExpression(meaning: .ofYear(meaning, years), tokens: tokens.lowerBound..<end)
    default: nil
    }
  }

  var meaning: Meaning
  /// Tokens of the text.
  var tokens: Range<Int>
}

extension DateExpression.Meaning {
  /// The same day or month in a year.
  func set(year: Int) -> Self {
    switch self {
    case .day(_, let month, let day): .day(year: year, month: month, day: day)
    case .days(_, let month, let first, let last):
      .days(year: year, month: month, first: first, last: last)
    case .month(_, let month): .month(year: year, month: month)
    case .partOfMonth(_, let month, let part): .partOfMonth(year: year, month: month, part: part)
    default: self
    }
  }
}
