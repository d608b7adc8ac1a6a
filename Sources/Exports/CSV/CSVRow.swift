import NewsModel

/// One line of comma-separated values (RFC 4180): quoted where needed, ended by CR LF.
public struct CSVRow {
  private var cells: [String] = []

  public init() {}

  /// Adds words from outside: made visible, and never taken for a formula by a spreadsheet.
  public mutating func text(_ text: String?) {
    cells.append(CSVRow.quoted(text.map { SafeText.cell($0) } ?? ""))
  }

  /// Adds a word of the program's own.
  public mutating func word(_ word: String) { cells.append(CSVRow.quoted(word)) }

  /// Adds a number; unknown is an empty cell and never 0.
  public mutating func number(_ number: Int?) { cells.append(number.map(String.init) ?? "") }

  public mutating func number(_ number: Double?) { cells.append(number.map { "\($0)" } ?? "") }

  public mutating func flag(_ flag: Bool) { cells.append(flag ? "yes" : "no") }

  /// Adds what a claim counts, whom, and who says so: how a claim begins in every table.
  mutating func statement(of claim: Claim) {
    word(claim.measure.rawValue)
    number(claim.bounds.low)
    number(claim.bounds.high)
    word(claim.qualifier.rawValue)
    text(claim.scope.rawValue)
    number(claim.partOf.map { $0 + 1 })
    text(claim.speaker.name)
    word(claim.speaker.kind.rawValue)
  }

  /// The line with its end.
  public var line: String { cells.joined(separator: ",") + "\r\n" }

  private static func quoted(_ text: String) -> String {
    // By scalars and not by characters: a quote with a combining mark behind it is another character, and still a quote.
    let special: Set<Unicode.Scalar> = ["\"", ",", "\r", "\n"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append("\"") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
