/// A page of one of a database's trees, as far as it makes sense.
struct TreePage {
  /// What stands in a page's first byte.
  enum Kind: UInt8 {
    case innerIndex = 2
    case innerTable = 5
    case leafIndex = 10
    case leafTable = 13

    var isLeaf: Bool { self == .leafTable || self == .leafIndex }
    var isTable: Bool { self == .leafTable || self == .innerTable }
  }

  /// What a leaf holds, or a page within the tree of a table without row numbers.
  struct Cell {
    /// Nil in an index, and in a table without row numbers.
    var row: Int64?
    var payload: [UInt8]
  }

  let kind: Kind
  /// Cells whose place is none within the page.
  let lostCells: Int
  private let file: DamagedFile
  private let bytes: [UInt8]
  private let offsets: [Int]
  private let rightmost: Int

  /// Nil for a page that is none of a tree.
  init?(_ number: Int, of file: DamagedFile) {
    let start = number == 1 ? 100 : 0
    guard let bytes = file.page(number), let kind = Kind(rawValue: bytes[start]) else { return nil }
    let headSize = kind.isLeaf ? 8 : 12
    let count = Self.short(bytes, start + 3)
    let first = start + headSize + 2 * count
    guard first <= file.usableSize else { return nil }
    let stated = (0..<count).map { Self.short(bytes, start + headSize + 2 * $0) }
    offsets = stated.filter { $0 >= first && $0 < file.usableSize }
    lostCells = stated.count - offsets.count
    rightmost = kind.isLeaf ? 0 : DamagedFile.number(bytes, start + 8)
    self.kind = kind
    self.file = file
    self.bytes = bytes
  }

  /// The pages below, in order.
  var children: [Int] {
    kind.isLeaf ? [] : offsets.map { DamagedFile.number(bytes, $0) } + [rightmost]
  }

  /// The cells in order; nil for one that cannot be read.
  ///
  /// - Parameter used: takes the numbers of further pages that cells go on in.
  /// - Returns: the cells.
  func cells(_ used: inout Set<Int>) -> [Cell?] {
    kind == .innerTable ? [] : offsets.map { cell(at: $0, &used) }
  }

  private func cell(at offset: Int, _ used: inout Set<Int>) -> Cell? {
    bytes.withUnsafeBytes { raw in
      var reader = PageBytes(raw, at: offset + (kind == .innerIndex ? 4 : 0))
      let size = reader.number()
      guard size > 0, size < 1 << 31 else { return nil }
      let row = kind == .leafTable ? Int64(bitPattern: reader.number()) : nil
      return payload(Int(size), at: reader.position, &used).map { Cell(row: row, payload: $0) }
    }
  }

  private func payload(_ size: Int, at start: Int, _ used: inout Set<Int>) -> [UInt8]? {
    let usable = file.usableSize
    let most = kind.isTable ? usable - 35 : (usable - 12) * 64 / 255 - 23
    guard size > most else {
      return start + size <= usable ? Array(bytes[start..<start + size]) : nil
    }
    let least = (usable - 12) * 32 / 255 - 23
    let wished = least + (size - least) % (usable - 4)
    let local = wished <= most ? wished : least
    guard start + local + 4 <= usable else { return nil }
    var payload = Array(bytes[start..<start + local])
    var next = DamagedFile.number(bytes, start + local)
    var chain: Set<Int> = []
    while payload.count < size {
      guard chain.insert(next).inserted, let page = file.page(next) else { return nil }
      payload += page[4..<min(usable, 4 + size - payload.count)]
      next = DamagedFile.number(page, 0)
    }
    used.formUnion(chain)
    return payload
  }

  private static func short(_ bytes: [UInt8], _ offset: Int) -> Int {
    offset + 1 < bytes.count ? Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) : 0
  }
}
