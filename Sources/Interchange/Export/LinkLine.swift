/// One line of `link --format jsonl`: the article, the incident that it would join, how surely, and why.
public struct LinkLine {
  private let entry: ImportSummary.Entry

  public init(_ entry: ImportSummary.Entry) { self.entry = entry }

  /// Writes the line with its end.
  public func write(to writer: inout JSONWriter) {
    let link = entry.link
    writer.object { line in
      line.member("id", entry.id)
      line.member("incident", (link.proposed ?? link.incident).key)
      line.member("score", (link.score * 1000).rounded() / 1000)
      line.member("reasons", link.reasons) { $0.value($1) }
      line.member("state", link.state.rawValue)
    }
    writer.newline()
  }
}
