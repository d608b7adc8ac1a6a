import Foundation
import Interchange
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

  @Test func leavesNothingWhenTheIncidentsCannotBeRead() throws {
    struct Broken: Error {}
    let exporter = Exporter(format: .json, context: MadeDossier.context)
    #expect(throws: Broken.self) {
      _ = try exporter.write(toFile: path, overwrite: false) { add in
        try add(MadeDossier.dossier)
        throw Broken()
      }
    }
    #expect(try names() == [])
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
