import Archive

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

/// One line of `link --format jsonl` for a report of the archive: the incident that it would join or stands under.
public struct ReportLine {
  private let link: ReportLink
  private let incident: String
  private let proposed: LinkProposal?

  public init(_ link: ReportLink, incident: String, proposed: LinkProposal?) {
    (self.link, self.incident, self.proposed) = (link, incident, proposed)
  }

  /// Writes the line with its end.
  public func write(to writer: inout JSONWriter) {
    let score = proposed?.score ?? link.score
    writer.object { line in
      line.member("id", link.name)
      line.member("incident", proposed?.into ?? incident)
      line.member("score", (score * 1000).rounded() / 1000)
      line.member("reasons", proposed?.reasons ?? link.reasons) { $0.value($1) }
      line.member("state", proposed == nil ? "sure" : "proposed")
    }
    writer.newline()
  }
}

/// One line of `link --format jsonl` for two incidents that may be one: the one that would join, and the one that stays.
public struct PairLine {
  private let pair: LinkProposal

  public init(_ pair: LinkProposal) { self.pair = pair }

  /// Writes the line with its end.
  public func write(to writer: inout JSONWriter) {
    writer.object { line in
      line.member("id", pair.from)
      line.member("incident", pair.into)
      line.member("score", (pair.score * 1000).rounded() / 1000)
      line.member("reasons", pair.reasons) { $0.value($1) }
      line.member("state", "proposed")
    }
    writer.newline()
  }
}
