import Foundation
import Files
import TestSupport
import Testing

@Suite("A file is written whole or not at all")
struct WholeFileTests {
  private let folder: URL

  init() throws {
    folder = TestFolder.root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private var path: String { folder.appendingPathComponent("brief.md").path }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }

  @Test func leavesTheFileAndNothingElse() throws {
    let file = try WholeFile(path: path, overwrite: false)
    try file.write(Array("whole".utf8))
    try file.finish()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "whole")
    #expect(try names() == ["brief.md"])
  }

  @Test func neverWritesOverAFileUnasked() throws {
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: WholeFile.Problem.exists(path)) {
      try WholeFile(path: path, overwrite: false)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  @Test func keepsAFileThatAppearsWhileItWrites() throws {
    let file = try WholeFile(path: path, overwrite: false)
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: WholeFile.Problem.exists(path)) { try file.finish() }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  @Test func replacesAFileWhenAsked() throws {
    try "old".write(toFile: path, atomically: true, encoding: .utf8)
    let file = try WholeFile(path: path, overwrite: true)
    try file.write(Array("new".utf8))
    try file.finish()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try names() == ["brief.md"])
  }

  private func mode(_ path: String) throws -> Int {
    var status = stat()
    try #require(lstat(path, &status) == 0)
    return Int(status.st_mode & 0o7777)
  }

  @Test func aNewFileIsItsOwnersAloneAndAReplacedOneKeepsItsMode() throws {
    let file = try WholeFile(path: path, overwrite: false)
    try file.finish()
    #expect(try mode(path) == 0o600)
    chmod(path, 0o640)
    let again = try WholeFile(path: path, overwrite: true)
    try again.finish()
    #expect(try mode(path) == 0o640)
  }

  @Test func aLinkStaysALink() throws {
    try "old".write(toFile: path, atomically: true, encoding: .utf8)
    let name = folder.appendingPathComponent("link.md").path
    #expect(symlink("brief.md", name) == 0)
    let file = try WholeFile(path: name, overwrite: true)
    try file.write(Array("new".utf8))
    try file.finish()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: name) == "brief.md")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try names().sorted() == ["brief.md", "link.md"])
  }

  @Test func aDeviceIsWrittenToAndNotReplaced() throws {
    let file = try WholeFile(path: "/dev/null", overwrite: true)
    try file.write(Array("gone".utf8))
    try file.finish()
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func aFileThatIsBeingWrittenHasNoName() throws {
    let file = try WholeFile(path: path, overwrite: true)
    try file.write(Array(repeating: 0x61, count: 1 << 17))
    #expect(try names() == [])
    try file.finish()
    #expect(try names() == ["brief.md"])
  }

  @Test func refusesAFolderAndAFolderThatIsNotThere() throws {
    #expect(throws: WholeFile.Problem.isFolder(folder.path)) {
      try WholeFile(path: folder.path, overwrite: true)
    }
    #expect(throws: WholeFile.Problem.self) {
      try WholeFile(path: folder.path + "/none/brief.md", overwrite: false)
    }
  }
}
