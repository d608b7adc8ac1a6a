/// White space of pages.
package enum PageText {
  /// One space for every run of white space and no-break spaces; none at the ends.
  package static func collapsed(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var isPending = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        isPending = !result.isEmpty
        continue
      }
      if isPending { result.append(0x20) }
      isPending = false
      if scalar.isASCII {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || (scalar.value >= 0x85 && scalar.properties.isWhitespace)
  }

  /// What a run of text is made of.
  struct Measure {
    /// Characters, runs of white space as one.
    var length = 0
    var commas = 0
    /// Braces, quotes and signs that prose has few of and data many.
    var dataMarks = 0
    var digits = 0

    static func += (left: inout Measure, right: Measure) {
      left.length += right.length
      left.commas += right.commas
      left.dataMarks += right.dataMarks
      left.digits += right.digits
    }

    /// Whether it is data (JSON, coordinates, code) and no prose.
    var isData: Bool { length >= 60 && (dataMarks * 12 > length || digits * 2 > length) }
  }

  /// Measures a text without building a string.
  static func measure(_ text: String) -> Measure {
    var result = Measure()
    var wasSpace = true
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        if !wasSpace { result.length += 1 }
        wasSpace = true
        continue
      }
      wasSpace = false
      result.length += 1
      switch scalar {
      case ",", "،", "、", "，": result.commas += 1
      case "{", "}", "[", "]", "\"", "=", ";", "<", ">", "|", "\\", "_": result.dataMarks += 1
      case "0"..."9": result.digits += 1
      default: break
      }
    }
    return result
  }
}
