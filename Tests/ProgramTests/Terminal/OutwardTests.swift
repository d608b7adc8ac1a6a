import Browser
import Foundation
import Testing

@testable import tollbook

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
