internal import Foundation

/// A short queue between two threads: the first waits while it is full, the second while it is empty.
public final class Handover<Element: Sendable>: @unchecked Sendable {
  // Everything below is touched with the condition locked.
  private let condition = NSCondition()
  private var elements: [Element] = []
  private var isFinished = false
  private var isClosed = false
  private var error: (any Error)?
  private let room: Int

  /// - Parameter room: how many elements may wait.
  public init(room: Int) { self.room = room }

  /// Hands an element over; false when nobody takes any more.
  public func put(_ element: Element) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while elements.count >= room && !isClosed { condition.wait() }
    if isClosed { return false }
    elements.append(element)
    condition.broadcast()
    return true
  }

  /// Says that there is no more, or why.
  public func finish(_ error: (any Error)? = nil) {
    condition.lock()
    defer { condition.unlock() }
    isFinished = true
    self.error = error
    condition.broadcast()
  }

  /// The next element, nil after the last one.
  ///
  /// - Throws: what the other thread ended with.
  public func next() throws -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while elements.isEmpty && !isFinished && !isClosed { condition.wait() }
    if !elements.isEmpty {
      condition.broadcast()
      return elements.removeFirst()
    }
    if let error { throw error }
    return nil
  }

  /// Takes no more: the thread that hands over ends with its next element.
  public func close() {
    condition.lock()
    defer { condition.unlock() }
    isClosed = true
    elements = []
    condition.broadcast()
  }
}
