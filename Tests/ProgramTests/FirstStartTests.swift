import Foundation
import Testing

/// First starts that end before their time, archives that are checked and copied.
@Suite("The archive as a file") struct FirstStartTests {
  @Test func aFirstStartThatIsKilledLeavesNothingOrAWholeSample() throws {
    for milliseconds in stride(from: 20, through: 500, by: 60) {
      let program = try Program()
      let process = try program.start(["list"], input: Pipe())
      usleep(UInt32(milliseconds) * 1000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let list = try program.run("list", "--format", "jsonl", "--limit", "100")
      #expect(list.code == 0 && list.keys.count == 60, "killed after \(milliseconds) ms")
      let named = try program.run("list", "group:GSIM", "--format", "jsonl")
      #expect(!named.keys.isEmpty, "killed after \(milliseconds) ms: groups have no names")
      let folder = program.path(".local/share/tollbook")
      // What was killed once the archive was there may leave SQLite's log beside it; who writes next takes it in.
      try program.write("Gunmen killed 11 people in Gao, Mali, on Monday.", to: "gao.txt")
      #expect(try program.run("import", "gao.txt").code == 0)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(files == ["archive.tollbook"])
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder + "/archive.tollbook")
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }
  }

  @Test func aCheckTellsSoundFromDamaged() throws {
    let program = try Program()
    _ = try program.run("list")
    let sound = try program.run("check")
    #expect(sound.code == 0)
    #expect(sound.output.contains("sound") && sound.output.contains("all apply"))
    #expect(sound.output.contains("finds 60 incidents of 60 incidents"))
    let file = program.path(".local/share/tollbook/archive.tollbook")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    // The pages behind the schema, overwritten.
    for index in stride(from: 40_960, to: bytes.count, by: 40_960) {
      bytes.replaceSubrange(index..<index + 512, with: Data(repeating: 0xA5, count: 512))
    }
    try bytes.write(to: URL(fileURLWithPath: file))
    let damaged = try program.run("check")
    #expect(damaged.code == 65, "\(damaged.output) \(damaged.words)")
  }

  @Test func aBackupIsWholeAndNeverWritesOver() throws {
    let program = try Program()
    _ = try program.run("list")
    let first = try program.run("backup", "copy.tollbook")
    #expect(first.code == 0, "\(first.words)")
    let here = try program.run("list", "--format", "jsonl", "--limit", "100")
    let there = try program.run(
      "list", "--format", "jsonl", "--limit", "100", "--database", "copy.tollbook")
    #expect(here.output == there.output && here.keys.count == 60)
    #expect(try program.run("check", "--database", "copy.tollbook").code == 0)
    let again = try program.run("backup", "copy.tollbook")
    #expect(again.code == 73 && again.words.contains("exists already"))
  }
}
