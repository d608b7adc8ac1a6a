import FuzzLoop
import FuzzParts
import FuzzTargets

/// Tries any way in under libFuzzer.
@main
enum Fuzz {
  static func main() { FuzzLoop.run(FuzzTarget.all) }
}
