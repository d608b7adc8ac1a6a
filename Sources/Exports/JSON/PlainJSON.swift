import Foundation

/// Values of the exchange format that are written as they code themselves.
public enum PlainJSON {
  /// A value as one line of JSON with sorted keys. What a terminal would obey is written as escapes, which read back as
  /// the same text. Empty for what cannot be written, which no value of ours is.
  public static func text(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return json.unicodeScalars.allSatisfy(isPlain) ? json : escaped(json)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value != 127 }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      return false
    default: return true
    }
  }

  private static func escaped(_ json: String) -> String {
    json.unicodeScalars.reduce(into: "") { text, scalar in
      guard !isPlain(scalar) else { return text.unicodeScalars.append(scalar) }
      for unit in String(scalar).utf16 {
        text += "\\u" + String(0x10000 + Int(unit), radix: 16).dropFirst()
      }
    }
  }
}
