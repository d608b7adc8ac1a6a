import Foundation

/// The program with an archive of the two incidents of `Sample.lines`.
struct MadeArchive {
  let program: Program
  /// What the import said.
  let imported: Program.Run

  init() throws {
    program = try Program()
    try program.write(Sample.lines, to: "made.jsonl")
    imported = try program.run("import", "made.jsonl", "--database", "made.tollbook")
  }

  /// Runs a command on the archive.
  func run(_ arguments: [String]) throws -> Program.Run {
    try program.run(arguments: arguments + ["--database", "made.tollbook"])
  }
}
