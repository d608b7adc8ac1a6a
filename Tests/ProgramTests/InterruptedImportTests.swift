import Foundation
import Testing

/// Imports that end before their time: killed, or on a full disk. The archive is then what it was.
@Suite struct InterruptedImportTests {
  private static let header =
    "id,type_of_violence,side_a,side_b,country,date_start,date_end,best,high,low,event_notes\n"

  /// Rows with notes of so many characters.
  private static func rows(_ ids: Range<Int>, notes: Int = 10) -> String {
    let note = String(repeating: "A raid on a town. ", count: notes / 18 + 1)
    return ids.map { "\($0),3,Testers,Civilians,Mali,2024-09-17,2024-09-17,3,5,2,\(note)\($0)\n" }
      .joined()
  }

  /// The program, importing what comes through a pipe that does not end.
  private func kill(_ program: Program, importingInto archive: String) throws {
    // The program's end must not end the tests with it.
    signal(SIGPIPE, SIG_IGN)
    let pipe = Pipe()
    let process = try program.start(
      ["import", "-", "--as", "ucdp-ged", "--database", archive], input: pipe)
    let size = { FileManager.default.size(of: program.path(archive)) }
    let journal = program.path(archive + "-journal")
    try pipe.fileHandleForWriting.write(contentsOf: Data(Self.header.utf8))
    var next = 100
    func feed() throws {
      try #require(process.isRunning && next < 400_000)
      let rows = Self.rows(next..<next + 20, notes: 8_000)
      try pipe.fileHandleForWriting.write(contentsOf: Data(rows.utf8))
      next += 20
    }
    while FileManager.default.size(of: journal) == 0 { try feed() }
    // Pages that no memory holds any more are in the file already, and only the journal can take them back.
    let before = size()
    while size() < before + 1_000_000 { try feed() }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
  }

  @Test func `A killed import leaves an archive as it was, and nothing beside it`() throws {
    let program = try Program()
    try program.write(Self.header + Self.rows(0..<3), to: "few.csv")
    try program.write(Self.header + Self.rows(0..<5_000), to: "many.csv")
    #expect(try program.run("import", "few.csv", "--as", "ucdp-ged", "--database", "a").code == 0)
    try kill(program, importingInto: "a")
    let list = try program.run("list", "--format", "jsonl", "--database", "a")
    #expect(list.code == 0 && list.keys.count == 3, "\(list.words)")
    let again = try program.run("import", "many.csv", "--as", "ucdp-ged", "--database", "a")
    #expect(again.words.contains("5,000 rows = 4,997 added + 3 unchanged."), "\(again.words)")
    let files = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    #expect(files.filter { $0.hasPrefix("a-") } == [])
  }

  @Test func `A killed first import leaves an empty archive that takes the next one`() throws {
    let program = try Program()
    try program.write(Self.header + Self.rows(0..<5_000), to: "many.csv")
    try kill(program, importingInto: "new")
    let again = try program.run("import", "many.csv", "--as", "ucdp-ged", "--database", "new")
    #expect(again.words.contains("5,000 rows = 5,000 added."), "\(again.words)")
    let list = try program.run("list", "--format", "jsonl", "--database", "new")
    #expect(list.keys.count == 5_000)
  }

  /// A file system in memory of 4 MB, where this machine lets its users have one.
  private static let mountsMemory: Bool = {
    guard let program = try? Program(), let run = try? program.shell(onDisk("true")) else {
      return false
    }
    return run.code == 0
  }()

  private static func onDisk(_ line: String) -> String {
    "mkdir -p disk; unshare -rm sh -c 'mount -t tmpfs -o size=4m tmpfs disk && \(line)'"
  }

  @Test(.enabled(if: mountsMemory)) func `A full disk is one sentence and changes nothing`() throws
  {
    let program = try Program()
    try program.write(Self.header + Self.rows(0..<3), to: "few.csv")
    try program.write(Self.header + Self.rows(0..<40_000), to: "many.csv")
    let run = try program.shell(
      Self.onDisk(
        """
        "$TOLLBOOK" import few.csv --as ucdp-ged --database disk/a 2>/dev/null; \
        "$TOLLBOOK" import many.csv --as ucdp-ged --database disk/a; echo "code $?"; \
        "$TOLLBOOK" list --format jsonl --database disk/a
        """))
    #expect(run.lines.first == "code 74", "\(run.output)\(run.words)")
    #expect(run.keys.count == 3)
    let sentence = "tollbook: The disk is full, so nothing was changed in disk/a: make room"
    #expect(run.words.hasPrefix(sentence) && run.words.split(separator: "\n").count == 1)
  }

  @Test(.enabled(if: mountsMemory))
  func `What a full disk has no room for leaves the archive to be read`() throws {
    let program = try Program()
    try program.write(Self.header + Self.rows(0..<3), to: "few.csv")
    try program.write("*j*\n", to: "keys")
    let run = try program.shell(
      Self.onDisk(
        """
        "$TOLLBOOK" import few.csv --as ucdp-ged --database disk/a 2>/dev/null; \
        "$TOLLBOOK" backup disk/b --database disk/a 2>/dev/null; \
        dd if=/dev/zero of=disk/fill bs=1k 2>/dev/null; \
        "$TOLLBOOK" browse --script keys --database disk/a; echo "code $?"; \
        "$TOLLBOOK" repair disk/new --database disk/a; echo "code $?"; \
        HOME=disk/home "$TOLLBOOK" list; echo "code $?"; \
        "$TOLLBOOK" list --format jsonl --database disk/a; \
        rm disk/fill; "$TOLLBOOK" check --database disk/a >/dev/null; echo "code $?"
        """))
    #expect(
      run.lines.filter { $0.hasPrefix("code") } == ["code 74", "code 74", "code 74", "code 0"])
    #expect(run.keys.count == 3)
    let words = run.words.split(separator: "\n")
    #expect(words.count == 3 && words.allSatisfy { $0.contains("disk is full") }, "\(run.words)")
    #expect(words.first?.contains("disk/a:") == true && words[1].contains("disk/new:"))
  }
}

extension FileManager {
  /// Bytes of a file, 0 where there is none.
  fileprivate func size(of path: String) -> Int {
    (try? attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }
}
