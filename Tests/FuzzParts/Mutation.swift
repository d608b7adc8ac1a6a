/// Changes inputs by a seed, so that a failure can be played again.
public struct Mutation {
  private var state: UInt64

  public init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number from 0 on, less than `sides`.
  public mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, sides)
  }

  /// Tokens that have cost programs dear.
  static let tokens = [
    "0", "-1", "9223372036854775807", "-9223372036854775808", "1e400", "NaN", "10^9",
    "4294967296", "1000000000-01-01", "-0001-12-31", "0000-00-00", "\"", "\\u0000", "\\ud800",
    "\u{0}", "\r\n", "\n\n", "<", ">", "</", "<!--", "<![CDATA[", "]]>", "&#x110000;", "&lt;", "{",
    "}", "[", "]", "(", ")", ",", ";", "\t", "|", ":", "%", "five hundred and ", "billion ",
    "million ", " people were killed", " and ", "on Monday ", "\u{202E}", "\u{1B}[2J", "\u{FEFF}",
    "\u{300}\u{300}\u{300}", "👨‍👩‍👧", "١٢٣", "ﬁ", "İ",
  ].map { Array($0.utf8) }

  /// A changed input: some seeds' parts, with a few changes.
  public mutating func input(from seeds: [[UInt8]], longest: Int = 4_000) -> [UInt8] {
    var bytes = seeds.isEmpty ? [] : seeds[roll(seeds.count)]
    for _ in 0...roll(8) { change(&bytes, seeds) }
    return Array(bytes.prefix(longest))
  }

  private mutating func change(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
    let place = roll(bytes.count + 1)
    let end = min(bytes.count, place + 1 + roll(1 << roll(8)))
    switch roll(8) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(roll(8))
    case 1 where place < bytes.count: bytes[place] = UInt8(roll(256))
    case 2: bytes.replaceSubrange(place..<end, with: [])
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4:
      let piece = Array(bytes[place..<end])
      for _ in 0...roll(20) { bytes.insert(contentsOf: piece, at: place) }
    case 5 where !seeds.isEmpty:
      let other = seeds[roll(seeds.count)]
      let start = roll(other.count + 1)
      bytes.insert(contentsOf: other[start..<min(other.count, start + roll(200))], at: place)
    default: bytes.insert(contentsOf: Self.tokens[roll(Self.tokens.count)], at: place)
    }
  }
}
