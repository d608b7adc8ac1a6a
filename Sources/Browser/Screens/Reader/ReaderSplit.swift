import NewsModel

extension BrowserState {
  /// Takes the reader's report out of its incident, into one of its own.
  mutating func splitReport(_ reader: ReaderState) -> [Effect] {
    guard let dossier = shelf[reader.incident], dossier.reports.indices.contains(reader.report),
      mayWrite(reader.incident)
    else { return [] }
    guard dossier.reports.count > 1 else {
      message = .done("It is the only report of this incident.")
      return []
    }
    return [ask(.split(report: dossier.reports[reader.report].id, incident: reader.incident))]
  }
}
