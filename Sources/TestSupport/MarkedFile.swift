import Foundation

/// A file of marked sentences: one to a line, `#` before remarks and `## ` before the name of a phenomenon, `\n` for a
/// line break inside a sentence.
///
/// A line is all that a further case takes; no code is touched and nothing is compiled.
public struct MarkedFile: Sendable {
  /// One line of a file, shown in test runs as where it stands and what it says.
  public struct Sentence: Sendable, CustomStringConvertible {
    public var marked: String
    /// "fr.txt:12".
    public var position: String
    /// The heading above it.
    public var phenomenon: String

    public var description: String { "\(position) \(marked)" }
  }

  public private(set) var sentences: [Sentence] = []

  /// Reads a file; one that cannot be read has no sentences.
  public init(_ file: URL) {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var phenomenon = ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("## ") { phenomenon = String(line.dropFirst(3)) }
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      sentences.append(
        Sentence(
          marked: line.replacingOccurrences(of: "\\n", with: "\n"),
          position: "\(file.lastPathComponent):\(index + 1)", phenomenon: phenomenon))
    }
  }
}
