internal import Foundation
internal import GRDB
internal import NewsModel

/// Turns records back into the cells of their rows.
struct RecordReader {
  let db: Database
  /// Told of a word that is not in its column's list.
  var missing: () -> Void = {}

  /// The cells, in the order of the release's columns; nil for bytes that are no record.
  func fields(_ record: UnsafeRawBufferPointer, columns: [Int64]) throws -> [String]? {
    var reader = ByteReader(record)
    var fields: [String] = []
    while !reader.isAtEnd {
      // No table has so many columns.
      guard fields.count < 100_000 else { return nil }
      guard let head = reader.number(), let kind = CellKind(rawValue: UInt8(head & 7)) else {
        return nil
      }
      let value = head >> 3
      switch kind {
      case .empty: fields += repeatElement("", count: Int(min(value, 1 << 16)) + 1)
      case .listed:
        guard fields.count < columns.count else { return nil }
        fields.append(try word(Int64(value), column: columns[fields.count]))
      default:
        guard let field = RecordReader.field(kind, value, &reader, before: fields.last) else {
          return nil
        }
        fields.append(field)
      }
    }
    return fields
  }

  private static func field(
    _ kind: CellKind, _ value: UInt64, _ reader: inout ByteReader, before: String?
  ) -> String? {
    switch kind {
    case .text: reader.text(Int(min(value, 1 << 40)))
    case .number: String(value)
    case .negative: "-" + String(value)
    case .decimal:
      reader.number().map {
        CellNumeral.text(digits: $0, scale: Int(min(value >> 1, 64)), isNegative: value & 1 == 1)
      }
    case .day: day(value)
    case .other: value == 0 ? before : reader.number().map { day($0) + " 00:00:00.000" }
    case .listed, .empty: nil
    }
  }

  private static func day(_ value: UInt64) -> String {
    Day(number: Int(ByteReader.unfolded(value))).iso
  }

  private func word(_ position: Int64, column: Int64) throws -> String {
    // As bytes: a word may hold the sign that ends a C text.
    let word = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT CAST(text AS BLOB) FROM cell_text WHERE id = ?"),
      arguments: [column << 32 | position])
    if word == nil { missing() }
    return String(decoding: word ?? Data(), as: UTF8.self)
  }

  /// Whether every word that an incident's record names by its position is in its column's list.
  static func hasAllWords(of incident: Int64, _ db: Database) throws -> Bool {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT release, record FROM incident WHERE id = ?"),
      arguments: [incident])
    guard let row, let number = row[0] as Int64?, let record = row[1] as Data?,
      let release = try ReleaseTable(db: db).release(number)
    else { return true }
    var isWhole = true
    try record.withUnsafeBytes { bytes in
      let fields = try RecordReader(db: db, missing: { isWhole = false })
        .fields(bytes, columns: release.columns)
      if fields == nil { isWhole = false }
    }
    return isWhole
  }
}
