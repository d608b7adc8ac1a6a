/// Knows a row again by its cells.
enum CellHash {
  /// 64 bits of FNV-1a over the cells, as "row-" and sixteen hexadecimal digits.
  static func digits(of cells: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for cell in cells {
      for byte in cell.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0x1F) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return "row-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
