import NewsModel

/// A figure of a column map with the columns that it found in a table.
struct MappedFigure: Sendable {
  private let measure: Measure
  private let scope: Scope
  private let rule: String
  private let name: String
  private let column, low, high: Int?
  private let missing: [Int]
  private let speaker: Speaker
  private let origin: String?
  let isPart: Bool
  private let zeroIsUnknown: Bool

  /// Nil where the measure is none or no column of it is there.
  init?(_ figure: ColumnMap.Figure, _ names: ColumnNames, _ map: ColumnMap) {
    guard let measure = Measure(rawValue: figure.measure) else { return nil }
    self.measure = measure
    column = figure.column.flatMap { names[$0] }
    low = figure.low.flatMap { names[$0] }
    high = figure.high.flatMap { names[$0] }
    if column == nil && low == nil && high == nil { return nil }
    name = figure.columns.joined(separator: " and ")
    scope = figure.scope.map { Scope($0) } ?? .everyone
    rule = figure.rule ?? map.name + " " + name
    missing = map.missing
    isPart = figure.isPart
    zeroIsUnknown = figure.zeroIsUnknown
    let kind = figure.kind.flatMap(SpeakerKind.init(rawValue:))
    speaker = Speaker(
      name: figure.speaker, kind: kind ?? figure.speaker.map(SourceKind.of) ?? .dataset)
    origin = figure.origin ?? figure.speaker
  }

  /// The claim of a row, nil where the cells are empty: a table of one's own says nothing there.
  func claim(_ row: Row) throws(RowProblem) -> Claim? {
    let single = try figure(row, column)
    let least = try figure(row, low)
    let most = try figure(row, high)
    var bounds =
      single?.bounds
      ?? Bounds(low: least?.bounds.lowestStated, high: most?.bounds.highestStated)
    if let least = bounds.low, let most = bounds.high, least > most {
      bounds = Bounds(low: most, high: least)
    }
    // "Dozens" has no bounds, and is a figure all the same.
    if bounds.isUnknown, single?.qualifier.isVague != true { return nil }
    return Claim(
      measure: measure, bounds: bounds, qualifier: single?.qualifier ?? qualifier(bounds),
      scope: scope == .everyone ? single?.scope ?? scope : scope, speaker: speaker, origin: origin,
      rule: rule, status: .accepted)
  }

  private func qualifier(_ bounds: Bounds) -> Qualifier {
    switch (bounds.low, bounds.high) {
    case (let low?, let high?): low == high ? .exact : .between
    case (_?, nil): .atLeast
    case (nil, _?): .upTo
    case (nil, nil): .unknown
    }
  }

  private func figure(_ row: Row, _ column: Int?) throws(RowProblem) -> CellFigure? {
    let figure = try row.figure(column, name, missing: missing)
    return figure?.bounds == Bounds(0) && zeroIsUnknown ? nil : figure
  }
}
