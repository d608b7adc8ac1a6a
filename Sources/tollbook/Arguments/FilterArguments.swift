import ArgumentParser
import NewsModel

/// Words of a command line that a command takes as they stand: `-group:isgs` is a term of a filter, not an option.
enum FilterArguments {
  /// The filter of the words.
  ///
  /// - Parameters:
  ///   - words: what stands on the command line beside the command's options.
  ///   - command: the command, for its options.
  /// - Returns: the filter; of no words the one that takes every incident.
  /// - Throws: `FilterSyntaxError`, or `ValidationError` for what looks like an option and is none.
  static func parse(_ words: [String], of command: any ParsableCommand.Type) throws -> Filter {
    try rejectOptions(among: words, of: command)
    return try FilterParser.parse(withoutTerminator(words).joined(separator: " "))
  }

  /// The words without the first `--`, behind which nothing is an option.
  static func withoutTerminator(_ words: [String]) -> [String] {
    guard let end = words.firstIndex(of: "--") else { return words }
    return Array(words[..<end] + words[(end + 1)...])
  }

  /// Refuses words before `--` that look like options: two dashes, or a dash and one letter, alone or before digits. A filter that
  /// leaves out a word has more letters behind its dash.
  ///
  /// - Throws: `ValidationError` that names the option that may have been meant.
  static func rejectOptions(
    among words: [String], of command: any ParsableCommand.Type
  ) throws {
    guard let word = words.prefix(while: { $0 != "--" }).first(where: isOption) else { return }
    let name = String(word.prefix { $0 != "=" })
    let known = OptionNames.of(command)
    let meant =
      name.count == 2
      ? nil : Suggestion.nearest(to: name, among: known.filter { $0.hasPrefix("--") })
    throw ValidationError(
      "Unknown option '\(name)'" + (meant.map { ". Did you mean '\($0)'?" } ?? ""))
  }

  private static func isOption(_ word: String) -> Bool {
    if word.hasPrefix("--") { return true }
    let letters = word.dropFirst()
    guard word.first == "-", let first = letters.first, first.isASCII, first.isLetter else {
      return false
    }
    return letters.dropFirst().allSatisfy { $0.isNumber || $0 == "=" }
  }
}

/// The options of a command as its help has them.
enum OptionNames {
  static func of(_ command: any ParsableCommand.Type) -> [String] {
    let words = command.helpMessage(columns: 200).split { " ,\n[]<>()".contains($0) }
    var names: [String] = []
    for word in words where word.hasPrefix("-") && word.count > 1 {
      let name = String(word)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}
