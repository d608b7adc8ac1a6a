import Foundation
import FuzzParts

/// libFuzzer's own loop (llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library").
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The target that is run. Set once, before the loop begins.
private nonisolated(unsafe) var target: FuzzTarget?

/// `PROGRAM TARGET FOLDER [-max_total_time=60 …]`: tries one way in under libFuzzer. Its inputs are kept in the
/// folder, and the seeds and a dictionary of their words are put there first.
public enum FuzzLoop {
  public static func run(_ targets: [FuzzTarget]) -> Never {
    let arguments = CommandLine.arguments
    guard arguments.count > 2, let chosen = targets.first(where: { $0.name == arguments[1] })
    else {
      let names = targets.map(\.name).joined(separator: " ")
      FileHandle.standardError.write(Data("TARGET FOLDER …, of: \(names)\n".utf8))
      exit(64)
    }
    target = chosen
    for (number, seed) in chosen.seeds.enumerated() {
      _ = FileManager.default.createFile(
        atPath: "\(arguments[2])/seed-\(number)", contents: Data(seed))
    }
    let dictionary = arguments[2] + ".dict"
    _ = FileManager.default.createFile(
      atPath: dictionary, contents: Data(chosen.dictionary.utf8))
    let words = [arguments[0]] + arguments[2...] + ["-dict=" + dictionary]
    var count = Int32(words.count)
    var pointers = words.map { strdup($0) } + [nil]
    let code = pointers.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      return runDriver(&count, &start) { bytes, size in
        target?.take(Array(UnsafeBufferPointer(start: bytes, count: size)))
        return 0
      }
    }
    exit(code)
  }
}
