/// What a terminal answers when it is asked for the colour of its ground (OSC 11).
public enum GroundReply {
  /// The question.
  public static let question = "\u{1B}]11;?\u{7}"
  /// More bytes than this no answer has.
  static let longest = 64

  /// Whether a ground is so light that dark letters stand on it.
  ///
  /// - Parameter words: what stands between `ESC ]` and its end: "11;rgb:ffff/ffff/dddd".
  /// - Returns: nil for what is no answer.
  static func isLight(_ words: String) -> Bool? {
    guard words.hasPrefix("11;rgb") else { return nil }
    let parts = words.drop { $0 != ":" }.dropFirst().split(separator: "/").prefix(3)
    let shares = parts.compactMap { part -> Double? in
      guard (1...4).contains(part.count), let value = Int(part, radix: 16) else { return nil }
      return Double(value) / Double((1 << (4 * part.count)) - 1)
    }
    guard shares.count == 3 else { return nil }
    return 0.299 * shares[0] + 0.587 * shares[1] + 0.114 * shares[2] > 0.5
  }
}
