import NewsModel

/// A page that says how each claim's words lie in the sources of an incident, for whoever doubts.
public enum EvidencePage {
  /// One source of a report, with the name of the file that holds its bytes.
  public struct Source: Sendable {
    public var record: CaptureRecord
    /// Nil where the bytes are not kept, or damaged.
    public var file: String?

    public init(record: CaptureRecord, file: String?) {
      self.record = record
      self.file = file
    }
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - dossier: the incident.
  ///   - sources: the sources of each report, by its key.
  ///   - moment: seconds since 1970 as words, in UTC.
  /// - Returns: a whole HTML document.
  public static func html(
    _ dossier: Dossier, sources: [String: [Source]], moment: (Int) -> String
  ) -> String {
    let title = HTMLWords.text(dossier.incident.title)
    let reports = dossier.reports.map { report in
      section(report, sources[report.key] ?? [], moment)
    }
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Evidence: \(title)</title>
      <meta name="generator" content="tollbook"><meta name="viewport" content="width=device-width">
      <style>body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}
      code{word-break:break-all}mark{background:#ffe08a}td,th{text-align:left;padding:.2em .8em .2em 0;vertical-align:top}</style>
      </head><body><h1>\(title)</h1>
      <p>The bytes of each source lie beside this page as they came. <code>sha256sum -c SHA256SUMS</code> checks them
      without any other program.</p>
      \(reports.joined(separator: "\n"))
      </body></html>

      """
  }

  private static func section(
    _ report: Report, _ sources: [Source], _ moment: (Int) -> String
  ) -> String {
    let name = HTMLWords.link(report.title, to: report.link)
    let facts = sources.map { source in
      let record = source.record
      let file = source.file.map {
        HTMLWords.element("a", "href=\"\(HTMLWords.text($0))\"", HTMLWords.text($0))
      }
      return HTMLWords.row([
        file ?? "not kept or damaged", HTMLWords.element("code", "", HTMLWords.text(record.sha256)),
        HTMLWords.text(record.address), HTMLWords.text(moment(record.moment) + " UTC"),
        HTMLWords.text("\(record.means) by \(record.author)"),
        HTMLWords.text(record.headers.replacing("\n", with: "; ")),
      ])
    }
    let head = HTMLWords.header([
      "bytes", "SHA-256", "from", "captured", "brought in", "server said",
    ])
    let table =
      facts.isEmpty
      ? "<p>No bytes are kept of this report.</p>"
      : HTMLWords.element("table", "", head + facts.joined())
    let claims = report.claims.map { claim in
      HTMLWords.element("li", "", words(of: claim, in: report))
    }
    return HTMLWords.element("h2", "", name) + table
      + HTMLWords.element("ul", "", claims.joined())
  }

  /// "killed 77 · a security source: … words around the <mark>quotation</mark> …".
  private static func words(of claim: Claim, in report: Report) -> String {
    let figure =
      "\(claim.measure.rawValue) \(FigureText.short(claim.bounds)) (\(claim.status.rawValue))"
    guard let range = claim.quotation?.range else { return HTMLWords.text(figure) }
    let scalars = Array(report.text.unicodeScalars)
    guard range.lowerBound >= 0, range.upperBound <= scalars.count else {
      return HTMLWords.text(figure)
    }
    func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
      HTMLWords.text(String(String.UnicodeScalarView(part)))
    }
    let before = scalars[max(0, range.lowerBound - 120)..<range.lowerBound]
    let after = scalars[range.upperBound..<min(scalars.count, range.upperBound + 120)]
    return HTMLWords.text(figure) + ": …" + text(before) + "<mark>" + text(scalars[range])
      + "</mark>"
      + text(after) + "… (letters \(range.lowerBound) to \(range.upperBound) of the text)"
  }
}
