import NewsModel

extension DocumentFormat {
  public static let csv = DocumentFormat(
    name: "csv", fileExtension: "csv", title: "CSV",
    purpose: "one row for each claim, for a spreadsheet"
  ) { CSVDocument(context: $0) }
}

/// Comma-separated values: one row for each claim, with its incident and report beside it.
struct CSVDocument: DocumentWriter {
  /// The columns in order. `claim` counts a report's claims from 1, `part_of` is such a number; `counted` says whether
  /// the claim enters the comparison's envelope.
  private static let columns = [
    "incident", "title", "date_start", "date_end", "date_precision", "country", "country_name",
    "admin1", "place", "latitude", "longitude", "type", "groups", "report", "report_kind", "outlet",
    "origin", "report_title", "published", "published_approximate", "link", "licence", "claim",
    "measure", "low", "high", "qualifier", "scope", "part_of", "speaker", "speaker_kind", "as_of",
    "background", "denied", "status", "counted", "rule", "quote", "start", "end", "note",
    "incident_grade", "incident_status", "tags", "starred", "analyst_note",
  ]

  private let context: ExportContext

  init(context: ExportContext) { self.context = context }

  /// Hashtags of the Humanitarian Exchange Language for some of the columns.
  private static let hashtags = [
    "incident": "#event+code", "title": "#event+name", "date_start": "#date+start",
    "date_end": "#date+end", "country": "#country+code", "country_name": "#country+name",
    "admin1": "#adm1+name", "place": "#loc+name", "latitude": "#geo+lat", "longitude": "#geo+lon",
    "type": "#event+type", "groups": "#org+name+list", "report": "#meta+report",
    "outlet": "#meta+source", "published": "#date+reported", "link": "#meta+url",
    "licence": "#meta+license", "measure": "#indicator+name", "low": "#affected+num+min",
    "high": "#affected+num+max", "scope": "#affected+type", "speaker": "#contact+name",
    "as_of": "#date+asof", "status": "#status",
  ]

  func head() -> [UInt8] {
    let names = CSVDocument.columns
    var lines = names.joined(separator: ",") + "\r\n"
    if context.hxl {
      lines += names.map { CSVDocument.hashtags[$0] ?? "" }.joined(separator: ",") + "\r\n"
    }
    return Array(lines.utf8)
  }

  func incident(_ dossier: Dossier) -> [UInt8] {
    let counted = Set(
      Comparison(of: dossier).sections.flatMap(\.rows).flatMap(\.sightings)
        .filter(\.counts).map(Position.init))
    var text = ""
    for (reportIndex, report) in dossier.reports.enumerated() {
      for (index, claim) in report.claims.enumerated() {
        var row = CSVRow()
        add(dossier.incident, to: &row)
        add(report, to: &row)
        row.number(index + 1)
        let place = Position(report: reportIndex, claim: index)
        add(claim, isCounted: counted.contains(place), to: &row)
        add(dossier.judgement, to: &row)
        text += row.line
      }
    }
    return Array(text.utf8)
  }

  func tail() -> [UInt8] { [] }

  /// Where a claim stands in its dossier.
  private struct Position: Hashable {
    var report: Int
    var claim: Int

    init(report: Int, claim: Int) {
      self.report = report
      self.claim = claim
    }

    init(_ row: Comparison.Row) { self.init(report: row.report, claim: row.index) }
  }

  private func add(_ incident: Incident, to row: inout CSVRow) {
    row.text(incident.key)
    row.text(incident.title)
    row.word(incident.date?.start.iso ?? "")
    row.word(incident.date?.end.iso ?? "")
    row.word(incident.date?.precision.rawValue ?? "")
    row.text(incident.country)
    row.text(incident.country.flatMap(context.countryName))
    row.text(incident.admin1)
    row.text(incident.place)
    row.number(incident.latitude)
    row.number(incident.longitude)
    row.text(incident.type)
    row.text(incident.groups.map(\.displayName).joined(separator: "; "))
  }

  private func add(_ judgement: Judgement, to row: inout CSVRow) {
    row.word(judgement.grade?.rawValue ?? "")
    row.word(judgement.status?.rawValue ?? "")
    row.text(judgement.tags.joined(separator: "; "))
    row.flag(judgement.isStarred)
    row.text(judgement.note)
  }

  private func add(_ report: Report, to row: inout CSVRow) {
    row.text(report.key)
    row.word(report.kind.rawValue)
    row.text(report.outlet)
    row.text(report.origin)
    row.text(report.title)
    row.word(report.published?.iso ?? "")
    row.flag(report.publishedIsApproximate)
    row.text(report.link)
    row.text(report.licence)
  }

  private func add(_ claim: Claim, isCounted: Bool, to row: inout CSVRow) {
    row.statement(of: claim)
    row.word(claim.asOf?.iso ?? "")
    row.flag(claim.isBackground)
    row.flag(claim.isDenied)
    row.word(claim.status.rawValue)
    row.flag(isCounted)
    row.text(claim.rule)
    row.text(claim.quotation?.text)
    row.number(claim.quotation?.range.lowerBound)
    row.number(claim.quotation?.range.upperBound)
    row.text(claim.note)
  }
}
