import NewsModel
import Glibc

/// What the program tells its user: on standard error, never among the data.
enum Words {
  /// Says one line; names of files and the like act no more here than in the data.
  static func say(_ sentence: String) {
    write(SafeText.visible(sentence) + "\n")
  }

  /// Shows how far something is, over what was shown before. Only for a terminal.
  static func progress(_ words: String) {
    write("\r\(SafeText.visible(words))\u{1B}[K")
  }

  /// Takes the progress away.
  static func endProgress() {
    write("\r\u{1B}[K")
  }

  /// Where nobody listens (standard error is closed), the words are lost and the work goes on.
  private static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if written < 0, errno != EINTR { return }
      bytes = bytes.dropFirst(max(0, written))
    }
  }
}
