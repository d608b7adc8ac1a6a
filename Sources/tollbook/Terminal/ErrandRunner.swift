import Browser
import CNcurses
import Foundation

/// Gives the terminal to another program: a pager, an editor, or a command that takes a text.
enum ErrandRunner {
  /// What came of it: the text that was edited, and what went wrong, in one sentence.
  struct Outcome: Equatable {
    var text: String?
    var problem: String?
  }

  /// Runs an errand; the terminal must have been given back before.
  static func run(
    _ errand: Errand, environment: [String: String] = ProcessInfo.processInfo.environment,
    waitsForEnter: Bool = true
  ) -> Outcome {
    let text: String
    switch errand {
    case .pipe(let given, _), .page(let given), .edit(let given): text = given
    }
    guard let file = scratch(text) else {
      return Outcome(problem: "No file for it could be made in \(NSTemporaryDirectory()).")
    }
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let (name, command) = command(errand, file.path, environment)
    let status = terminal_run(command)
    let problem = status == 0 ? nil : "\(name) ended with \(status)."
    switch errand {
    case .page: return Outcome(problem: problem)
    case .pipe:
      if waitsForEnter { wait(status) }
      return Outcome(problem: problem)
    case .edit:
      guard status == 0 else { return Outcome(problem: problem) }
      return Outcome(text: try? String(contentsOf: file, encoding: .utf8))
    }
  }

  /// The program's name and the line for the shell.
  private static func command(
    _ errand: Errand, _ path: String, _ environment: [String: String]
  ) -> (name: String, line: String) {
    func value(_ names: String..., else usual: String) -> String {
      names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? usual
    }
    switch errand {
    case .pipe(_, let command): return (command, "{ \(command)\n} < '\(path)'")
    case .page:
      let pager = value("PAGER", else: "less")
      return (pager, "\(pager) < '\(path)'")
    case .edit:
      let editor = value("VISUAL", "EDITOR", else: "vi")
      return (editor, "\(editor) '\(path)'")
    }
  }

  /// A file with the text, which only we may read, in a folder of its own.
  private static func scratch(_ text: String) -> URL? {
    let folder = URL(fileURLWithPath: "/tmp")
      .appendingPathComponent("tollbook-\(UUID().uuidString)")
    let file = folder.appendingPathComponent("text.md")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try text.write(to: file, atomically: false, encoding: .utf8)
      return file
    } catch {
      return nil
    }
  }

  /// Lets the output stand until Enter.
  private static func wait(_ status: Int32) {
    try? FileHandle.standardOutput.write(
      contentsOf: Data("\n[ended with \(status); Enter goes back to tollbook] ".utf8))
    _ = readLine()
  }
}
