import Foundation

/// A pipe that wakes the event loop; both ends never block and are closed in children.
final class WakePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  /// - Throws: `Failure` when the process has no descriptors left.
  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw Failure(.inputOutput, "cannot make a pipe: \(String(cString: strerror(errno))).")
    }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Wakes whoever waits; a full pipe has woken them already.
  func wake(_ byte: UInt8) {
    withUnsafeBytes(of: byte) { _ = write(writeEnd, $0.baseAddress, 1) }
  }

  /// What woke us since the last call.
  func drain() -> [UInt8] {
    var found: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(readEnd, &buffer, buffer.count)
      guard count > 0 else { return found }
      found += buffer[..<count]
    }
  }
}
