internal import Foundation

/// Up to which entry and which imported thing desks are known to have all of an archive, so that an exchange looks at those
/// behind alone. Kept in memory as long as the archive is open: neither entries nor things are ever taken away, and what a
/// desk has it keeps.
final class DeskMarks: @unchecked Sendable {
  struct Mark: Equatable, Sendable {
    /// Row numbers in `journal` and `material`; 0 for nothing.
    var entry: Int64 = 0
    var material: Int64 = 0
  }

  private let lock = NSLock()
  /// Guarded by `lock`; by the desk's row number.
  private var marks: [Int64: Mark] = [:]

  func of(_ desk: Int64) -> Mark { lock.withLock { marks[desk] ?? Mark() } }

  /// A mark that an older look has found goes over no later one.
  func move(_ desk: Int64, to mark: Mark) {
    lock.withLock {
      let known = marks[desk] ?? Mark()
      marks[desk] = Mark(
        entry: max(known.entry, mark.entry), material: max(known.material, mark.material))
    }
  }

  /// The desk is left, and its number may be another's.
  func forget(_ desk: Int64) { lock.withLock { marks[desk] = nil } }
}
