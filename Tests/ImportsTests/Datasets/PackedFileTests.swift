import Foundation
import Testing

@testable import Imports

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

  @Test func `Directories that lie about places and sizes end in one sentence`() throws {
    let folder = try ScratchFolder()
    let zip = Packing.zip([("a.csv", Array("x,y\n1,2\n".utf8)), ("b.csv", Array("x\n".utf8))])
    for place in zip.indices {
      var bent = zip
      for index in place..<min(place + 8, zip.count) { bent[index] = 0xFF }
      let path = try folder.file("bent.zip", bent)
      // Whatever comes out, the program goes on.
      _ = problem { _ = try PackedFile(path: path).parts.map(contents) }
    }
    let huge =
      Array(zip.prefix(zip.count - 22)) + [0x50, 0x4B, 6, 6] + [UInt8](repeating: 0xFF, count: 52)
      + [0x50, 0x4B, 6, 7] + [UInt8](repeating: 0x7F, count: 16) + [0x50, 0x4B, 5, 6]
      + [UInt8](repeating: 0xFF, count: 18)
    let path = try folder.file("huge.zip", huge)
    #expect(problem { _ = try PackedFile(path: path).parts.map(contents) }.contains("archive"))
  }

  @Test(arguments: Packing.Filter.allCases)
  func `A table comes out of every way of packing, alone and in a tar archive`(
    _ filter: Packing.Filter
  ) throws {
    let folder = try ScratchFolder()
    let table = Array("x,y\n1,2\n".utf8)
    let alone = try folder.file("a", Packing.packed(table, filter))
    #expect(try PackedFile(path: alone).parts.map(contents) == ["x,y\n1,2\n"])
    let tar = try folder.file("b", Packing.archive([("d/a.csv", table)], .tar, filter))
    let parts = try PackedFile(path: tar).parts
    #expect(parts.map(\.name) == [tar + "/d/a.csv"])
    #expect(try parts.map(contents) == ["x,y\n1,2\n"])
  }

  @Test func `Archives in archives are opened, but not without end`() throws {
    let folder = try ScratchFolder()
    let table = Array("x,y\n".utf8)
    let inner = Packing.zip([("a.csv", table), ("b.csv.gz", Packing.gzip(table))])
    let outer = try folder.file("o.zip", Packing.zip([("i.zip", inner)]))
    let parts = try PackedFile(path: outer).parts
    #expect(parts.map(\.name) == [outer + "/i.zip/a.csv", outer + "/i.zip/b.csv.gz"])
    #expect(try parts.map(contents) == ["x,y\n", "x,y\n"])
    var deep = table
    for _ in 0..<5 { deep = Packing.zip([("a.zip", deep)]) }
    let path = try folder.file("deep.zip", deep)
    let wrapped = try PackedFile(path: path)
    #expect(wrapped.parts.isEmpty && wrapped.problems.count == 1)
    #expect(wrapped.problems.first?.description.contains("too deep") == true)
    let seven = try folder.file("a.7z", Packing.archive([("a.csv", table)], .sevenZip))
    #expect(try PackedFile(path: seven).parts.map(contents) == ["x,y\n"])
  }

  @Test func `A damaged file in an archive is named, and the others are read`() throws {
    let folder = try ScratchFolder()
    let table = Array("x,y\n1,2\n".utf8)
    let cut = Array(Packing.gzip(Array(repeating: 0x61, count: 4_000)).prefix(20))
    let path = try folder.file(
      "mixed.zip", Packing.zip([("bad.csv.gz", cut), ("good.csv", table)]))
    let packed = try PackedFile(path: path)
    #expect(packed.parts.map(\.name) == [path + "/good.csv"])
    #expect(packed.problems.first?.description.contains("bad.csv.gz") == true)
  }

  @Test func `Documents in zip archives are no archives`() throws {
    let folder = try ScratchFolder()
    for (entries, word) in [
      (["mimetype", "META-INF/container.xml", "a.xhtml"], "EPUB"),
      (["ppt/presentation.xml"], "PowerPoint"), (["word/document.xml"], "Word"),
    ] {
      let path = try folder.file(
        "d", Packing.zip(entries.map { ($0, Array("5 people were killed in Bria.".utf8)) }))
      #expect(problem { _ = try PackedFile(path: path) }.contains(word))
    }
  }

  @Test func `What unpacks to far more than any table is left alone`() throws {
    let folder = try ScratchFolder()
    let bomb = Packing.gzip([UInt8](repeating: 0x61, count: 80 << 20))
    let path = try folder.file("bomb.gz", bomb)
    #expect(problem { _ = try PackedFile(path: path).parts.map(contents) }.contains("250 times"))
  }
}
