import Foundation

/// The forms in which names are compared, all with the letters of `LetterFolding`. They differ in what stands between
/// the letters alone.
public enum NameFolding {
  /// Letters and digits in words one blank apart; apostrophes and full stops join what they stand between
  /// ("Côte d’Ivoire" and "cote d'ivoire" are both "cote divoire"). The form of the reference tables.
  public static func fold(_ name: some StringProtocol) -> String {
    folded(name, gap: 0x20, joins: isJoint)
  }

  /// Letters and digits in words one blank apart, whatever stands between them ("cote d ivoire"). The form of the
  /// archive's names, in which a filter finds the beginnings of words.
  public static func words(_ name: some StringProtocol) -> String {
    folded(name, gap: 0x20) { _ in false }
  }

  /// Letters and digits without gaps ("cotedivoire"): what is typed into a picker.
  public static func letters(_ name: some StringProtocol) -> String {
    folded(name, gap: nil) { _ in false }
  }

  private static func folded(
    _ name: some StringProtocol, gap: UInt8?, joins: (Unicode.Scalar) -> Bool
  ) -> String {
    var own = String(name)
    let plain = own.withUTF8 { plainly($0, gap: gap, joins: joins) }
    if let plain { return plain }
    let text = own.decomposedStringWithCompatibilityMapping
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isApart = false
    for scalar in text.unicodeScalars {
      if joins(scalar) || isMark(scalar) { continue }
      guard isLetterOrDigit(scalar) else {
        isApart = true
        continue
      }
      if isApart, let gap, !bytes.isEmpty { bytes.append(gap) }
      isApart = false
      LetterFolding.append(scalar, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same of ASCII alone, as most names are, without a look at what Unicode says of each letter; nil for others.
  private static func plainly(
    _ name: UnsafeBufferPointer<UInt8>, gap: UInt8?, joins: (Unicode.Scalar) -> Bool
  ) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.count)
    var isApart = false
    for byte in name {
      switch byte {
      case 0x80...: return nil
      case 0x30...0x39, 0x61...0x7A, 0x41...0x5A:
        if isApart, let gap, !bytes.isEmpty { bytes.append(gap) }
        isApart = false
        bytes.append(byte < 0x41 ? byte : byte | 0x20)
      default: if !joins(Unicode.Scalar(byte)) { isApart = true }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0..<0x80: return false
    default:
      let properties = scalar.properties
      return properties.isAlphabetic || properties.numericType != nil
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2E, 0x60, 0xB4, 0x2018, 0x2019, 0x2032, 0x2BB, 0x2BC, 0x2BE, 0x2BF: true
    default: false
    }
  }
}
