/// Paths with names that are no UTF-8, as a `String`: each byte that fits nowhere stands as a character for private use
/// of the last plane (U+10FF00 and the byte), and becomes that byte again when a file is opened.
public enum RawPath {
  private static let base: UInt32 = 0x10FF00

  /// The path of bytes that a system call gave.
  package static func path(_ bytes: some Collection<UInt8>) -> String {
    var path = ""
    var rest = bytes[...]
    while !rest.isEmpty {
      if let text = String(validating: rest, as: UTF8.self) { return path + text }
      // The longest beginning that is UTF-8, and one byte that is not.
      var count = 0
      var decoder = UTF8()
      var iterator = rest.makeIterator()
      while case .scalarValue(let scalar) = decoder.decode(&iterator) {
        path.unicodeScalars.append(scalar)
        count += UTF8.width(scalar)
      }
      guard let odd = rest.dropFirst(count).first,
        let scalar = Unicode.Scalar(base + UInt32(odd))
      else { return path }
      path.unicodeScalars.append(scalar)
      rest = rest.dropFirst(count + 1)
    }
    return path
  }

  /// What a system call takes: the path's bytes with a NUL behind them.
  package static func characters(_ path: String) -> [CChar] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(path.utf8.count + 1)
    for scalar in path.unicodeScalars {
      if scalar.value > base, scalar.value <= base + 0xFF {
        bytes.append(UInt8(scalar.value - base))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
    return bytes.map(CChar.init(bitPattern:)) + [0]
  }

  /// The path as messages show it: odd bytes as `\xE9`.
  public static func shown(_ path: String) -> String {
    guard path.unicodeScalars.contains(where: { $0.value > base }) else { return path }
    return path.unicodeScalars.map { scalar in
      scalar.value > base && scalar.value <= base + 0xFF
        ? "\\x" + String(scalar.value - base, radix: 16, uppercase: true) : String(scalar)
    }.joined()
  }
}
