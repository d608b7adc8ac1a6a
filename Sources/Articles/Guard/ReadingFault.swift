import Files
import Foundation

/// A fault of ours into which reading an input ran; it is kept in the fault log, so that the input can be found again.
public struct ReadingFault: Error, CustomStringConvertible, Sendable {
  /// What messages call the input.
  public let input: String

  /// Keeps the fault in the log at once: whatever happens next, the input is named there.
  public init(input: String) {
    self.input = input
    FaultLog.shared.add(self)
  }

  /// One sentence with what to do.
  public var description: String {
    "\(RawPath.shown(input)) was not read: it runs into a fault of tollbook's own "
      + "(please report it; the input is named in \(FaultLog.shared.path))."
  }
}
