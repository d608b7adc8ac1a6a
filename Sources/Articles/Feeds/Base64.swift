import Foundation

/// Base64 with the white space that mails and feeds put into it (RFC 4648).
enum Base64 {
  static func bytes(_ text: String) -> [UInt8]? {
    let letters = text.filter { !$0.isWhitespace }
    guard !letters.isEmpty else { return nil }
    return Data(base64Encoded: letters).map { Array($0) }
  }
}
