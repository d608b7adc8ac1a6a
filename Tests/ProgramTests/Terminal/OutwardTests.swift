import Browser
import Foundation
import TextUI
import Testing

@testable import tollbook

@Suite("Links and paths of the terminal")
struct LinkCodeTests {
  @Test func linksAreWrittenOverTheirCells() {
    var canvas = Canvas(Size(width: 30, height: 3))
    canvas.put("https://example.org/a", x: 2, y: 1, style: Style(.blue, on: .standard, .underline))
    canvas.link(Rect(x: 2, y: 1, width: 21, height: 1), to: "https://example.org/a/b")
    #expect(
      LinkCode.bytes(canvas, hasColors: true)
        == "\u{1B}7\u{1B}[2;3H\u{1B}]8;id=1;https://example.org/a/b\u{1B}\\\u{1B}[0;4;34m"
        + "https://example.org/a\u{1B}[0m\u{1B}]8;;\u{1B}\\\u{1B}8")
    // What covers the link is none.
    canvas.fill(Rect(x: 0, y: 0, width: 30, height: 3))
    #expect(LinkCode.bytes(canvas, hasColors: true) == "")
  }

  @Test func nothingThatIsNoWebAddressIsALink() {
    var canvas = Canvas(Size(width: 9, height: 1))
    canvas.put("x", x: 0, y: 0)
    canvas.link(Rect(x: 0, y: 0, width: 1, height: 1), to: "https://e.org/\u{1B}]0;x\u{07}")
    #expect(!LinkCode.bytes(canvas, hasColors: false).contains("]0;x"))
  }

  @Test(arguments: [
    (["TERM": "xterm-kitty"], true), (["TERM": "xterm-256color", "VTE_VERSION": "6800"], true),
    (["TERM": "xterm-256color", "VTE_VERSION": "4200"], false), (["TERM": "linux"], false),
    (["TERM": "screen", "TMUX": "/tmp/x", "VTE_VERSION": "6800"], false),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], true), ([:], false),
  ])
  func terminalsAreKnown(_ environment: [String: String], _ isKnown: Bool) {
    #expect(LinkCode.isKnown(environment) == isKnown)
  }

  @Test func pathsAreCompleted() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let inner = folder.appendingPathComponent("notes")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    for name in ["north.csv", ".hidden"] {
      try Data().write(to: folder.appendingPathComponent(name))
    }
    #expect(
      PathCompletion.paths(folder.path + "/no")
        == [folder.path + "/north.csv", folder.path + "/notes/"])
    #expect(PathCompletion.paths(folder.path + "/.h") == [folder.path + "/.hidden"])
    #expect(PathCompletion.paths(folder.path + "/x").isEmpty)
    #expect(PathCompletion.paths("~") == ["~/"])
    #expect(PathCompletion.paths("~/").allSatisfy { $0.hasPrefix("~/") })
  }
}

@Suite("Other programs, from the terminal")
struct ErrandTests {
  @Test func theClipboardCodeIsPlainAndWrappedInTmux() {
    let plain = "\u{1B}]52;c;YWLDqQ==\u{07}"
    #expect(ClipboardCode.bytes("abé", environment: [:]) == plain)
    #expect(
      ClipboardCode.bytes("abé", environment: ["TMUX": "/tmp/x"])
        == plain + "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YWLDqQ==\u{07}\u{1B}\\")
  }

  @Test func anEditorGivesItsTextBackAndAFailureIsTold() {
    let append = ["EDITOR": "sh -c 'echo more >> \"$0\"'"]
    #expect(
      ErrandRunner.run(.edit("text\n"), environment: append)
        == ErrandRunner.Outcome(text: "text\nmore\n"))
    #expect(
      ErrandRunner.run(.edit("text"), environment: ["VISUAL": "false", "EDITOR": "true"]).problem
        == "false ended with 1.")
    #expect(ErrandRunner.run(.page("text"), environment: ["PAGER": "true"]).problem == nil)
  }

  @Test func aCommandTakesTheTextAsItsInput() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let outcome = ErrandRunner.run(
      .pipe("three words here\n", command: "wc -w > '\(file.path)'"), environment: [:],
      waitsForEnter: false)
    #expect(outcome.problem == nil)
    #expect(try String(contentsOf: file, encoding: .utf8).contains("3"))
    let failed = ErrandRunner.run(
      .pipe("x", command: "exit 7"), environment: [:], waitsForEnter: false)
    #expect(failed.problem == "exit 7 ended with 7.")
  }

  @Test func theBrowserThatIsNamedOpensTheLink() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (good, bad) = (folder.appendingPathComponent("good"), folder.appendingPathComponent("bad"))
    try "#!/bin/sh\necho \"$2\" > \(folder.path)/opened\n".write(
      to: good, atomically: true, encoding: .utf8)
    try "#!/bin/sh\nexit 3\n".write(to: bad, atomically: true, encoding: .utf8)
    for file in [good, bad] {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    let link = "https://example.org/a"
    let opened = LinkOpener.open(
      link, environment: ["BROWSER": "\(bad.path):\(good.path) -new %s"])
    #expect(try opened.get() == "Opened with \(good.path): \(link)")
    #expect(
      try String(contentsOf: folder.appendingPathComponent("opened"), encoding: .utf8)
        == link + "\n")
    #expect(throws: LinkOpener.Problem.self) {
      try LinkOpener.open(link, environment: ["BROWSER": bad.path]).get()
    }
    #expect(throws: LinkOpener.Problem.self) { try LinkOpener.open(link, environment: [:]).get() }
  }
}
