internal import GRDB

/// A column of a table by its name, beside what stands in it for a `Source`.
struct NamedColumn<Source>: Sendable {
  let name: String
  /// Binds the value to the parameter with this number, counted from 1.
  let bind: @Sendable (RawStatement, Int32, Source) -> Void

  static func integer(
    _ name: String, _ value: @escaping @Sendable (Source) -> Int?
  ) -> NamedColumn {
    NamedColumn(name: name) { $0.bind($1, value($2).map(Int64.init)) }
  }

  /// For digests and numbers of other rows.
  static func integer64(
    _ name: String, _ value: @escaping @Sendable (Source) -> Int64?
  ) -> NamedColumn {
    NamedColumn(name: name) { $0.bind($1, value($2)) }
  }

  static func real(
    _ name: String, _ value: @escaping @Sendable (Source) -> Double?
  ) -> NamedColumn {
    NamedColumn(name: name) { $0.bind($1, value($2)) }
  }

  /// Texts end before a NUL, as they do where GRDB looks one up: a key means the same to both. Cells of datasets, which come
  /// back as they were, are no named columns.
  static func text(
    _ name: String, _ value: @escaping @Sendable (Source) -> String?
  ) -> NamedColumn {
    NamedColumn(name: name) { statement, index, source in
      let text = value(source)
      let isWhole = text.map { !$0.utf8.contains(0) } ?? true
      statement.bind(index, isWhole ? text : text.map { String($0.prefix { $0 != "\0" }) })
    }
  }

  /// The same column of whatever has such a source.
  func of<Whole>(_ part: @escaping @Sendable (Whole) -> Source) -> NamedColumn<Whole> {
    NamedColumn<Whole>(name: name) { [bind] in bind($0, $1, part($2)) }
  }
}

/// A statement that writes a row, its text and its values made from one list of columns. It is prepared when it is first
/// run: a single decision needs one of those that a load has, and preparing one costs as much as running many.
final class NamedStatement<Source> {
  private let db: Database
  private let sql: String
  private let columns: [NamedColumn<Source>]
  private var statement: RawStatement?

  /// - Parameters:
  ///   - db: the database.
  ///   - columns: those that are written; all others are left empty.
  ///   - table: the table.
  ///   - replacing: whether a row with the same key makes room.
  init(
    _ db: Database, inserting columns: [NamedColumn<Source>], into table: String,
    replacing: Bool = false
  ) {
    let names = columns.map(\.name).joined(separator: ", ")
    let values = columns.map { _ in "?" }.joined(separator: ", ")
    let verb = replacing ? "INSERT OR REPLACE" : "INSERT"
    sql = "\(verb) INTO \(table) (\(names)) VALUES (\(values))"
    (self.db, self.columns) = (db, columns)
  }

  /// - Parameters:
  ///   - db: the database.
  ///   - columns: those that are changed.
  ///   - table: the table.
  ///   - key: the column that tells which row.
  init(
    _ db: Database, updating columns: [NamedColumn<Source>], of table: String,
    where key: NamedColumn<Source>
  ) {
    let changes = columns.map { "\($0.name) = ?" }.joined(separator: ", ")
    sql = "UPDATE \(table) SET \(changes) WHERE \(key.name) = ?"
    (self.db, self.columns) = (db, columns + [key])
  }

  /// Writes one row.
  ///
  /// - Throws: `DatabaseError`, also where the table has no such columns.
  func run(_ source: Source) throws {
    let statement = try prepared()
    var index: Int32 = 1
    for column in columns {
      column.bind(statement, index, source)
      index += 1
    }
    try statement.run()
  }

  private func prepared() throws -> RawStatement {
    if let statement { return statement }
    let prepared = try RawStatement(db, sql)
    statement = prepared
    return prepared
  }
}
