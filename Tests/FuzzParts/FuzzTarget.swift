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

  init(
    _ name: String, seeds: [String], short: Int = 60,
    _ take: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.init(name, seeds: seeds.map { Array($0.utf8) }, short: short, take)
  }

  init(
    _ name: String, seeds: [[UInt8]], short: Int = 60,
    _ take: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.name = name
    self.seeds = seeds
    self.short = short
    self.take = take
  }

  /// All of them.
  public static let all = texts + files

  /// The target of a name; nil for none.
  public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// Holds what must be so, and says what is not in any build: libFuzzer's is optimized.
func mustHold(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}
