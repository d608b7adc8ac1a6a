import Exports
import Foundation
import TestSupport
import Testing

struct ExporterTests {
  @Test func leavesNothingWhenTheIncidentsCannotBeRead() throws {
    struct Broken: Error {}
    let folder = TestFolder.root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let exporter = Exporter(format: .json, context: MadeDossier.context)
    #expect(throws: Broken.self) {
      _ = try exporter.write(
        toFile: folder.appendingPathComponent("brief.json").path, overwrite: false
      ) { add in
        try add(MadeDossier.dossier)
        throw Broken()
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
