import Datasets

/// Fills cells that were merged over several rows: below the first one they are empty.
struct FilledDown {
  private let places: [Int]
  private let width: Int
  private var above: [Int: String] = [:]

  /// - Parameters:
  ///   - names: the columns that are filled.
  ///   - columns: all columns.
  init(_ names: [String], columns: [String]) {
    let all = ColumnNames(columns)
    places = names.compactMap { all[$0] }
    width = columns.count
  }

  /// The row with its cells filled from above; a torn row, an empty one and one that sums up stay as they are.
  mutating func filled(_ fields: [String]) -> [String] {
    guard !places.isEmpty, fields.count >= width,
      TableFurniture.reason(fields, width: width) == nil
    else { return fields }
    var fields = fields
    for place in places {
      if CellGuess.isBlank(fields[place]) {
        if let words = above[place] { fields[place] = words }
      } else {
        above[place] = fields[place]
      }
    }
    return fields
  }
}
