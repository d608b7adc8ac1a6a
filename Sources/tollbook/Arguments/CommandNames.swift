import Foundation

/// The names of the commands.
enum CommandNames {
  static let all =
    Tollbook.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]

  /// Refuses a first word that is no command, also behind `help`, with the one that may have been meant.
  ///
  /// - Throws: `Failure` with code 64.
  static func check(_ arguments: ArraySlice<String>) throws {
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments
    let known = arguments.first == "help" ? all + ["filters"] : all
    guard let word = words.first, !word.hasPrefix("-"), !all.contains(word) else { return }
    if FileManager.default.fileExists(atPath: word) {
      throw Failure(
        .usage,
        "'\(word)' is a file, not a command: tollbook --database \(word) opens an archive, "
          + "tollbook import \(word) reads a file into one.")
    }
    throw Failure(
      .usage,
      "there is no command '\(word)'." + Suggestion.words(for: word, among: known)
        + " The commands: \(all.joined(separator: ", ")).")
  }
}
