import Extraction
import NewsModel

/// What the extractor found as comma-separated values: one row for each claim, with its article and incident beside it.
public enum ExtractionCSV {
  private static let columns = [
    "article", "article_title", "published", "language", "incident", "main", "date_start",
    "date_end", "date_precision", "country", "admin1", "place", "latitude", "longitude", "type",
    "groups", "claim", "measure", "low", "high", "qualifier", "scope", "part_of", "speaker",
    "speaker_kind", "origin", "as_of", "background", "denied", "rule", "quote", "in",
    "start", "end",
  ]

  /// The names of the columns.
  public static var header: String { columns.joined(separator: ",") + "\r\n" }

  /// The rows of one article; none where it makes no claim. Incidents and claims count from 1.
  public static func rows(_ line: ExtractionLine) -> String {
    var text = ""
    for (number, incident) in line.article.incidents.enumerated() {
      for (index, claim) in incident.claims.enumerated() {
        var row = CSVRow()
        add(line, to: &row)
        row.number(number + 1)
        add(incident, to: &row)
        row.number(index + 1)
        add(claim, titleLength: line.titleLength, to: &row)
        text += row.line
      }
    }
    return text
  }

  private static func add(_ line: ExtractionLine, to row: inout CSVRow) {
    switch line.name {
    case .path(let name), .id(let name): row.text(name)
    }
    row.text(line.article.title)
    row.word(line.article.published?.iso ?? "")
    row.text(line.article.language)
  }

  private static func add(_ incident: ExtractedIncident, to row: inout CSVRow) {
    row.flag(incident.isMain)
    row.word(incident.date?.start.iso ?? "")
    row.word(incident.date?.end.iso ?? "")
    row.word(incident.date?.precision.rawValue ?? "")
    row.text(incident.country)
    row.text(incident.admin1)
    row.text(incident.finestPlace)
    row.number(incident.latitude)
    row.number(incident.longitude)
    row.text(incident.type)
    row.text(incident.groups.map(\.displayName).joined(separator: "; "))
  }

  private static func add(_ claim: Claim, titleLength: Int, to row: inout CSVRow) {
    row.statement(of: claim)
    row.text(claim.origin)
    row.word(claim.asOf?.iso ?? "")
    row.flag(claim.isBackground)
    row.flag(claim.isDenied)
    row.text(claim.rule)
    row.text(claim.quotation?.text)
    let range = claim.quotation?.range
    let isInTitle = range.map { $0.lowerBound < titleLength }
    let offset = isInTitle == true ? 0 : titleLength
    row.word(isInTitle.map { $0 ? "title" : "text" } ?? "")
    row.number(range.map { $0.lowerBound - offset })
    row.number(range.map { $0.upperBound - offset })
  }
}
