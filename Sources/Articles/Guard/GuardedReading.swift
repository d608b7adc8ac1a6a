import CReadingGuard

/// Reads what strangers wrote so that a fault of ours in one input (an overflow, an index out of range) costs that
/// input and nothing else.
///
/// The work runs on a thread of its own, which stops for ever in a trap. It must hold no lock that others need: pure
/// reading of a text or page, no database.
public enum GuardedReading {
  /// The result of reading one input.
  ///
  /// - Parameters:
  ///   - name: what messages call the input; the fault log names it, too.
  ///   - body: reads it.
  /// - Returns: what the body returned.
  /// - Throws: `ReadingFault` where reading ran into a fault of ours, and what the body throws.
  public static func run<Value>(
    _ name: @autoclosure () -> String, _ body: @escaping () throws -> Value
  ) throws -> Value {
    if let outcome = outcome(of: body) { return try outcome.get() }
    throw ReadingFault(input: name())
  }

  /// The result, nil after a fault.
  package static func outcome<Value>(of body: @escaping () throws -> Value) -> Result<
    Value, any Error
  >? {
    var outcome: Result<Value, any Error>?
    let job = Unmanaged.passRetained(Job { outcome = Result(catching: body) })
    let status = reading_guard_run(
      { $0.map { Unmanaged<Job>.fromOpaque($0).takeUnretainedValue().work() } }, job.toOpaque())
    // After a fault the thread that stopped keeps its job.
    if status <= 0 { job.release() }
    // Without a thread to be had, unguarded reading is better than none.
    return status < 0 ? Result(catching: body) : status == 0 ? outcome : nil
  }

  private final class Job {
    let work: () -> Void

    init(_ work: @escaping () -> Void) { self.work = work }
  }
}
