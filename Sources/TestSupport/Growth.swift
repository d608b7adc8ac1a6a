import Foundation

/// How the work of a function grows with its input, in CPU time of this thread: other tests and a busy machine do not
/// count, so a test may rest on it where a time limit would fail by chance.
public enum Growth {
  /// Measures work at a size and at eight times the size, the best of three each.
  ///
  /// - Parameters:
  ///   - size: the smaller input's size; its work should take some milliseconds.
  ///   - work: does the work for an input of this size, which it has to make itself.
  /// - Returns: the larger time over the smaller: about 8 where the work is linear, about 64 where it is quadratic.
  public static func ofEightTimes(_ size: Int, _ work: (Int) -> Void) -> Double {
    let small = (0..<3).map { _ in seconds { work(size) } }.min() ?? 0
    let large = (0..<3).map { _ in seconds { work(8 * size) } }.min() ?? 0
    return large / max(small, 1e-6)
  }

  private static func seconds(_ work: () -> Void) -> Double {
    let before = now()
    work()
    return now() - before
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
