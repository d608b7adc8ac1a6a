import Foundation
import Testing

/// Commands that are killed while they write: the archive is what it was or what it should be, and a file that was to be
/// made is whole or not there.
@Suite("Commands that are killed") struct KillTests {
  /// How often: `$TOLLBOOK_KILLS` in all, else a few.
  private static let kills =
    ProcessInfo.processInfo.environment["TOLLBOOK_KILLS"].flatMap { Int($0) } ?? 32

  private struct Command {
    var arguments: [String]
    /// The file that it makes.
    var product: String?
  }

  private static let commands = [
    Command(arguments: ["import", "more.jsonl"]),
    Command(arguments: ["import", "rows.csv", "--as", "ucdp-ged"]),
    Command(arguments: ["import", "articles"]),
    Command(arguments: ["backup", "made.tollbook"], product: "made.tollbook"),
    Command(arguments: ["repair", "made.tollbook"], product: "made.tollbook"),
    Command(
      arguments: ["export", "--filter", "killed>0", "--format", "archive", "-o", "made.tollbook"],
      product: "made.tollbook"),
    Command(
      arguments: ["export", "--filter", "killed>0", "--format", "jsonl", "-o", "made.jsonl"],
      product: "made.jsonl"),
    Command(arguments: ["merge", "other.journal"]),
    Command(arguments: ["browse", "--script", "keys"]),
    Command(arguments: ["feeds", "add", "feeds.opml"]),
    Command(arguments: ["evidence", "1", "--output", "bytes"]),
    Command(
      arguments: ["export", "--filter", "killed>0", "--format", "html", "-o", "made.html"],
      product: "made.html"),
    Command(arguments: ["watch", "add", "sahel", "country:mali"]),
    Command(arguments: ["check", "--repair"]),
    Command(arguments: ["link"]),
    Command(arguments: ["desk", "sync"]),
  ]

  private let program: Program
  private var state: UInt64 = 41

  init() throws {
    program = try Program()
    _ = try program.run("list")
    try FileManager.default.moveItem(
      atPath: program.path(".local/share/tollbook/archive.tollbook"),
      toPath: program.path("base.tollbook"))
    try program.write(Sample.lines, to: "more.jsonl")
    let header =
      "id,type_of_violence,side_a,side_b,country,date_start,date_end,best,high,low\n"
    let rows = (0..<3_000).map {
      "\($0),3,Testers,Civilians,Mali,2024-09-17,2024-09-17,3,5,2\n"
    }
    try program.write(header + rows.joined(), to: "rows.csv")
    for number in 0..<12 {
      try program.write(
        "Gunmen killed \(number + 3) in town \(number)\n\nGunmen killed \(number + 3) people in Gao, Mali.",
        to: "articles/\(number).txt")
    }
    try program.write("*jj*ma\njjj*ua\nu^r*jjJ\ny", to: "keys")
    try program.write("", to: "other.journal")
    try shareADesk()
    let outlines = (0..<40).map { "<outline xmlUrl='https://example.org/\($0)'/>" }
    try program.write(
      "<opml><body>\(outlines.joined())</body></opml>", to: "feeds.opml")
  }

  /// A desk at which another archive has left something that is not here yet.
  private func shareADesk() throws {
    let run = try program.shell(
      """
      mkdir shared && tollbook desk join shared --database base.tollbook && cp base.tollbook there.tollbook &&
      tollbook import articles --database there.tollbook && tollbook desk sync --database there.tollbook &&
      cp -r shared shared.base
      """)
    #expect(run.code == 0, "\(run.words)")
  }

  @Test mutating func theArchivePassesItsCheckAfterEachKill() throws {
    let each = max(1, Self.kills / Self.commands.count)
    for command in Self.commands {
      let arguments = command.arguments + ["--database", "a.tollbook"]
      try prepare(command)
      let clock = ContinuousClock()
      let before = try count()
      let time = try clock.measure { _ = try program.run(arguments: arguments) }
      let after = try count()
      for round in 0..<each {
        try prepare(command)
        let process = try program.start(arguments, input: Pipe())
        let most = Int(time / .microseconds(1)) + 2_000
        usleep(UInt32(clamping: roll(most)))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let what = "\(command.arguments) round \(round)"
        let check = try program.run("check", "--database", "a.tollbook")
        #expect(check.code == 0, "\(what): \(check.output) \(check.words)")
        let verify = try program.run("verify", "--database", "a.tollbook")
        #expect(verify.code == 0, "\(what): \(verify.output) \(verify.words)")
        let found = try count()
        // Decisions are written one by one, and a desk's files one after the other.
        let inSteps = ["browse", "desk"].contains(command.arguments[0])
        #expect(
          [before, after].contains(found)
            || inSteps && (min(before, after)...max(before, after)).contains(found), "\(what)")
        if let product = command.product { try expectWhole(product, what) }
      }
      // Whatever a kill has left goes with the next one that ends.
      if let product = command.product { try? remove(product) }
      _ = try program.run(arguments: arguments)
      let names = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
      #expect(!names.contains { $0.contains(".part") || $0.contains(".new-") }, "\(names)")
    }
  }

  private mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, sides)
  }

  private func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: program.path(name))
  }

  private func prepare(_ command: Command) throws {
    for suffix in ["", "-wal", "-shm", "-journal"] { try? remove("a.tollbook" + suffix) }
    if let product = command.product {
      for suffix in ["", "-wal", "-shm", "-journal"] { try? remove(product + suffix) }
    }
    try FileManager.default.copyItem(
      atPath: program.path("base.tollbook"), toPath: program.path("a.tollbook"))
    guard command.arguments[0] == "desk" else { return }
    try remove("shared")
    try FileManager.default.copyItem(
      atPath: program.path("shared.base"), toPath: program.path("shared"))
  }

  private func count() throws -> Int {
    let info = try program.run(
      "list", "--database", "a.tollbook", "--format", "jsonl", "--limit", "5000")
    return info.keys.count
  }

  /// A file that was being made is not there, or as it should be.
  private func expectWhole(_ product: String, _ what: String) throws {
    guard FileManager.default.fileExists(atPath: program.path(product)) else { return }
    if product.hasSuffix(".tollbook") {
      let check = try program.run("check", "--database", product)
      #expect(check.code == 0, "\(what): \(check.output) \(check.words)")
    } else {
      let text = try program.read(product)
      #expect(text.hasSuffix("\n"), "\(what)")
    }
  }
}
