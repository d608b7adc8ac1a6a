internal import GRDB
internal import NewsModel

/// Sets over figures, counts, days and points.
extension SetReader {
  /// A figure counts as "at least ten" when some comparable claim states ten or more, as "at most ten" when some
  /// states ten or fewer, and as "ten" when ten lies within the envelope. Incidents without a figure never match.
  func figure(
    _ measure: Measure, _ comparator: Filter.Comparator, _ number: Int
  ) throws -> IncidentSet {
    guard let (low, high) = SetReader.columns(measure) else {
      return try otherFigure(measure, comparator, number)
    }
    let number = Int64(number)
    let missing = PackedColumn.missing
    switch comparator {
    case .atLeast: return try ColumnScan.set(db, high) { $0 != missing && $0 >= number }
    case .greater: return try ColumnScan.set(db, high) { $0 != missing && $0 > number }
    case .atMost: return try ColumnScan.set(db, low) { $0 != missing && $0 <= number }
    case .less: return try ColumnScan.set(db, low) { $0 != missing && $0 < number }
    case .equal:
      return try ColumnScan.set(db, low, high) { $0 != missing && $0 <= number && $1 >= number }
    }
  }

  private static func columns(_ measure: Measure) -> (PackedColumn, PackedColumn)? {
    switch measure {
    case .killed: (.killedLow, .killedHigh)
    case .wounded: (.woundedLow, .woundedHigh)
    default: nil
    }
  }

  func figureUnknown(_ measure: Measure) throws -> IncidentSet {
    if let (low, _) = SetReader.columns(measure) {
      // A missing figure is one of an incident that is there.
      return try ColumnScan.set(db, low, .reports) {
        $0 == PackedColumn.missing && $1 != PackedColumn.missing
      }
    }
    var set = try set(.all)
    set.subtract(
      try listed("SELECT incident FROM figure WHERE measure = \(measure.number)"))
    return set
  }

  /// Of the measures that few incidents have.
  private func otherFigure(
    _ measure: Measure, _ comparator: Filter.Comparator, _ number: Int
  ) throws -> IncidentSet {
    let condition: SQL =
      switch comparator {
      case .atLeast, .greater: "high \(sql: comparator.rawValue) \(number)"
      case .atMost, .less: "low \(sql: comparator.rawValue) \(number)"
      case .equal: "high >= \(number) AND low <= \(number)"
      }
    return try listed(
      """
      SELECT incident FROM figure INDEXED BY figure_by_measure \
      WHERE measure = \(measure.number) AND \(condition)
      """)
  }

  private func listed(_ ids: SQL) throws -> IncidentSet {
    var set = IncidentSet()
    let cursor = try SQLRequest<Int64>(literal: ids, cached: true).fetchCursor(db)
    while let id = try cursor.next() { set.insert(id) }
    return set
  }

  func disputed(_ isDisputed: Bool) throws -> IncidentSet {
    let disputed = try ColumnScan.set(db, .killedLow, .killedHigh) { $0 != $1 }
    guard !isDisputed else { return disputed }
    var set = try set(.all)
    set.subtract(disputed)
    return set
  }

  func revised(_ revision: Filter.Revision) throws -> IncidentSet {
    switch revision {
    case .up: try found(.revisedUp, true)
    case .down: try found(.revisedDown, true)
    case .yes: try found(.revised, true)
    case .no: try found(.revised, false)
    }
  }

  /// Incidents with any of these findings, or all others.
  func found(_ findings: Findings, _ isFound: Bool) throws -> IncidentSet {
    let bits = Int64(findings.rawValue)
    let found = try ColumnScan.set(db, .findings) { $0 > 0 && $0 & bits != 0 }
    guard !isFound else { return found }
    var set = try set(.all)
    set.subtract(found)
    return set
  }

  /// A share counts as equal to a whole percentage when it is nearest to it.
  func spread(_ comparator: Filter.Comparator, _ percent: Int) throws -> IncidentSet {
    let share = Double(percent) / 100
    let fits: (Double) -> Bool =
      switch comparator {
      case .less: { $0 < share }
      case .atMost: { $0 <= share }
      case .equal: { $0 >= share - 0.005 && $0 < share + 0.005 }
      case .atLeast: { $0 >= share }
      case .greater: { $0 > share }
      }
    return try ColumnScan.set(db, .killedLow, .killedHigh) { low, high in
      Envelope.spread(low, high).map(fits) ?? false
    }
  }

  func compared(
    _ column: PackedColumn, _ comparator: Filter.Comparator, _ number: Int
  ) throws -> IncidentSet {
    let number = Int64(number)
    let missing = PackedColumn.missing
    switch comparator {
    case .less: return try ColumnScan.set(db, column) { $0 != missing && $0 < number }
    case .atMost: return try ColumnScan.set(db, column) { $0 != missing && $0 <= number }
    case .equal: return try ColumnScan.set(db, column) { $0 == number }
    case .atLeast: return try ColumnScan.set(db, column) { $0 >= number && $0 != missing }
    case .greater: return try ColumnScan.set(db, column) { $0 > number && $0 != missing }
    }
  }

  /// Incidents whose span meets the days; one without a date never does.
  func dated(_ from: Day?, _ to: Day?) throws -> IncidentSet {
    let from = Int64(from?.number ?? Schema.noDay)
    let to = Int64(to?.number ?? Int(Int32.max))
    return try ColumnScan.set(db, .day, .span) { day, span in
      day != PackedColumn.missing && day <= to && day &+ span >= from
    }
  }

  /// A box first, which is quick, then the distance on the globe.
  func near(
    _ latitude: Double, _ longitude: Double, _ kilometres: Double
  ) throws -> IncidentSet {
    let box = GeoBox(latitude: latitude, longitude: longitude, kilometres: kilometres)
    // Most points lie outside by their latitude alone, which whole numbers tell; missing ones too.
    let (south, top) = (PackedValues.bound(box.south) - 1, PackedValues.bound(box.north) + 1)
    return try ColumnScan.set(db, .latitude, .longitude) { north, east in
      guard north >= south && north <= top && east != PackedColumn.missing else { return false }
      let point = (Double(north) / PackedColumn.pointScale, Double(east) / PackedColumn.pointScale)
      return box.contains(point.0, point.1)
        && GreatCircle.kilometres(
          from: (point.0, point.1), to: (latitude, longitude)) <= kilometres
    }
  }

  func inside(_ box: MapBox) throws -> IncidentSet {
    try ColumnScan.set(db, .latitude, .longitude) { north, east in
      guard north != PackedColumn.missing && east != PackedColumn.missing else { return false }
      return box.contains(
        latitude: Double(north) / PackedColumn.pointScale,
        longitude: Double(east) / PackedColumn.pointScale)
    }
  }
}

extension Envelope {
  /// The spread of packed figures, as the envelope itself gives it; nil without figures.
  @inline(__always)
  static func spread(_ low: Int64, _ high: Int64) -> Double? {
    guard low != PackedColumn.missing else { return nil }
    if low == high { return 0 }
    return low > 0 ? (Double(high) - Double(low)) / Double(low) : nil
  }
}

extension Measure {
  /// The measure's number in the archive: its place in the model's list, which only grows.
  var number: Int { Measure.allCases.firstIndex(of: self) ?? -1 }
}
