import Foundation
import Interchange

/// What the program tells its user: on standard error, never among the data.
enum Words {
  /// Says one line; names of files and the like act no more here than in the data.
  static func say(_ sentence: String) {
    FileHandle.standardError.write(Data((SafeText.visible(sentence) + "\n").utf8))
  }

  /// Shows how far something is, over what was shown before. Only for a terminal.
  static func progress(_ words: String) {
    FileHandle.standardError.write(Data("\r\(SafeText.visible(words))\u{1B}[K".utf8))
  }

  /// Takes the progress away.
  static func endProgress() {
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
