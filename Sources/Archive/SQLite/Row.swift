internal import Foundation
internal import GRDB

/// A row of a question to the database, which can be read whatever stands in it: where a value is of another kind than
/// asked for, nothing is read.
///
/// GRDB's own row, before which this one stands throughout the archive, traps there; and archives may come from anybody.
struct Row: CustomStringConvertible {
  private let row: GRDB.Row

  init(_ row: GRDB.Row) { self.row = row }

  var description: String { row.description }

  /// The value of a column, counted from 0.
  subscript<Value: ReadFromAnyRow>(_ index: Int) -> Value {
    guard let value = try? row.decode(Value.self, atIndex: index) else { return Value.nothing }
    return value.tamed
  }

  /// The value as it stands there, for the arguments of another question.
  subscript(_ index: Int) -> (any DatabaseValueConvertible)? { row[index] }

  /// The value as the database has it, of whatever kind.
  subscript(_ index: Int) -> DatabaseValue { row[index] }

  /// The text of a column by its name.
  subscript(_ name: String) -> String? { try? row.decode(String?.self, forColumn: name) }
}

extension Row {
  /// The rows of a question, one after the other; each is valid until the next.
  struct Cursor {
    fileprivate let cursor: RowCursor

    func next() throws -> Row? { try cursor.next().map { Row($0) } }
  }

  static func fetchOne(
    _ db: Database, sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> Row? {
    try GRDB.Row.fetchOne(db, sql: sql, arguments: arguments).map { Row($0) }
  }

  static func fetchOne(
    _ statement: Statement, arguments: StatementArguments? = nil
  ) throws -> Row? {
    try GRDB.Row.fetchOne(statement, arguments: arguments).map { Row($0) }
  }

  static func fetchAll(
    _ db: Database, sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> [Row] {
    try GRDB.Row.fetchAll(db, sql: sql, arguments: arguments).map { Row($0) }
  }

  static func fetchAll(
    _ statement: Statement, arguments: StatementArguments? = nil
  ) throws -> [Row] {
    try GRDB.Row.fetchAll(statement, arguments: arguments).map { Row($0) }
  }

  static func fetchCursor(
    _ db: Database, sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> Cursor {
    Cursor(cursor: try GRDB.Row.fetchCursor(db, sql: sql, arguments: arguments))
  }

  static func fetchCursor(
    _ statement: Statement, arguments: StatementArguments? = nil
  ) throws -> Cursor {
    Cursor(cursor: try GRDB.Row.fetchCursor(statement, arguments: arguments))
  }
}

extension SQLRequest where RowDecoder == Row {
  func fetchAll(_ db: Database) throws -> [Row] {
    try GRDB.Row.fetchAll(db, self).map { Row($0) }
  }

  func fetchCursor(_ db: Database) throws -> Row.Cursor {
    Row.Cursor(cursor: try GRDB.Row.fetchCursor(db, self))
  }
}
