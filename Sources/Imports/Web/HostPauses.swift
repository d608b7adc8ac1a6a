import Foundation

/// One question at a time for each host, and a pause between two.
final class HostPauses: @unchecked Sendable {
  private let pause: Double
  // Touched with the condition locked.
  private let condition = NSCondition()
  private var taken: Set<String> = []
  private var last: [String: Double] = [:]

  init(pause: Double) { self.pause = pause }

  /// Does something with a host when its turn has come.
  func taking<Value, Failure>(
    _ host: String, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    condition.lock()
    while taken.contains(host) { condition.wait() }
    taken.insert(host)
    let wait = (last[host] ?? 0) + pause - HostPauses.now
    condition.unlock()
    if wait > 0 { Thread.sleep(forTimeInterval: min(wait, pause)) }
    defer {
      condition.lock()
      taken.remove(host)
      last[host] = HostPauses.now
      condition.broadcast()
      condition.unlock()
    }
    return try body()
  }

  private static var now: Double { ProcessInfo.processInfo.systemUptime }
}
