/// One way in for bytes from elsewhere, to be tried with what nobody would write.
///
/// The same targets are run by `FuzzTests` for seconds, with a fixed seed, and by `Tests/fuzz` under libFuzzer for as long
/// as one likes.
public struct FuzzTarget: Sendable {
  public let name: String
  /// Inputs that are as they should be, to be changed.
  public let seeds: [[UInt8]]
  /// How many changed inputs `FuzzTests` tries: what costs little is tried often.
  public let short: Int
  /// Takes one input; whatever it is, it must return. What must hold of the result is a precondition.
  public let take: @Sendable ([UInt8]) -> Void

  public init(
    _ name: String, seeds: [String], short: Int = 60,
    _ take: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.init(name, seeds: seeds.map { Array($0.utf8) }, short: short, take)
  }

  public init(
    _ name: String, seeds: [[UInt8]], short: Int = 60,
    _ take: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.name = name
    self.seeds = seeds
    self.short = short
    self.take = take
  }

  /// The seeds' words and what has cost programs dear, in libFuzzer's own format: Swift compares texts where libFuzzer
  /// cannot look on, so it would hardly come upon a word by itself.
  public var dictionary: String {
    let parts = seeds.flatMap { seed in
      String(decoding: seed, as: UTF8.self).split { !($0.isLetter || $0.isNumber || $0 == "-") }
    }
    let words = Set(parts.filter { (2...24).contains($0.utf8.count) }.map { Array($0.utf8) })
    return (words.sorted { $0.lexicographicallyPrecedes($1) } + Mutation.tokens)
      .map { word in
        let digits = word.map { byte in
          "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return "\"" + digits.joined() + "\"\n"
      }
      .joined()
  }
}

/// Holds what must be so, and says what is not in any build: libFuzzer's is optimized.
public func mustHold(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}
