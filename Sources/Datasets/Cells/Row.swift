import NewsModel

/// One row on its way through a codebook: cells by their place, blank ones as nil.
struct Row {
  let fields: [String]
  var reading = CellReading()

  init(fields: [String], reading: CellReading? = nil) {
    self.fields = fields
    if let reading { self.reading = reading }
  }

  /// The cell, nil when its column is not there, the row is too short, or nothing stands in it: no more than white space,
  /// or a word that programs write for nothing.
  func text(_ column: Int?) -> String? {
    guard let text = words(column), !Row.isBlankWord(text) else { return nil }
    return text
  }

  /// The cell as it is, without white space at its ends: `NA` may be Namibia.
  func words(_ column: Int?) -> String? {
    guard let column, column < fields.count else { return nil }
    return Row.trimmed(fields[column])
  }

  /// What the dataset calls the row.
  ///
  /// - Throws: for an id that is not there, or has lost digits.
  func id(_ column: Int?, _ name: String) throws(RowProblem) -> String {
    guard let text = text(column) else { throw RowProblem("the \(name) is empty") }
    return try CellID.read(text, name)
  }

  /// A count of people or things.
  ///
  /// - Parameters:
  ///   - column: its place.
  ///   - name: what messages call the column.
  ///   - missing: numbers that stand for "not known" in this dataset.
  /// - Returns: the count, nil when it is not known.
  /// - Throws: what stands there when it is no count.
  func count(_ column: Int?, _ name: String, missing: [Int] = []) throws(RowProblem) -> Int? {
    guard let text = text(column) else { return nil }
    guard let number = CellNumber.whole(text, decimalComma: reading.decimalComma == true) else {
      throw RowProblem(kind: "a cell of \(name) is not a whole number", example: text)
    }
    return try Row.people(number, name, missing)
  }

  /// A figure as people write it: "12", "12+", "~30", "10-15", "at least 5", "dozens".
  ///
  /// - Returns: the figure, nil when it is not known.
  /// - Throws: what stands there when it is no figure.
  func figure(_ column: Int?, _ name: String, missing: [Int] = []) throws(RowProblem) -> CellFigure?
  {
    guard let text = text(column) else { return nil }
    let hasComma = reading.decimalComma == true
    if let number = CellNumber.whole(text, decimalComma: hasComma) {
      return try Row.people(number, name, missing).map { CellFigure(Bounds($0), .exact) }
    }
    guard let figure = CellFigure(text, decimalComma: hasComma) else {
      throw RowProblem(kind: "a cell of \(name) is no number of people", example: text)
    }
    return figure.isMissing ? nil : figure
  }

  private static func people(
    _ number: Int, _ name: String, _ missing: [Int]
  ) throws(RowProblem) -> Int? {
    if missing.contains(number) { return nil }
    guard (0...CellNumber.mostPeople).contains(number) else {
      throw RowProblem(kind: "a cell of \(name) is no number of people", example: String(number))
    }
    return number
  }

  /// A code of a list of codes, nil when it is not there or no number.
  func code(_ column: Int?) -> Int? { text(column).flatMap { CellNumber.whole($0) } }

  /// Words that programs write for "nothing here".
  static func isBlankWord(_ text: String) -> Bool {
    guard text.utf8.count <= 6 else { return false }
    switch text {
    case "NA", "na", "N/A", "n/a", "N.A.", "n.a.", "#N/A", "NaN", "nan", "NAN", "NaT", "<NA>":
      return true
    case "NULL", "Null", "null", "None", "none", "NONE", "nil", "\\N": return true
    case ".", "-", "--", "–", "—", "?": return true
    default: return false
    }
  }

  /// At most forty characters of a cell, on one line, for a sentence.
  static func excerpt(_ text: String) -> String {
    let line = text.map { $0.isNewline ? " " : $0 }
    return line.count > 40 ? String(line.prefix(39)) + "…" : String(line)
  }

  /// Without white space at its ends; nil when nothing is left. Most cells have none and are not copied.
  private static func trimmed(_ cell: String) -> String? {
    let bytes = cell.utf8
    guard let first = bytes.first, let last = bytes.last else { return nil }
    if first > 0x20 && last > 0x20 && first != 0xC2 && last != 0xA0 { return cell }
    let start = cell.firstIndex { !$0.isWhitespace }
    guard let start, let end = cell.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(cell[start...end])
  }
}
