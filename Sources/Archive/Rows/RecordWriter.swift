internal import GRDB

/// Turns packed cells of one release into records: words that come again in a column stand in its list.
final class RecordWriter {
  private struct Column {
    var id: Int64
    var list = WordList()
    var wasOpen = true
  }

  private let db: Database
  private let insertWord: RawStatement
  /// Lists by column name; two columns of one name share one.
  private var columns: [Column] = []
  /// For each cell of a row the position of its list.
  private var positions: [Int] = []

  init(_ db: Database, dataset: Int64, columns names: [String]) throws {
    self.db = db
    insertWord = try RawStatement(db, "INSERT INTO cell_text (id, text) VALUES (?, ?)")
    var known: [String: Int] = [:]
    for name in names {
      if known[name] == nil {
        known[name] = columns.count
        columns.append(try column(name, dataset))
      }
      positions.append(known[name] ?? 0)
    }
  }

  private func column(_ name: String, _ dataset: Int64) throws -> Column {
    try db.execute(
      sql: "INSERT OR IGNORE INTO cell_column (dataset, name) VALUES (?, ?)",
      arguments: [dataset, name])
    let row = try Row.fetchOne(
      db, sql: "SELECT id, is_open FROM cell_column WHERE dataset = ? AND name = ?",
      arguments: [dataset, name])
    var column = Column(id: row?[0] ?? 0)
    column.list.isOpen = row?[1] ?? true
    column.wasOpen = column.list.isOpen
    let words = try RawStatement(
      db, "SELECT text FROM cell_text WHERE id BETWEEN ? AND ? ORDER BY id")
    words.bind(1, column.id << 32)
    words.bind(2, column.id << 32 | 0xFFFF_FFFF)
    while try words.step() { column.list.append(words.bytes(0)) }
    return column
  }

  /// The record of a row's cells.
  func record(_ cells: PackedCells) throws -> [UInt8] {
    var writer = ByteWriter()
    writer.bytes.reserveCapacity(cells.bytes.count)
    var position = 0
    try cells.bytes.withUnsafeBytes { bytes in
      for word in cells.words {
        guard let listed = try number(of: bytes[word.start..<word.end], in: word.column)
        else { continue }
        writer.bytes.append(contentsOf: bytes[position..<word.head])
        writer.cell(.listed, UInt64(listed))
        position = word.end
      }
      writer.bytes.append(contentsOf: bytes[position...])
    }
    return writer.bytes
  }

  private func number(of word: Slice<UnsafeRawBufferPointer>, in cell: Int) throws -> Int? {
    guard cell < positions.count else { return nil }
    let index = positions[cell]
    if let position = columns[index].list.position(of: word) { return position }
    guard let position = columns[index].list.add(word) else { return nil }
    insertWord.bind(1, columns[index].id << 32 | Int64(position))
    insertWord.bind(2, String(decoding: word, as: UTF8.self))
    try insertWord.run()
    return position
  }

  /// Remembers which lists take no more.
  func finish() throws {
    for column in columns where column.wasOpen && !column.list.isOpen {
      try db.execute(
        sql: "UPDATE cell_column SET is_open = 0 WHERE id = ?", arguments: [column.id])
    }
  }
}
