import Foundation
import TestSupport

/// The program as its users run it: the built binary in a process of its own, with a folder of its own.
struct Program {
  /// What a run left behind.
  struct Run {
    var code: Int32
    var output: String
    var words: String

    /// The output's lines, without empty ones.
    var lines: [String] {
      output.split(whereSeparator: \.isNewline).map(String.init)
    }

    /// The keys of the output's JSON Lines.
    var keys: [String] {
      lines.compactMap { line in
        let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return object?["key"] as? String
      }
    }
  }

  /// A folder that is the program's home and working directory.
  let folder: URL

  init() throws {
    folder = TestFolder.root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The binary that was built beside the tests.
  static var binary: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("tollbook")
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// Runs `tollbook` with these arguments, in no terminal.
  func run(_ arguments: String..., input: String = "") throws -> Run {
    try run(Program.binary, arguments, input: input)
  }

  func run(arguments: [String]) throws -> Run { try run(Program.binary, arguments, input: "") }

  /// Runs a line of shell, in which `tollbook` is the program.
  func shell(_ line: String) throws -> Run {
    try run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "tollbook() { \"$TOLLBOOK\" \"$@\"; }; " + line],
      input: "")
  }

  /// Starts `tollbook` with what comes through a pipe as its input; its output and words go nowhere.
  func start(_ arguments: [String], input: Pipe) throws -> Process {
    let process = process(Program.binary, arguments)
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func process(_ program: URL, _ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "TOLLBOOK": Program.binary.path,
      "LANG": "C.UTF-8",
    ]
    return process
  }

  private func run(_ program: URL, _ arguments: [String], input: String) throws -> Run {
    // Files and not pipes: no output is too long for them.
    let names = ["in", "out", "err"].map { "run-\(UUID().uuidString).\($0)" }
    try write(input, to: names[0])
    try write("", to: names[1])
    try write("", to: names[2])
    let process = process(program, arguments)
    process.standardInput = try FileHandle(forReadingFrom: folder.appendingPathComponent(names[0]))
    process.standardOutput = try FileHandle(
      forWritingTo: folder.appendingPathComponent(names[1]))
    process.standardError = try FileHandle(forWritingTo: folder.appendingPathComponent(names[2]))
    try process.run()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: try read(names[1]), words: try read(names[2]))
  }
}
