/// The values of one incident in all packed columns.
struct PackedValues: Equatable {
  /// In the order of the columns, with `PackedColumn.missing` for none.
  private(set) var stored: [Int64]

  init() { stored = PackedValues.none }

  init(stored: [Int64]) { self.stored = stored }

  private static let none = PackedColumn.allCases.map { _ in PackedColumn.missing }

  subscript(_ column: PackedColumn) -> Int64? {
    get {
      let value = stored[Int(column.rawValue)]
      return value == PackedColumn.missing ? nil : value
    }
    set { stored[Int(column.rawValue)] = newValue ?? PackedColumn.missing }
  }

  /// What a degree is stored as; nil for none and for what is no place on the globe.
  static func point(_ degrees: Double?) -> Int64? {
    guard let degrees, degrees.isFinite, abs(degrees) <= 200 else { return nil }
    return Int64((degrees * PackedColumn.pointScale).rounded())
  }

  /// The same for the edge of a box, which may lie beyond the globe.
  static func bound(_ degrees: Double) -> Int64 {
    degrees.isNaN ? 0 : Int64((min(max(degrees, -1000), 1000) * PackedColumn.pointScale).rounded())
  }
}
