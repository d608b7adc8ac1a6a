import ArgumentParser
import NewsModel

/// A filter that stands on the command line in as many words as the user likes: `-group:isgs` is a term, not an option.
enum FilterArguments {
  /// The filter of the words.
  ///
  /// - Throws: `FilterSyntaxError`, or `ValidationError` for what looks like an option and is none.
  static func parse(_ words: [String]) throws -> Filter {
    if let option = words.first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("Unknown option '\(option)'")
    }
    return try FilterParser.parse(words.joined(separator: " "))
  }
}
