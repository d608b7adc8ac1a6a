import Foundation

/// Values of the exchange format in JSON.
enum JSONText {
  /// "null" for what cannot be written, which no value of ours is.
  static func object(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}
