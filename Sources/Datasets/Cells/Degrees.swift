/// Degrees of latitude or longitude as people write them: `13.45`, `-4,19`, `22.9 S`, `W 43.2°`, `13°27'31"N`.
enum Degrees {
  /// Nil for what is none.
  static func read(_ text: String) -> Double? {
    let plain = WesternDigits.of(text)
    if let number = CellNumber.decimal(plain) { return number }
    guard plain.utf8.count < 40 else { return nil }
    var letters: [Character] = []
    var numbers: [Double] = []
    var run = ""
    var isNegative = false
    func isEnd(_ character: Character) -> Bool { " °º'’′\"”″:d".contains(character) }
    for character in plain + " " {
      if character.isASCII && character.isNumber || character == "." || character == "," {
        run.append(character == "," ? "." : character)
        continue
      }
      if !run.isEmpty {
        guard let number = Double(run) else { return nil }
        numbers.append(number)
        run = ""
      }
      if "NSEWnsew".contains(character) {
        letters.append(Character(character.uppercased()))
      } else if character == "-", numbers.isEmpty {
        isNegative = true
      } else if !isEnd(character) {
        return nil
      }
    }
    guard letters.count <= 1, (1...3).contains(numbers.count), !letters.isEmpty || isMarked(plain),
      numbers.dropFirst().allSatisfy({ $0 < 60 }), numbers[0] <= 180
    else { return nil }
    let degrees = zip(numbers, [1, 60, 3600]).reduce(0) { $0 + $1.0 / $1.1 }
    let isSouthOrWest = isNegative || letters.contains { "SW".contains($0) }
    return isSouthOrWest ? -degrees : degrees
  }

  private static func isMarked(_ text: String) -> Bool { text.contains("°") || text.contains("º") }

  /// A text with both parted into them: at a semicolon, behind a letter of the compass, at a comma, at a blank.
  static func pair(_ text: String) -> (String, String)? {
    if text.contains(";") { return halves(text.split(separator: ";")) }
    let plain = text.uppercased()
    if let first = plain.firstIndex(where: { "NS".contains($0) }),
      let second = plain.firstIndex(where: { "EW".contains($0) })
    {
      let isBehind = plain[..<first].contains(where: \.isNumber)
      let cut = isBehind ? plain.index(after: first) : second
      guard cut > plain.startIndex, cut < plain.endIndex else { return nil }
      return halves([plain[..<cut], plain[cut...]])
    }
    if text.contains(", ") { return halves(text.split(separator: ",", maxSplits: 1)) }
    return nil
  }

  private static func halves(_ parts: [Substring]) -> (String, String)? {
    guard parts.count == 2 else { return nil }
    let trimmed = parts.map { part in
      String(part.drop { ", ([".contains($0) }.reversed().drop { ", )]".contains($0) }.reversed())
    }
    return Degrees.read(trimmed[0]) != nil && Degrees.read(trimmed[1]) != nil
      ? (trimmed[0], trimmed[1]) : nil
  }
}
