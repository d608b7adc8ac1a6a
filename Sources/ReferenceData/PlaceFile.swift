/// `places.tsv` where it lies in the program: lines sorted by their folded name, found by binary search.
struct PlaceFile: @unchecked Sendable {
  // The bytes are a constant of the program: valid for ever, never written.
  private let bytes: UnsafeBufferPointer<UInt8>
  private let starts: [UInt32]

  /// One line: a name and the place that it stands for.
  struct Line {
    var name: String
    /// Country (alpha-2) and division as GeoNames codes them ("AF.24").
    var code: String
    var latitude: Double
    var longitude: Double
    var population: Int
  }

  init() {
    let bytes = ReferenceFile.bytes("places.tsv") ?? UnsafeBufferPointer(start: nil, count: 0)
    var starts: [UInt32] = bytes.isEmpty ? [] : [0]
    starts.reserveCapacity(80_000)
    for (offset, byte) in bytes.enumerated() where byte == 0x0A && offset + 1 < bytes.count {
      starts.append(UInt32(offset + 1))
    }
    self.bytes = bytes
    self.starts = starts
  }

  var indices: Range<Int> { starts.indices }

  /// The lines that stand under a folded name.
  func indices(of name: String) -> Range<Int> {
    var name = name
    return name.withUTF8 { key in
      guard !key.isEmpty else { return 0..<0 }
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if order(of: middle, against: key) < 0 { low = middle + 1 } else { high = middle }
      }
      var end = low
      while end < starts.count, order(of: end, against: key) == 0 { end += 1 }
      return low..<end
    }
  }

  /// The fields of a line.
  func line(at index: Int) -> Line {
    let start = Int(starts[index])
    let end = index + 1 < starts.count ? Int(starts[index + 1]) - 1 : bytes.count
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
    let population = fields.field(5).prefix { $0.isNumber }
    return Line(
      name: fields.field(1).isEmpty ? capitalised(fields.field(0)) : fields.field(1),
      code: fields.field(2), latitude: Double(fields.field(3)) ?? 0,
      longitude: Double(fields.field(4)) ?? 0, population: Int(population) ?? 0)
  }

  /// Below, at or above zero as a line's name stands before, at or behind the key.
  private func order(of index: Int, against key: UnsafeBufferPointer<UInt8>) -> Int {
    var position = Int(starts[index])
    for letter in key {
      let byte = bytes[position]
      if byte == 0x09 { return -1 }
      if byte != letter { return byte < letter ? -1 : 1 }
      position += 1
    }
    return bytes[position] == 0x09 ? 0 : 1
  }

  /// Names that only differ from their key by capitals are left out of the file.
  private func capitalised(_ key: String) -> String {
    key.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }
}
