import Foundation

/// What the program tells its user: on standard error, never among the data.
enum Words {
  /// Says one line.
  static func say(_ sentence: String) {
    FileHandle.standardError.write(Data((sentence + "\n").utf8))
  }
}
