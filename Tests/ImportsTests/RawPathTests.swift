import Archive
import Foundation
import Testing

@testable import Files
@testable import Imports

/// Files whose names are no UTF-8.
@Suite struct RawPathTests {
  @Test func `Any bytes become a path and the same bytes again`() {
    let names: [[UInt8]] = [
      Array("plain/é".utf8), [0x63, 0xE9, 0x2E], [0xFF, 0xFE], [0xE2, 0x82], [0x61, 0xC3],
      [0xED, 0xA0, 0x80, 0x61], [0xF5, 0x80, 0x62],
    ]
    for name in names {
      let path = RawPath.path(name)
      #expect(RawPath.characters(path).dropLast().map { UInt8(bitPattern: $0) } == name)
    }
    #expect(RawPath.shown(RawPath.path([0x63, 0xE9])) == "c\\xE9")
    #expect(RawPath.shown("cé") == "cé")
  }

  @Test func `A file with such a name is found in its folder and read`() throws {
    let folder = try ScratchFolder()
    let path = folder.url.path + "/caf" + RawPath.path([0xE9]) + ".txt"
    let handle = fopen(RawPath.characters(path), "w")
    try #require(handle != nil)
    fputs("Bandits killed 5 people in Bamako on 3 May 2023, police said.\n", handle)
    fclose(handle)
    #expect(try FileWalk.files(at: folder.url.path) == [path])
    var importer = Importer(into: try IncidentStore.inMemory())
    let summary = try importer.run(paths: [folder.url.path])
    #expect(summary.articles == 1)
    #expect(summary.entries.first?.name.hasSuffix("caf\\xE9.txt") == true)
  }
}
