import Foundation
import Testing

@Suite("Words from outside never act, whatever the command")
struct HostileTextTests {
  private static let attack =
    "\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}31m\u{202E}\u{2066}\r\u{08}\u{0}\u{7F}"

  /// Two authors with hostile names who decide hostile things about a hostile incident.
  private static var twoCoders: String {
    let words = attack.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
    return ["a", "b"].enumerated().map { index, author in
      let change = #"{"field":{"name":"place","value":"\"\#(author)\#(words)\""}}"#
      return
        #"{"hash":"\#(author)","author":"\#(author)\#(words)","chain":"\#(author)","number":1,"#
        + #""moment":"2026-11-29T21:0\#(index):05.120Z","incident":"evil\#(words)","words":"w\#(words)","#
        + #""reason":"r\#(words)","before":\#(change),"after":\#(change),"over":[]}"# + "\n"
    }.joined()
  }

  /// What each command is given besides its format; one that stands not here fails the test.
  private static let arguments: [String: [[String]]] = [
    // The browser writes to a screen, which `HarmlessTextTests` and the golden screens look after.
    "browse": [],
    "list": [[]], "show": [["1"]], "compare": [["1"], ["1", "1"]],
    "facets": [["group"], ["type"], ["country"]], "map": [[]], "sources": [[]], "export": [["1"]],
    "import": [["evil.jsonl", "--dry-run"]],
    "check": [[]], "backup": [["copy.tollbook"]], "repair": [["saved.tollbook"]],
    "log": [[], ["killed>=1"]], "merge": [["empty.journal"]], "verify": [[]],
    "config": [["--default"], ["--keys"], []],
    "agreement": [["--with", "two.journal"], ["--with", "two.journal", "--differences"]],
    "feeds": [["list"], ["export"], ["read", "hostile.rss"]], "fetch": [["--without-pages"]],
    "aside": [["list"]], "evidence": [["1", "--output", "evidence"]],
    "watch": [["list"], ["all", "--since", "1d"]], "rules": [["--default"], []],
    "desk": [["status"], ["join", "shared"]],
    "extract": [["evil.txt"], ["evil.txt", "--with-text"]], "link": [[]], "info": [[]],
  ]

  @Test func throughEveryCommandInEveryFormat() throws {
    let program = try Program()
    try program.write(Sample.hostileLine(Self.attack), to: "evil.jsonl")
    // A text with NUL is refused as no text at all.
    let attack = Self.attack.filter { $0 != "\u{0}" }
    try program.write(
      "Title \(attack)\n\nFive people \(attack) were killed.", to: "evil.txt")
    try program.write("", to: "empty.journal")
    try program.write(Self.twoCoders, to: "two.journal")
    try program.write(
      "<rss><channel><title>\(attack)</title><item><title>\(attack)</title><link>\(attack)</link>"
        + "<description><![CDATA[\(attack)]]></description></item></channel></rss>",
      to: "hostile.rss")
    try program.write(
      "<opml><body><outline text='\(attack)' xmlUrl='http://127.0.0.1:9/\(attack)'/></body></opml>",
      to: "hostile.opml")
    #expect(try program.run("import", "evil.jsonl", "--database", "e.tollbook").code == 0)
    #expect(try program.run("feeds", "add", "hostile.opml", "--database", "e.tollbook").code == 0)
    let watch = ["watch", "add", "all", "killed>=0", "--database", "e.tollbook"]
    #expect(try program.run(arguments: watch).code == 0)
    let commands = try commands(of: program)
    #expect(commands.count > 10)
    for command in commands {
      let variants = try #require(Self.arguments[command], "\(command) is not tried here")
      let formats = try formats(of: command, program)
      for variant in variants {
        let runs = formats.isEmpty ? [variant] : formats.map { variant + ["--format", $0] }
        let codes = try runs.map { try run(program, [command] + $0) }
        #expect(
          codes.contains(0) || ["fetch", "repair"].contains(command), "\(command) \(variant)")
      }
    }
  }

  /// What "feeds", "desk" and the like offer, each given the attack as its argument.
  @Test func throughEverySubcommandThatIsGivenIt() throws {
    let program = try Program()
    try program.write(Sample.hostileLine(Self.attack), to: "evil.jsonl")
    #expect(try program.run("import", "evil.jsonl", "--database", "e.tollbook").code == 0)
    let attack = Self.attack.filter { $0 != "\u{0}" }
    var tried = 0
    for command in try commands(of: program) {
      for subcommand in try subcommands(of: program.run("help", command).output) {
        let database =
          [command, subcommand] == ["feeds", "read"] ? [] : ["--database", "e.tollbook"]
        let run = try program.run(arguments: [command, subcommand, attack] + database)
        #expect(acting(run.output) == [], "\(command) \(subcommand)")
        #expect(acting(run.words) == [], "\(command) \(subcommand)")
        tried += 1
      }
    }
    #expect(tried >= 20)
  }

  /// Runs a command; its exit code, which is that of a wrong use where a format does not fit.
  private func run(_ program: Program, _ command: [String]) throws -> Int32 {
    let touchesNone =
      ["extract", "config", "rules"].contains(command[0])
      || command.starts(with: ["feeds", "read"])
    let database = touchesNone ? [] : ["--database", "e.tollbook"]
    let run = try program.run(arguments: command + database)
    // Nobody answers at the feed's address.
    // A report that came with NUL is kept without it, which a repair tells as a change.
    let codes: [Int32] =
      command[0] == "fetch" ? [66] : command[0] == "repair" ? [65] : [0, 64]
    #expect(codes.contains(run.code), "\(command): \(run.words)")
    #expect(acting(run.output, isCSV: command.contains("csv")) == [], "\(command)")
    #expect(acting(run.words) == [], "\(command)")
    return run.code
  }

  /// The subcommands, as the program's help names them.
  private func commands(of program: Program) throws -> [String] {
    subcommands(of: try program.run("--help").output)
  }

  /// The subcommands that a help names; none for a command without.
  private func subcommands(of help: String) -> [String] {
    let parts = help.components(separatedBy: "SUBCOMMANDS:")
    guard parts.count > 1, let list = parts.last else { return [] }
    return list.matches(of: /(?m)^  ([a-z][a-z-]*)(?: \(default\))?(?:\s|$)/).map {
      String($0.output.1)
    }
  }

  /// The values of `--format`, as the command's help names them; import's are of what is read.
  private func formats(of command: String, _ program: Program) throws -> [String] {
    guard command != "import" else { return [] }
    let help = try program.run("help", command).output
    let options = (help.components(separatedBy: "OPTIONS:").last ?? "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let values = options.firstMatch(of: /--format <\w+> [^(]*\(values: ([^;)]*)/)?.output.1
    else { return [] }
    return values.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
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
