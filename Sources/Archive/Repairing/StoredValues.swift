internal import Foundation
internal import GRDB

/// The values of a record (sqlite.org/fileformat2.html, section 2.1).
enum StoredValues {
  /// The values of a cell's bytes; nil for bytes that are no record.
  static func read(_ payload: [UInt8]) -> [DatabaseValue]? {
    payload.withUnsafeBytes { raw in
      var head = PageBytes(raw)
      let size = head.number()
      guard size > 0, size <= payload.count else { return nil }
      var position = Int(size)
      var values: [DatabaseValue] = []
      while head.position < Int(size) {
        let kind = head.number()
        guard let length = length(kind), length <= payload.count - position,
          let value = value(kind, payload[position..<position + length])
        else { return nil }
        values.append(value)
        position += length
      }
      return head.position == Int(size) ? values : nil
    }
  }

  private static func length(_ kind: UInt64) -> Int? {
    switch kind {
    case 0, 8, 9: 0
    case 1...4: Int(kind)
    case 5: 6
    case 6, 7: 8
    case 10, 11: nil
    default: kind < 1 << 32 ? Int(kind - 12) / 2 : nil
    }
  }

  /// Nil for a text that is none.
  private static func value(_ kind: UInt64, _ bytes: ArraySlice<UInt8>) -> DatabaseValue? {
    switch kind {
    case 0: .null
    case 8: Int64(0).databaseValue
    case 9: Int64(1).databaseValue
    case 1...6: integer(bytes).databaseValue
    case 7: Double(bitPattern: UInt64(bitPattern: integer(bytes))).databaseValue
    case _ where kind % 2 == 0: Data(bytes).databaseValue
    default: String(validating: bytes, as: UTF8.self)?.databaseValue
    }
  }

  private static func integer(_ bytes: ArraySlice<UInt8>) -> Int64 {
    let isNegative = (bytes.first ?? 0) & 0x80 != 0
    return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int64($1) }
  }
}
