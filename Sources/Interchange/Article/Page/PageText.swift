/// White space of pages.
enum PageText {
  /// One space for every run of white space and no-break spaces; none at the ends.
  static func collapsed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        isPending = !result.isEmpty
        continue
      }
      if isPending { result.append(" ") }
      isPending = false
      result.append(scalar)
    }
    return String(result)
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || (scalar.value >= 0x85 && scalar.properties.isWhitespace)
  }

  /// Visible characters and commas, without building a string.
  static func measure(_ text: String) -> (length: Int, commas: Int) {
    var length = 0
    var commas = 0
    var wasSpace = true
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        if !wasSpace { length += 1 }
        wasSpace = true
        continue
      }
      wasSpace = false
      length += 1
      if scalar == "," || scalar == "،" || scalar == "、" || scalar == "，" { commas += 1 }
    }
    return (length, commas)
  }
}
