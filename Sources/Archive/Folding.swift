internal import Foundation

/// The form in which names are compared: lower case, no diacritics, letters and digits in words one space apart.
///
/// "Côte d’Ivoire" becomes "cote d ivoire" and "al-Qaeda" "al qaeda", so case, accents and punctuation never matter.
func folded(_ text: String) -> String {
  foldedASCII(text.utf8) ?? foldedAny(text)
}

private func foldedASCII(_ bytes: String.UTF8View) -> String? {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for byte in bytes {
    switch byte {
    case 0x80...: return nil
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      result.append(byte)
    default:
      if let last = result.last, last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
    }
  }
  if result.last == UInt8(ascii: " ") { result.removeLast() }
  return String(decoding: result, as: UTF8.self)
}

private func foldedAny(_ text: String) -> String {
  let plain = text.folding(
    options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  var result = String.UnicodeScalarView()
  for scalar in plain.unicodeScalars {
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil {
      result.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
    } else if properties.generalCategory == .nonspacingMark {
      continue
    } else if let last = result.last, last != " " {
      result.append(" ")
    }
  }
  if result.last == " " { result.removeLast() }
  return String(result)
}
