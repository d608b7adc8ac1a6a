/// What is wrong with a filter as typed, where, and what would fit there.
public struct FilterSyntaxError: Error, Hashable, Sendable {
  /// One clause without a full stop ("after “killed>=” comes a number").
  public var message: String
  /// Where the mistake is, in `Character`s from the beginning; the length of the text when something is missing.
  public var position: Int
  /// Examples of what would fit at the position ("killed>=10"); empty when nothing would.
  public var expected: [String]
  /// The known word that was probably meant.
  public var meant: String?

  public init(message: String, position: Int, expected: [String] = []) {
    self.message = message
    self.position = position
    self.expected = expected
  }
}

extension FilterSyntaxError: CustomStringConvertible {
  /// A clause without the full stop, or a sentence and the question whether something else was meant.
  public var description: String {
    if let meant { return "character \(position + 1): \(message). Did you mean '\(meant)'?" }
    let examples = expected.isEmpty ? "" : ": " + expected.joined(separator: ", ")
    return "character \(position + 1): \(message)\(examples)"
  }
}
