/// What an incident can have several of.
enum PostingField: Int64 {
  /// Row numbers of `armed_group`, whatever the group's role.
  case group = 1
  /// Row numbers of `source`: outlets, origins, and what a dataset names as its sources.
  case source = 2
  /// First letters and digits of words (`FirstLetters`), as ASCII has them.
  case letter = 3

  /// Stored rows of `posting` for all values, and for one: its runs in order.
  var rows: ClosedRange<Int64> { row(0, 0)...row(Posting.highestValue, Posting.highestSegment) }
  func rows(of value: Int64) -> ClosedRange<Int64> {
    row(value, 0)...row(value, Posting.highestSegment)
  }
  func row(_ value: Int64, _ segment: Int) -> Int64 {
    rawValue << 56 | value << 24 | Int64(segment)
  }
}

/// The incidents of a run that have a value: their positions in ascending order, two bytes each, or where they are many
/// one bit for each position.
struct Posting: Equatable {
  static let highestValue: Int64 = 0xFFFF_FFFF
  static let highestSegment = 0xFF_FFFF
  /// From so many on, bits take less room.
  private static let manyRows = PackedRun.rowCount / 16

  private(set) var positions: [UInt16]

  init() { positions = [] }

  init(_ blob: UnsafeRawBufferPointer) {
    positions = []
    Posting.forEach(blob) { positions.append(UInt16($0)) }
  }

  mutating func insert(_ position: Int) {
    let position = UInt16(position)
    guard let last = positions.last, position <= last else { return positions.append(position) }
    let index = index(of: position)
    if positions[index] != position { positions.insert(position, at: index) }
  }

  mutating func remove(_ position: Int) {
    let index = index(of: UInt16(position))
    if index < positions.count, positions[index] == UInt16(position) { positions.remove(at: index) }
  }

  /// The first index whose position is not lower.
  private func index(of position: UInt16) -> Int {
    var range = 0..<positions.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range =
        positions[middle] < position ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  var bytes: [UInt8] {
    guard positions.count >= Posting.manyRows else {
      return positions.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }
    var bits = [UInt8](repeating: 0, count: PackedRun.rowCount / 8)
    for position in positions { bits[Int(position >> 3)] |= 1 << UInt8(position & 7) }
    return bits
  }

  /// Whether a stored posting is made of bits.
  static func isBits(_ blob: UnsafeRawBufferPointer) -> Bool {
    blob.count == PackedRun.rowCount / 8
  }

  @inline(__always)
  static func forEach(_ blob: UnsafeRawBufferPointer, _ body: (Int) -> Void) {
    if isBits(blob) {
      for index in blob.indices {
        var rest = blob[index]
        while rest != 0 {
          body(index << 3 | rest.trailingZeroBitCount)
          rest &= rest - 1
        }
      }
    } else {
      for index in 0..<blob.count / 2 {
        body(
          Int(UInt16(littleEndian: blob.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))))
      }
    }
  }
}
