import NewsModel

extension BrowserState {
  /// Says that the reader's report prints the words of the one before it, or that it speaks for itself after all.
  mutating func toggleOrigin(_ reader: ReaderState) -> [Effect] {
    guard let dossier = shelf[reader.incident], dossier.reports.indices.contains(reader.report),
      mayWrite(reader.incident)
    else { return [] }
    let report = dossier.reports[reader.report]
    let others = dossier.reports.enumerated().filter { $0.offset != reader.report }.map(\.element)
    if others.contains(where: { $0.voice == report.voice }) {
      return [ask(.origin(nil, report: report.id, incident: reader.incident))]
    }
    guard reader.report > 0 else {
      message = .done("There is no report before this one; go to the next with ].")
      return []
    }
    let voice = dossier.reports[reader.report - 1].voice
    return [ask(.origin(voice, report: report.id, incident: reader.incident))]
  }
}
