import NewsModel
import Files
import Foundation

/// The inputs that ran into a fault of ours, a line each with its moment (UTC): `faults.log` in
/// `$XDG_STATE_HOME/tollbook`, else `~/.local/state/tollbook`. Nobody else may read it.
public struct FaultLog: Sendable {
  /// Beyond this many bytes nothing is added.
  private static let limit = 1_000_000

  public static let shared = FaultLog(folder: StateFolder.path())

  public let path: String

  /// - Parameter folder: where the log stands.
  public init(folder: String) { path = folder + "/faults.log" }

  /// Adds a line; where that cannot be done, the sentence that the user sees has to be enough.
  func add(_ fault: ReadingFault) {
    StateFolder.make((path as NSString).deletingLastPathComponent)
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    guard lseek(file, 0, SEEK_END) < FaultLog.limit else { return }
    let moment = Date().ISO8601Format()
    let line = Array("\(moment)\t\(SafeText.visible(fault.input, keepingLineBreaks: false))\n".utf8)
    _ = line.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }
}
