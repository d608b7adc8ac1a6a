import Archive
import Foundation
import NewsModel
import Testing

/// Archives that may not be written: the file, its folder, and with what a killed program has left beside it.
@Suite("Archives that may not be written") struct ReadOnlyTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("*j*", to: "keys")
    let made = try program.shell(
      """
      mkdir box && tollbook list && mv .local/share/tollbook/archive.tollbook box/a.tollbook
      chmod 755 . && chmod 644 keys
      """)
    #expect(made.code == 0, "\(made.words)")
  }

  /// Runs as somebody whom permissions bind: root is bound by none.
  private func bound(_ line: String) throws -> Program.Run {
    let nobody = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
    if geteuid() == 0 { _ = try program.shell("chown -R 65534:65534 box") }
    return try program.shell(
      "HOME=$PWD/box; \(nobody) \"$TOLLBOOK\" \(line) --database box/a.tollbook")
  }

  @Test(arguments: ["chmod 444 box/a.tollbook", "chmod 555 box", "chmod 444 box/*; chmod 555 box"])
  func isReadAndSaysSo(_ permissions: String) throws {
    #expect(try program.shell(permissions).code == 0)
    let list = try bound("list --limit 1")
    #expect(list.code == 0 && list.output.contains("Pont-Sondé"), "\(list.words)")
    let screen = try bound("browse --script keys")
    #expect(screen.code == 0, "\(screen.words)")
    #expect(screen.output.contains("open for reading only; nothing is kept"), "\(screen.output)")
    let watch = try bound("watch add sahel country:mali")
    #expect(watch.code == 77, "\(watch.words)")
    #expect(watch.words.contains("may not be opened or written"), "\(watch.words)")
    #expect(try program.shell("ls box").lines == ["a.tollbook"], "nothing is left beside it")
  }

  @Test func keepsDecisionsWhereItMayBeWritten() throws {
    #expect(try bound("browse --script keys").code == 0)
    #expect(try bound("log").lines.count == 3)
  }

  @Test func aLogThatCannotBeTakenUpIsTold() throws {
    // What a killed program leaves: the last decisions stand in the log only.
    do {
      let store = try IncidentStore(path: program.path("box/a.tollbook"))
      try store.follow([FeedSubscription(address: "https://example.org/feed", name: "Daily")])
      #expect(
        try program.shell("mkdir left && cp box/a.tollbook box/a.tollbook-wal left/").code == 0)
      try store.close()
    }
    #expect(try program.shell("rm -r box && mv left box && chmod 555 box").code == 0)
    let list = try bound("list --limit 1")
    #expect(list.code == 77)
    #expect(list.words.contains("copy both to a folder of your own"), "\(list.words)")
    let copied = try program.shell(
      "mkdir own && cp box/* own/ && tollbook feeds --database own/a.tollbook")
    #expect(copied.code == 0 && copied.output.contains("Daily"), "\(copied.words)")
  }
}
