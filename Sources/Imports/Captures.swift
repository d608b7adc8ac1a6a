import Files
import Foundation
import NewsModel

/// How the bytes of sources came.
enum Captures {
  /// What a file held, now.
  static func ofFile(_ bytes: [UInt8], _ name: String) -> Capture {
    Capture(bytes: bytes, address: RawPath.shown(name), moment: now, means: "import")
  }

  /// What a server answered, now.
  static func ofAnswer(_ answer: WebAnswer) -> Capture {
    let kept = ["content-type", "content-length", "date", "last-modified", "etag", "server"]
    let headers = kept.compactMap { name in answer.headers[name].map { "\(name): \($0)" } }
    return Capture(
      bytes: answer.bytes, address: answer.address, moment: now,
      headers: headers.joined(separator: "\n"), means: "fetch")
  }

  static var now: Int { Int(Date().timeIntervalSince1970) }
}
