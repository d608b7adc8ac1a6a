import NewsModel

/// Deaths and incidents over time: periods of one length, a cursor on one of them, and the run of them in view.
///
/// Years are added up from months; days are asked for when they are first wanted. Periods are named by their numbers
/// (`TimelineUnit.number`), so that those without incidents cost nothing.
struct TimelineState: Equatable, Sendable {
  private(set) var unit = TimelineUnit.month
  /// Periods with incidents, earliest first; nil while they are being added up.
  private(set) var periods: [PeriodToll]?
  /// The number of the period under the cursor, and of the first one in view.
  private(set) var cursor = 0
  private(set) var left = 0
  private(set) var isLogarithmic = false
  private var months: [PeriodToll]?
  private var days: [PeriodToll]?
  /// True until the user chooses the length of periods: then it is the shortest with which all fit.
  private var fitsAll = true
  private var isOpening = true
  /// Columns of the plot.
  private var width = 0

  /// Asks for all again; what is drawn stays until the answer.
  mutating func forget() { (months, days) = (nil, nil) }

  // MARK: What there is

  /// What has to be asked for to draw it.
  var lacks: TimelineUnit? {
    if unit == .day { return days == nil ? .day : nil }
    return months == nil ? .month : nil
  }

  /// Numbers of the first and the last period that have incidents.
  var span: ClosedRange<Int>? {
    guard let first = periods?.first, let last = periods?.last else { return nil }
    return unit.number(of: first.start)...unit.number(of: last.start)
  }

  /// Columns of one period: several where there are few of them.
  var columns: Int {
    guard let span else { return 1 }
    return max(1, min(6, width / span.count))
  }

  /// The periods in view.
  var visible: Range<Int> { left..<(left + max(1, width / columns)) }

  /// What a period comes to.
  func toll(_ number: Int) -> TollSum {
    guard let periods else { return TollSum() }
    let start = unit.start(of: number)
    var (low, high) = (0, periods.count)
    while low < high {
      let middle = (low + high) / 2
      if periods[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low < periods.count && periods[low].start == start ? periods[low].toll : TollSum()
  }

  /// Incidents that have a date.
  var dated: Int { periods?.reduce(0) { $0 + $1.toll.incidents } ?? 0 }

  // MARK: Answers

  mutating func receive(_ answer: [PeriodToll], by unit: TimelineUnit) {
    if unit == .day { days = answer } else { months = answer }
    choose(fitsAll ? fitting : self.unit)
    guard isOpening, periods != nil else { return }
    isOpening = false
    move(.last)
  }

  /// Shows periods of another length, the cursor on the first of those that the old one holds.
  private mutating func choose(_ unit: TimelineUnit) {
    let day = self.unit.start(of: cursor)
    let share = cursor - left
    self.unit = unit
    switch unit {
    case .day: periods = days
    case .month: periods = months
    case .year: periods = months.map(TimelineState.years)
    }
    cursor = unit.number(of: day)
    left = cursor - share
    clampCursor()
  }

  private static func years(_ months: [PeriodToll]) -> [PeriodToll] {
    var years: [PeriodToll] = []
    for month in months {
      let start = TimelineUnit.year.start(of: month.start)
      if years.last?.start != start { years.append(PeriodToll(start: start, toll: TollSum())) }
      years[years.count - 1].toll += month.toll
    }
    return years
  }

  /// The shortest periods with which all fit.
  private var fitting: TimelineUnit {
    guard let first = months?.first, let last = months?.last else { return .month }
    let count =
      TimelineUnit.month.number(of: last.start)
      - TimelineUnit.month.number(of: first.start) + 1
    if count * 31 <= width { return .day }
    return count <= width ? .month : .year
  }

  // MARK: Keys

  mutating func move(_ action: Action) {
    switch action {
    case .left: cursor -= 1
    case .right: cursor += 1
    case .pageUp: cursor -= max(1, visible.count / 2)
    case .pageDown: cursor += max(1, visible.count / 2)
    case .first: cursor = span?.lowerBound ?? cursor
    case .last: cursor = span?.upperBound ?? cursor
    default: return
    }
    clampCursor()
  }

  /// Shorter or longer periods; false where there are none.
  mutating func zoom(by step: Int) -> Bool {
    let all = TimelineUnit.allCases
    guard let index = all.firstIndex(of: unit), all.indices.contains(index + step) else {
      return false
    }
    fitsAll = false
    choose(all[index + step])
    return true
  }

  mutating func toggleScale() { isLogarithmic.toggle() }

  mutating func zoomToFit() {
    fitsAll = true
    choose(fitting)
  }

  mutating func fit(width: Int) {
    let isNew = width != self.width
    self.width = width
    if isNew, fitsAll, months != nil { choose(fitting) }
    clampCursor()
  }

  /// Keeps the cursor among the periods with incidents, and in view.
  private mutating func clampCursor() {
    guard let span else { return }
    cursor = min(max(cursor, span.lowerBound), span.upperBound)
    let count = max(1, width / columns)
    left = min(max(left, cursor - count + 1), cursor)
    left = max(span.lowerBound, min(left, span.upperBound - count + 1))
  }
}
