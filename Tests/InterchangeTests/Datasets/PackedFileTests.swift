import Foundation
import Testing

@testable import Interchange

/// Plain, gzip and zip files; broken ones end in one sentence.
@Suite struct PackedFileTests {
  private func contents(_ part: PackedFile.Part) throws -> String {
    let source = try part.open()
    var bytes: [UInt8] = []
    while true {
      let block = try source.read()
      if block.isEmpty { return String(decoding: bytes, as: UTF8.self) }
      bytes += block
    }
  }

  private func problem(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "none"
    } catch let problem as DatasetFileProblem {
      return problem.description
    } catch { return "another: \(error)" }
  }

  @Test func `Plain and gzip files are one part, of several members too`() throws {
    let folder = try ScratchFolder()
    let plain = try folder.file("a.csv", "x,y\n")
    #expect(try PackedFile(path: plain).parts.map(contents) == ["x,y\n"])
    let packed = Packing.gzip(Array("x,y\n".utf8)) + Packing.gzip(Array("1,2\n".utf8))
    let gzip = try folder.file("a.csv.gz", packed)
    #expect(try PackedFile(path: gzip).parts.map(contents) == ["x,y\n1,2\n"])
  }

  @Test func `The data files of a zip archive are its parts`() throws {
    let folder = try ScratchFolder()
    let zip = try folder.file(
      "a.zip",
      Packing.zip([
        ("__MACOSX/._a.csv", Array("junk".utf8)), ("data/a.csv", Array("x,y\n".utf8)),
        ("b.txt", Array("1,2\n".utf8)),
      ]))
    let parts = try PackedFile(path: zip).parts
    #expect(parts.map(\.name) == [zip + "/data/a.csv", zip + "/b.txt"])
    #expect(try parts.map(contents) == ["x,y\n", "1,2\n"])
  }

  @Test func `Damaged archives end in one sentence`() throws {
    let folder = try ScratchFolder()
    let whole = Packing.gzip(Array(String(repeating: "abc,def\n", count: 5000).utf8))
    let cut = try folder.file("cut.gz", Array(whole.prefix(whole.count / 2)))
    #expect(problem { _ = try PackedFile(path: cut).parts.map(contents) }.contains("is cut off"))
    var bent = whole
    for index in 40..<60 { bent[index] ^= 0xFF }
    let damaged = try folder.file("bent.gz", bent)
    #expect(problem { _ = try PackedFile(path: damaged).parts.map(contents) }.contains("damaged"))
    let zip = Packing.zip([("a.csv", Array("x,y\n".utf8))])
    let headless = try folder.file("a.zip", Array(zip.prefix(zip.count - 30)))
    #expect(problem { _ = try PackedFile(path: headless) }.contains("directory is missing"))
    for length in 4..<zip.count {
      let path = try folder.file("b.zip", Array(zip.prefix(length)))
      #expect(problem { _ = try PackedFile(path: path).parts.map(contents) } != "none")
    }
  }

  @Test func `What unpacks to far more than any table is left alone`() throws {
    let folder = try ScratchFolder()
    let bomb = Packing.gzip([UInt8](repeating: 0x61, count: 80 << 20))
    let path = try folder.file("bomb.gz", bomb)
    #expect(problem { _ = try PackedFile(path: path).parts.map(contents) }.contains("250 times"))
  }
}
