import NewsModel

/// What the reader writes into the archive for the report that is read.
extension ReaderState {
  /// Accepts every undecided claim of the report.
  func acceptAll(in shell: inout BrowserState) -> [Effect] {
    guard let dossier = shell.shelf[incident], dossier.reports.indices.contains(report),
      shell.mayWrite(incident)
    else { return [] }
    let report = dossier.reports[report]
    guard report.claims.contains(where: { $0.status == .proposed }) else {
      shell.message = .done("No claim of this report is undecided.")
      return []
    }
    return [shell.ask(.acceptAll(report: report.id, incident: incident))]
  }

  /// Puts the cursor of the reader that shows a report on the claim that was added to it last.
  static func showAdded(_ report: Int64, _ incident: Int64, in shell: inout BrowserState) {
    guard var reader = shell.screens.last as? ReaderState, reader.incident == incident,
      let dossier = shell.shelf[incident], dossier.reports.indices.contains(reader.report),
      dossier.reports[reader.report].id == report
    else { return }
    let last = dossier.reports[reader.report].claims.count - 1
    reader.select(claim: last, height: ReaderLayout(shell.size).text.height)
    shell.screens.put(reader)
  }

  /// Where a claim is added: at the words that were searched, else at the figure under the cursor, else at the first
  /// line in view.
  func positionToAdd(in shell: BrowserState) -> Int {
    if let match { return match.lowerBound }
    if let range = claim(in: shell)?.claim.quotation?.range { return range.lowerBound }
    for case .text(let line) in page?.lines.dropFirst(top) ?? [] {
      return line.scalars.lowerBound
    }
    return 0
  }

  /// Says that the reader's report prints the words of the one before it, or that it speaks for itself after all.
  func toggleOrigin(in shell: inout BrowserState) -> [Effect] {
    guard let dossier = shell.shelf[incident], dossier.reports.indices.contains(report),
      shell.mayWrite(incident)
    else { return [] }
    let current = dossier.reports[report]
    let others = dossier.reports.enumerated().filter { $0.offset != report }.map(\.element)
    if others.contains(where: { $0.voice == current.voice }) {
      return [shell.ask(.origin(nil, report: current.id, incident: incident))]
    }
    guard report > 0 else {
      shell.message = .done("There is no report before this one; go to the next with ].")
      return []
    }
    let voice = dossier.reports[report - 1].voice
    return [shell.ask(.origin(voice, report: current.id, incident: incident))]
  }

  /// Takes the reader's report out of its incident, into one of its own.
  func splitReport(in shell: inout BrowserState) -> [Effect] {
    guard let dossier = shell.shelf[incident], dossier.reports.indices.contains(report),
      shell.mayWrite(incident)
    else { return [] }
    guard dossier.reports.count > 1 else {
      shell.message = .done("It is the only report of this incident.")
      return []
    }
    return [shell.ask(.split(report: dossier.reports[report].id, incident: incident))]
  }
}
