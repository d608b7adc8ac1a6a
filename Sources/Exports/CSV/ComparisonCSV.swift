import NewsModel

/// Comparisons as comma-separated values: one row for each claim, in the comparison's order, then one
/// for each step of a speaker that has changed its figure (section "revision"), then one for each published rule
/// (section "lens"). A claim that is met again stands once more for each sighting, with `again` on it.
public enum ComparisonCSV {
  private static let columns = [
    "incident", "title", "section", "measure", "scope", "is_part", "low", "high", "qualifier",
    "speaker", "speaker_kind", "report", "outlet", "voice", "as_of", "status", "counted",
    "envelope_low", "envelope_high", "envelope_open_below", "envelope_open_above", "quote",
    "lens", "lens_best", "again", "change",
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
    for history in comparison.revisedHistories {
      lines += history.steps.map { line($0, of: history, dossier) }.joined()
    }
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
    csv.word("")
    csv.word("")
    return csv.line
  }

  /// A figure that a speaker stood by, and how it differs from the one before.
  private static func line(
    _ step: SpeakerHistory.Step, of history: SpeakerHistory, _ dossier: Dossier
  ) -> String {
    let first = step.sightings[0]
    var csv = CSVRow()
    csv.text(dossier.incident.key)
    csv.text(dossier.incident.title)
    csv.word("revision")
    csv.word(history.measure.rawValue)
    csv.text(history.scope.rawValue)
    csv.flag(false)
    csv.number(step.bounds.low)
    csv.number(step.bounds.high)
    csv.word("")
    csv.text(history.speaker.name)
    csv.word(history.speaker.kind.rawValue)
    csv.text(first.position.map { dossier.reports[$0.report].key })
    csv.text(first.outlet)
    csv.text(first.voice)
    csv.word(first.day?.iso ?? "")
    for _ in 0..<6 { csv.word("") }
    csv.text(HistoryText.figure(step))
    for _ in 0..<3 { csv.word("") }
    csv.word(step.change.rawValue)
    return csv.line
  }

  private static func line(
    _ row: Comparison.Row, _ section: String, _ envelope: Envelope?, _ dossier: Dossier,
    isPart: Bool = false, isAgain: Bool = false
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
    csv.flag(isAgain)
    csv.word(row.later?.change.rawValue ?? "")
    let again = row.again.map { sighting in
      var sighting = sighting
      sighting.later = row.later
      return line(sighting, section, envelope, dossier, isPart: isPart, isAgain: true)
    }
    return csv.line + again.joined()
      + row.parts.map { line($0, section, envelope, dossier, isPart: true) }.joined()
  }
}
