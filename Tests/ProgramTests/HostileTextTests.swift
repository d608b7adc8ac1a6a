import Foundation
import Testing

@Suite("Words from outside never act, whatever the command")
struct HostileTextTests {
  private static let attack =
    "\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}31m\u{202E}\u{2066}\r\u{08}\u{0}\u{7F}"

  private static let commands = [
    ["list"], ["list", "--format", "jsonl"], ["list", "--format", "csv"],
    ["show", "1"], ["show", "1", "--format", "json"], ["show", "1", "--format", "markdown"],
    ["compare", "1", "1"], ["compare", "1", "--format", "json"],
    ["compare", "1", "--format", "csv"], ["compare", "1", "--format", "markdown"],
    ["facets", "group"], ["facets", "type", "--format", "jsonl"],
    ["facets", "group", "--format", "csv"],
    ["export", "1", "--format", "markdown"], ["export", "1", "--format", "json"],
    ["export", "1", "--format", "jsonl"], ["export", "1", "--format", "csv"],
    ["export", "1", "--format", "geojson"], ["info"],
    ["import", "evil.jsonl", "--dry-run"], ["extract", "evil.txt"],
    ["extract", "evil.txt", "--format", "jsonl", "--with-text"],
  ]

  @Test func throughEveryCommand() throws {
    let program = try Program()
    try program.write(Sample.hostileLine(Self.attack), to: "evil.jsonl")
    // A text with NUL is refused as no text at all.
    let attack = Self.attack.filter { $0 != "\u{0}" }
    try program.write(
      "Title \(attack)\n\nFive people \(attack) were killed.", to: "evil.txt")
    #expect(try program.run("import", "evil.jsonl", "--database", "e.tollbook").code == 0)
    for command in Self.commands {
      let database = command[0] == "extract" ? [] : ["--database", "e.tollbook"]
      let run = try program.run(arguments: command + database)
      #expect(run.code == 0, "\(command): \(run.words)")
      #expect(!run.output.isEmpty || command[0] == "import", "\(command)")
      #expect(acting(run.output, isCSV: command.contains("csv")) == [], "\(command)")
      #expect(acting(run.words) == [], "\(command)")
    }
  }

  @Test func throughTheNameOfAFile() throws {
    let run = try Program().run("extract", "no\u{1B}[31m.txt")
    #expect(run.code == 66)
    #expect(acting(run.words) == [])
  }

  /// The scalars that would act.
  private func acting(_ text: String, isCSV: Bool = false) -> [String] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A, 0x09: false
      case 0x0D: !isCSV
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }.map { String($0.value, radix: 16) }
  }
}
