import NewsModel

/// Comparisons as comma-separated values: one row for each claim, in the comparison's order, then one
/// for each published rule (section "lens").
public enum ComparisonCSV {
  private static let columns = [
    "incident", "title", "section", "measure", "scope", "is_part", "low", "high", "qualifier",
    "speaker", "speaker_kind", "report", "outlet", "voice", "as_of", "status", "counted",
    "envelope_low", "envelope_high", "envelope_open_below", "envelope_open_above", "quote",
    "lens", "lens_best",
  ]

  /// The whole document.
  public static func document(of dossiers: [Dossier]) -> String {
    columns.joined(separator: ",") + "\r\n" + dossiers.map(rows).joined()
  }

  private static func rows(of dossier: Dossier) -> String {
    let comparison = Comparison(of: dossier)
    var lines = ""
    for section in comparison.sections {
      for row in section.rows { lines += line(row, "compared", section.envelope, dossier) }
    }
    for row in comparison.background { lines += line(row, "background", nil, dossier) }
    for row in comparison.setAside { lines += line(row, "set aside", nil, dossier) }
    for (lens, reading) in Lenses.readings(of: dossier) { lines += line(lens, reading, dossier) }
    return lines
  }

  /// What a published rule makes of the claims: its range in `low` and `high`, its one number in `lens_best`.
  private static func line(
    _ lens: any CodebookLens, _ reading: LensReading, _ dossier: Dossier
  ) -> String {
    var csv = CSVRow()
    csv.text(dossier.incident.key)
    csv.text(dossier.incident.title)
    csv.word("lens")
    csv.word(reading.measure.rawValue)
    csv.word("")
    csv.flag(false)
    csv.number(reading.low)
    csv.number(reading.high)
    for _ in 0..<12 { csv.word("") }
    csv.word(reading.isUnknown ? "" : reading.isOpenAbove ? "yes" : "no")
    csv.text(([reading.word].compactMap(\.self) + reading.steps).joined(separator: " "))
    csv.word(lens.key)
    csv.number(reading.best)
    return csv.line
  }

  private static func line(
    _ row: Comparison.Row, _ section: String, _ envelope: Envelope?, _ dossier: Dossier,
    isPart: Bool = false
  ) -> String {
    let claim = row.claim
    var csv = CSVRow()
    csv.text(dossier.incident.key)
    csv.text(dossier.incident.title)
    csv.word(section)
    csv.word(claim.measure.rawValue)
    csv.text(claim.scope.rawValue)
    csv.flag(isPart)
    csv.number(claim.bounds.low)
    csv.number(claim.bounds.high)
    csv.word(claim.qualifier.rawValue)
    csv.text(claim.speaker.name)
    csv.word(claim.speaker.kind.rawValue)
    csv.text(dossier.reports[row.report].key)
    csv.text(dossier.reports[row.report].outlet)
    csv.text(row.voice)
    csv.word(claim.asOf?.iso ?? "")
    csv.word(claim.status.rawValue)
    csv.flag(row.counts)
    csv.number(isPart ? nil : envelope?.low)
    csv.number(isPart ? nil : envelope?.high)
    csv.word(isPart ? "" : envelope.map { $0.isOpenBelow ? "yes" : "no" } ?? "")
    csv.word(isPart ? "" : envelope.map { $0.isOpenAbove ? "yes" : "no" } ?? "")
    csv.text(claim.quotation?.text)
    csv.word("")
    csv.word("")
    return csv.line
      + row.parts.map { line($0, section, envelope, dossier, isPart: true) }.joined()
  }
}
