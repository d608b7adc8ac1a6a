import FuzzLoop
import FuzzParts

/// Tries those ways in that need little of the program: libFuzzer looks at every branch of a program after every input.
@main
enum FuzzSmall {
  static func main() { FuzzLoop.run(FuzzTarget.small) }
}
