import NewsModel

/// `places.tsv` where it lies in the program: lines sorted by their folded name, found by halving its bytes, so that
/// nothing is read before a name is looked up.
///
/// A line is `folded name, name, division, latitude, longitude, inhabitants`. One that ends behind the division is another
/// name of a place that stands in full under its usual one.
struct PlaceFile: @unchecked Sendable {
  // The bytes are a constant of the program: valid for ever, never written.
  private let bytes =
    ReferenceFile.bytes("places.tsv") ?? UnsafeBufferPointer(start: nil, count: 0)

  /// One line: a name and the place that it stands for.
  struct Line {
    var name: String
    /// Country (alpha-2) and division as GeoNames codes them ("AF.24").
    var code: String
    var latitude: Double
    var longitude: Double
    var population: Int
  }

  /// Every line, in the file's order.
  var all: [Line] {
    var lines: [Line] = []
    var start = 0
    while start < bytes.count {
      lines.append(line(at: start))
      start = end(ofLineAt: start) + 1
    }
    return lines
  }

  /// The lines that stand under a folded name.
  func lines(of name: String) -> [Line] { starts(of: name).map { line(at: $0) } }

  /// Whether a line stands under a folded name.
  func hasLine(of name: String) -> Bool { !starts(of: name).isEmpty }

  /// Where the lines of a folded name begin.
  private func starts(of name: String) -> [Int] {
    var name = name
    return name.withUTF8 { key in
      guard !key.isEmpty else { return [] }
      // Both are beginnings of lines, or the end.
      var low = 0
      var high = bytes.count
      while low < high {
        let middle = start(ofLineWith: (low + high) / 2)
        if order(of: middle, against: key) < 0 {
          low = end(ofLineAt: middle) + 1
        } else {
          high = middle
        }
      }
      var starts: [Int] = []
      while low < bytes.count, order(of: low, against: key) == 0 {
        starts.append(low)
        low = end(ofLineAt: low) + 1
      }
      return starts
    }
  }

  private func start(ofLineWith offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private func end(ofLineAt start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  /// The fields of a line; where the place stands under another name, that line's.
  private func line(at start: Int) -> Line {
    let fields = fields(at: start)
    let name = fields.field(1)
    guard fields.count < 4 else { return whole(fields) }
    let usual = starts(of: NameFolding.fold(name)).lazy.map { whole(self.fields(at: $0)) }
      .first { $0.name == name && $0.code == fields.field(2) }
    return usual ?? whole(fields)
  }

  private func fields(at start: Int) -> [Substring] {
    String(decoding: bytes[start..<end(ofLineAt: start)], as: UTF8.self)
      .split(separator: "\t", omittingEmptySubsequences: false)
  }

  private func whole(_ fields: [Substring]) -> Line {
    Line(
      name: fields.field(1).isEmpty ? capitalised(fields.field(0)) : fields.field(1),
      code: fields.field(2), latitude: Double(fields.field(3)) ?? 0,
      longitude: Double(fields.field(4)) ?? 0, population: Int(fields.field(5)) ?? 0)
  }

  /// Below, at or above zero as a line's name stands before, at or behind the key.
  private func order(of start: Int, against key: UnsafeBufferPointer<UInt8>) -> Int {
    var position = start
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
