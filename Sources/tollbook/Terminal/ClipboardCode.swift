import Foundation

/// The escape code by which a terminal takes text onto its clipboard (OSC 52), also from afar.
enum ClipboardCode {
  /// The bytes to write. In tmux it comes plain, which `set-clipboard on` takes, and wrapped, which `allow-passthrough`
  /// hands on to the terminal outside.
  static func bytes(_ text: String, environment: [String: String]) -> String {
    let plain = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
    guard environment["TMUX"] != nil else { return plain }
    return plain + "\u{1B}Ptmux;\(plain.replacing("\u{1B}", with: "\u{1B}\u{1B}"))\u{1B}\\"
  }
}
