import Archive

/// A row of `link`: a report, the incident that it would join or stands under, how surely, and why. Of two incidents that
/// may be one, `id` is the one that would join.
public struct LinkLine {
  private let id: String
  private let incident: String
  /// From 0 to 1, in thousandths.
  private let score: Double
  private let reasons: [String]
  private let state: String

  /// A report of the archive.
  public init(_ link: ReportLink, incident: String, proposed: LinkProposal?) {
    self.init(
      id: link.name, incident: proposed?.into ?? incident, score: proposed?.score ?? link.score,
      reasons: proposed?.reasons ?? link.reasons, state: proposed == nil ? "sure" : "proposed")
  }

  /// Two incidents that may be one.
  public init(_ pair: LinkProposal) {
    self.init(
      id: pair.from, incident: pair.into, score: pair.score, reasons: pair.reasons,
      state: "proposed")
  }

  /// A row with every field said.
  ///
  /// - Parameters:
  ///   - id: the report's or article's name.
  ///   - incident: the key of the incident that it would join or stands under.
  ///   - score: how surely, from 0 to 1.
  ///   - reasons: why, in words.
  ///   - state: "sure", "proposed" or "new".
  public init(id: String, incident: String, score: Double, reasons: [String], state: String) {
    (self.id, self.incident, self.reasons, self.state) = (id, incident, reasons, state)
    self.score = (score * 1000).rounded() / 1000
  }

  /// Writes the row as an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { line in
      line.member("id", id)
      line.member("incident", incident)
      line.member("score", score)
      line.member("reasons", reasons) { $0.value($1) }
      line.member("state", state)
    }
  }

  /// The head of the rows as CSV.
  public static let csvHead = "id,incident,score,reasons,state\r\n"

  /// The row as CSV; reasons are parted by semicolons.
  public var csv: String {
    var row = CSVRow()
    row.text(id)
    row.text(incident)
    row.number(score)
    row.text(reasons.joined(separator: "; "))
    row.word(state)
    return row.line
  }
}
