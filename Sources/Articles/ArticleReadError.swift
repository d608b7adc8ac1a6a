import NewsModel

/// Why a file is no article: one sentence that says what, where, and what to do.
public struct ArticleReadError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    case empty
    /// The kind of file that it seems to be ("a PDF file"), and what helps.
    case notText(kind: String, advice: String)
    /// A NUL byte at this byte offset.
    case nulByte(offset: Int)
    /// The limit in bytes; how large the file is nobody read.
    case tooLarge(limit: Int)
    /// The number of lines, and how many an article may have.
    case tooManyLines(count: Int, limit: Int)
    /// A tag with more attributes than any page has, at this byte offset.
    case tangledTag(offset: Int)
    /// A page with markup and no words.
    case noWords
  }

  /// The file as the user named it.
  public var name: String
  public var reason: Reason

  public init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }

  public var description: String {
    let file = SafeText.visible(name, keepingLineBreaks: false)
    switch reason {
    case .empty:
      return "\(file) is empty; give a file with the article’s text."
    case .notText(let kind, let advice):
      return "\(file) is \(kind), not text; \(advice)."
    case .nulByte(let offset):
      return "\(file) is not text: byte \(offset) is NUL; save the article as UTF-8 text or HTML."
    case .tooLarge(let limit):
      return "\(file) has more than the \(megabytes(limit)) MB that an article may have; "
        + "split it, or give many articles as JSON Lines."
    case .tooManyLines(let count, let limit):
      return "\(file) has \(count) lines, and an article may have \(limit); "
        + "split it, or give many articles as JSON Lines."
    case .tangledTag(let offset):
      return "\(file) has a tag with thousands of attributes at byte \(offset); "
        + "save the article as text."
    case .noWords:
      return
        "\(file) is a page without any words; save it from the browser as complete HTML or text."
    }
  }

  private func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }
}
