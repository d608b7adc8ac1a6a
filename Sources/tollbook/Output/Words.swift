import Foundation
import Interchange

/// What the program tells its user: on standard error, never among the data.
enum Words {
  /// Says one line; names of files and the like act no more here than in the data.
  static func say(_ sentence: String) {
    FileHandle.standardError.write(Data((SafeText.visible(sentence) + "\n").utf8))
  }
}
