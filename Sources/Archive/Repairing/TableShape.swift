internal import Foundation
internal import GRDB

/// What a table's rows look like.
struct TableShape {
  struct Column: Equatable {
    var name: String
    /// As it is declared, in capitals; empty for any.
    var type: String
    var isRequired: Bool
  }

  let name: String
  let columns: [Column]
  /// The column that is the row's number; nil for none.
  let number: Int?
  /// Whether rows stand in an index.
  let isIndex: Bool
  /// The columns in the order in which an index keeps them.
  private let order: [Int]

  /// Nil for a table that is not there.
  init?(_ name: String, _ db: Database) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?) ORDER BY cid",
      arguments: [name])
    guard !rows.isEmpty else { return nil }
    let sql = try String.fetchOne(
      db, sql: "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?",
      arguments: [name])
    self.name = name
    let positions: [Int] = rows.map { $0[3] }
    isIndex = sql?.uppercased().contains("WITHOUT ROWID") == true
    columns = rows.map {
      Column(
        name: $0[0], type: ($0[1] as String).uppercased(),
        isRequired: $0[2] as Int != 0 || $0[3] as Int != 0)
    }
    let keys = positions.indices.filter { positions[$0] > 0 }.sorted {
      positions[$0] < positions[$1]
    }
    number =
      !isIndex && keys.count == 1 && columns[keys[0]].type == "INTEGER" ? keys.first : nil
    order =
      isIndex ? keys + positions.indices.filter { positions[$0] == 0 } : Array(positions.indices)
  }

  /// The values of a cell in the order of the columns; nil where they cannot be this table's.
  func row(_ cell: TreePage.Cell) -> [DatabaseValue]? {
    guard let stored = StoredValues.read(cell.payload), stored.count <= columns.count else {
      return nil
    }
    var values = Array(repeating: DatabaseValue.null, count: columns.count)
    for (position, value) in zip(order, stored) { values[position] = value }
    if let number, let row = cell.row {
      guard values[number].isNull else { return nil }
      values[number] = row.databaseValue
    }
    return zip(columns, values).allSatisfy(Self.fits) ? values : nil
  }

  private static func fits(_ column: Column, _ value: DatabaseValue) -> Bool {
    switch value.storage {
    case .null: !column.isRequired
    case .int64: ["INTEGER", "REAL", ""].contains(column.type)
    case .double: ["REAL", ""].contains(column.type)
    case .string: ["TEXT", ""].contains(column.type)
    case .blob: ["BLOB", ""].contains(column.type)
    }
  }
}
