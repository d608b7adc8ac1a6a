import Dispatch
import Synchronization

/// A value that one thread gives, once, and another takes, which waits for it.
final class Handover<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isThere = DispatchSemaphore(value: 0)

  func give(_ value: Value) {
    self.value.withLock { $0 = value }
    isThere.signal()
  }

  /// Waits until the value is there; can be called once.
  func take() -> Value {
    while true {
      isThere.wait()
      if let given = value.withLock({ $0 }) { return given }
    }
  }

  /// The same for some time at most, nil where there was none until then.
  func take(within time: DispatchTimeInterval) -> Value? {
    isThere.wait(timeout: .now() + time) == .success ? value.withLock { $0 } : nil
  }
}
