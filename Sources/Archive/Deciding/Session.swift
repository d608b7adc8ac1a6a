internal import Foundation

/// One run of the program, so that each takes back only what it decided itself.
enum Session {
  /// This run: the machine's boot, the process and when it began, which together never come again.
  static let id = name(ofProcess: getpid())

  /// Whether the program of a session still runs. One of another boot, or of another machine, does not.
  static func isRunning(_ id: String) -> Bool {
    let parts = id.split(separator: "/")
    guard parts.count == 3, let process = Int32(parts[1]) else { return false }
    return name(ofProcess: process) == id
  }

  /// The session of a process, which ends in "gone" where there is none.
  static func name(ofProcess process: Int32) -> String {
    let boot = text("/proc/sys/kernel/random/boot_id") ?? ""
    // The 22nd field is the start; the second, in parentheses, may hold spaces.
    let fields = text("/proc/\(process)/stat")?.split(separator: ")").last?.split(separator: " ")
    let start = fields.flatMap { $0.count > 19 ? String($0[19]) : nil } ?? "gone"
    return "\(boot)/\(process)/\(start)"
  }

  private static func text(_ path: String) -> String? {
    (try? String(contentsOfFile: path, encoding: .utf8))?
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
