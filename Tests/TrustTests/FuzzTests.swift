import Foundation
import FuzzParts
import FuzzTargets
import Testing

/// Every way in, with changed inputs: no trap, no fault that costs an input. Seconds here; `Tests/fuzz` goes on for hours.
@Suite("What comes from elsewhere") struct FuzzTests {
  /// How many inputs each way in gets: `$TOLLBOOK_FUZZ_INPUTS`, else a few.
  private static let inputs: Int? =
    ProcessInfo.processInfo.environment["TOLLBOOK_FUZZ_INPUTS"].flatMap { Int($0) }

  @Test(arguments: FuzzTarget.all.map(\.name))
  func changedInputsNeverTrap(_ name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    for seed in target.seeds { target.take(seed) }
    var mutation = Mutation(seed: 20_241_117)
    for _ in 0..<(Self.inputs ?? target.short) { target.take(mutation.input(from: target.seeds)) }
  }
}
