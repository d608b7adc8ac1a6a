import Testing

@testable import Imports

/// A table of any bytes: every record is counted, none is lost, and nothing stops the reader.
@Suite struct TableReaderTests {
  /// Bytes that come a few at a time.
  final class Blocks: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let size: Int
    private(set) var consumed = 0

    init(_ bytes: [UInt8], size: Int) {
      rest = bytes[...]
      self.size = size
    }

    func read() -> [UInt8] {
      let block = Array(rest.prefix(size))
      rest = rest.dropFirst(size)
      consumed += block.count
      return block
    }
  }

  /// "2:a|b" for a record of line 2, "4!" for a broken one.
  private func read(
    _ bytes: [UInt8], separator: UInt8 = 0x2C, isQuoted: Bool = true, limit: Int = 4 << 20,
    block: Int = 7
  ) throws -> [String] {
    let dialect = TableDialect(separator: separator, isQuoted: isQuoted)
    let reader = try TableReader(
      Blocks(bytes, size: block), dialect: dialect, keepsBytes: true, limit: limit)
    var result: [String] = []
    while let reading = try reader.next() {
      switch reading {
      case .record(let record):
        result.append("\(record.line):" + record.fields.joined(separator: "|"))
      case .broken(let record, _): result.append("\(record.line)!")
      }
    }
    return result
  }

  private func read(_ text: String) throws -> [String] { try read(Array(text.utf8)) }

  @Test func `Line ends within quotes belong to their cell`() throws {
    #expect(
      try read("a,b\r\n1,\"x\ny\"\r\n2,\"say \"\"no\"\"\"\r\n")
        == ["1:a|b", "2:1|x\ny", "4:2|say \"no\""])
  }

  @Test func `A byte order mark, blank lines and a missing last line end change nothing`() throws {
    #expect(try read("\u{FEFF}a,b\n\n1,2\n\n\n3,4") == ["1:a|b", "3:1|2", "6:3|4"])
    #expect(try read("a\r\"b\nc,d\n") == ["1:a", "1!", "2:c|d"])
    #expect(try read("").isEmpty)
    #expect(try read("\n\n").isEmpty)
  }

  @Test func `Cells that are no UTF-8 are Windows-1252, wherever they stand`() throws {
    let odd = Array("1,caf".utf8) + [0xE9, 0x2C, 0x92, 0x0A] + Array("2,café,x\n".utf8)
    #expect(try read(odd) == ["1:1|café|’", "2:2|café|x"])
    let marked = [0xEF, 0xBB, 0xBF] + odd
    #expect(try read(marked) == ["1:1|caf\u{FFFD}|\u{FFFD}", "2:2|café|x"])
  }

  @Test func `NUL bytes are left out`() throws {
    #expect(try read([0x61, 0, 0x2C, 0x62, 0x0A]) == ["1:a|b"])
  }

  @Test func `A quote that is not closed costs one line`() throws {
    #expect(try read("a,b\n1,\"x\n2,y\n3,z\n") == ["1:a|b", "2!", "3:2|y", "4:3|z"])
    let long = "1,\"" + String(repeating: "y\n", count: 50) + "2,z\n"
    let read = try read(Array(long.utf8), limit: 20)
    #expect(read.first == "1!" && read.last == "51:2|z")
  }

  @Test func `A line beyond the limit is passed over in bounded memory`() throws {
    let long = "1,x\n2," + String(repeating: "y", count: 1000) + "\n3,z\n"
    #expect(try read(Array(long.utf8), limit: 100) == ["1:1|x", "2!", "3:3|z"])
  }

  @Test func `Tabs and semicolons part cells, and quotes may mean nothing`() throws {
    #expect(TableDialect.recognise(Array("a;b;c\n1,2;3;4".utf8)).separator == 0x3B)
    #expect(TableDialect.recognise(Array("a\tb,c\td\n".utf8)).separator == 0x09)
    #expect(TableDialect.recognise(Array("\"x;y;z\",b\n".utf8)).separator == 0x2C)
    let quotes = try read(Array("1\t\"x\n2\ty\"\n".utf8), separator: 0x09, isQuoted: false)
    #expect(quotes == ["1:1|\"x", "2:2|y\""])
  }

  /// The sequence of a linear congruential generator: any bytes, with separators, quotes and line ends among them.
  private func noise(_ seed: UInt64) -> [UInt8] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    let common: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0x20, 0x00, 0xE9]
    return (0..<400).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let byte = UInt8(truncatingIfNeeded: state >> 56)
      return byte < 180 ? common[Int(byte) % common.count] : byte
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `Any bytes are read to their end, the same in blocks of any size`(seed: UInt64) throws {
    let bytes = noise(seed)
    let whole = try read(bytes, limit: 90, block: 1000)
    #expect(whole == (try read(bytes, limit: 90, block: 1000)))
    for block in [1, 3, 64] {
      #expect(try read(bytes, limit: 1 << 20, block: block) == read(bytes, limit: 1 << 20))
    }
    // A good line behind the noise is never lost, but to an open quote, and then the noise is told as broken.
    let marked = bytes + Array("\nlast,row\n".utf8)
    #expect(try read(marked, limit: 90).contains { $0.hasSuffix(":last|row") })
  }
}
