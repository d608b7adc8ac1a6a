import Datasets

/// How the cells of a table are written, where a row alone does not show it: which number of a date is the month, and
/// whether `1.000` is one or a thousand.
struct TableSurvey {
  private(set) var reading: CellReading?
  /// What was found out, in sentences.
  private(set) var remarks: [String] = []
  /// So many first rows show whether more must be looked at.
  private static let sample = 1_000

  /// - Parameters:
  ///   - file: the table, which is read once more where its days need it.
  ///   - dayOrder: what the user says.
  /// - Throws: `DatasetFileProblem` for a table with days in both orders, and what reading throws.
  init(_ file: TableFile, dayOrder: ColumnMap.DayOrder?) throws {
    let columns = TableSurvey.dateColumns(of: file)
    var orders = OrderEvidence(columns: columns)
    var marks = MarkEvidence()
    var result = CellReading(dayOrder: dayOrder)
    if file.isReadAgain, file.shape.table.isHandedAround {
      let records = try file.open(false)
      for _ in 0..<file.shape.skipped { _ = try records.next() }
      var count = 0
      while let reading = try records.next() {
        guard case .record(let record) = reading else { continue }
        count += 1
        if count <= TableSurvey.sample { marks.add(record.fields) }
        orders.add(record)
        if count >= TableSurvey.sample, !orders.isNeeded || dayOrder != nil { break }
      }
    }
    if dayOrder == nil, file.map?.dayOrder == nil, orders.isNeeded {
      result.dayOrder = try orders.order(name: file.name)
      if let example = orders.example(of: result.dayOrder) {
        remarks.append(
          "days such as \(example.text) in line \(example.line) show that "
            + (result.dayOrder == .dayFirst ? "the day comes first" : "the month comes first"))
      }
    }
    if marks.showsComma(separator: file.shape.dialect.separator) {
      result.decimalComma = true
      remarks.append("decimal numbers have a comma, so 1.000 is a thousand")
    }
    if result != CellReading() { reading = result }
  }

  private static func dateColumns(of file: TableFile) -> [Int] {
    let names = ColumnNames(file.shape.columns)
    let mapped = ["date", "end_date"].compactMap { file.map?.columns[$0] }
    let wanted = file.shape.table.dayColumns + mapped
    return wanted.compactMap { names[$0] }
  }
}

/// What dates of numbers alone show.
private struct OrderEvidence {
  struct Example {
    var line: Int
    var text: String
  }

  let columns: [Int]
  /// Whether there is a date that needs an order.
  private(set) var isNeeded = false
  private var dayFirst: Example?
  private var monthFirst: Example?

  init(columns: [Int]) { self.columns = columns }

  mutating func add(_ record: TableRecord) {
    for column in columns where column < record.fields.count {
      let text = record.fields[column]
      guard text.utf8.count >= 6, text.utf8.count < 30, let order = WrittenOrder(text) else {
        continue
      }
      isNeeded = true
      let example = Example(line: record.line, text: text)
      switch order {
      case .dayFirst: dayFirst = dayFirst ?? example
      case .monthFirst: monthFirst = monthFirst ?? example
      case .either: break
      }
    }
  }

  func example(of order: ColumnMap.DayOrder?) -> Example? {
    switch order {
    case .dayFirst: dayFirst
    case .monthFirst: monthFirst
    case nil: nil
    }
  }

  func order(name: String) throws -> ColumnMap.DayOrder? {
    if let dayFirst, let monthFirst {
      throw DatasetFileProblem(
        "\(name) has days in both orders: \(dayFirst.text) in line \(dayFirst.line), "
          + "\(monthFirst.text) in line \(monthFirst.line). Put them right, or say --day-order "
          + "day-first or month-first and see the others rejected.")
    }
    return dayFirst != nil ? .dayFirst : monthFirst != nil ? .monthFirst : nil
  }
}

/// What numbers show of points and commas.
private struct MarkEvidence {
  private var points = 0
  private var commas = 0
  /// "1.000": three digits behind a point.
  private var thousands = 0

  mutating func add(_ fields: [String]) {
    for field in fields where field.utf8.count > 2 && field.utf8.count < 24 {
      var mark: UInt8?
      var behind = 0
      var isNumber = true
      for (index, byte) in field.utf8.enumerated() {
        switch byte {
        case 0x30...0x39: behind += mark == nil ? 0 : 1
        case 0x2D where index == 0: break
        case 0x2E, 0x2C:
          isNumber = isNumber && mark == nil && index > 0
          mark = byte
        default: isNumber = false
        }
        if !isNumber { break }
      }
      guard isNumber, let mark, behind > 0 else { continue }
      if behind == 3 {
        thousands += mark == 0x2E ? 1 : 0
      } else if mark == 0x2E {
        points += 1
      } else {
        commas += 1
      }
    }
  }

  func showsComma(separator: UInt8) -> Bool {
    points == 0 && (commas > 0 || (separator == 0x3B && thousands > 0))
  }
}
