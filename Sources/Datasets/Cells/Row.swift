/// One row on its way through a codebook: cells by their place, blank ones as nil.
struct Row {
  let fields: [String]

  /// The cell, nil when its column is not there, the row is too short, or nothing but white space stands in it.
  func text(_ column: Int?) -> String? {
    guard let column, column < fields.count else { return nil }
    return Row.trimmed(fields[column])
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
    if Row.isBlankWord(text) { return nil }
    guard let number = CellNumber.whole(text) else {
      throw RowProblem("“\(Row.excerpt(text))” in \(name) is not a whole number")
    }
    if missing.contains(number) { return nil }
    guard (0...CellNumber.mostPeople).contains(number) else {
      throw RowProblem("\(number) in \(name) is no number of people")
    }
    return number
  }

  /// A code of a list of codes, nil when it is not there or no number.
  func code(_ column: Int?) -> Int? { text(column).flatMap(CellNumber.whole) }

  /// Words that programs write for "nothing here".
  static func isBlankWord(_ text: String) -> Bool {
    switch text {
    case "NA", "NaN", "nan", "N/A", "NULL", "null", "None", "\\N", ".": true
    default: false
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
