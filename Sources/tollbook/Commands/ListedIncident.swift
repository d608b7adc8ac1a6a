import NewsModel

/// A row of the list, with what a published rule makes of the killed where one was asked for.
struct ListedIncident {
  let row: IncidentSummary
  private(set) var dossier: Dossier?
  private(set) var reading: LensReading?

  init(_ row: IncidentSummary) { self.row = row }

  /// - Parameters:
  ///   - row: the row.
  ///   - lens: the rule.
  ///   - dossier: the incident whole; nil when it is gone by now.
  init(_ row: IncidentSummary, under lens: any CodebookLens, _ dossier: Dossier?) {
    self.row = row
    self.dossier = dossier
    reading = dossier.flatMap { lens.reading(.killed, of: $0) }
  }
}

/// What a rule makes of all incidents of a list together. Unknown is not zero: it is counted apart.
struct LensSum {
  private var incidents = 0
  private var unknown = 0
  private var low = 0
  private var best = 0
  private var high = 0
  private var hasBest = false
  private var hasRange = false

  mutating func add(_ reading: LensReading) {
    incidents += 1
    guard !reading.isUnknown, reading.word != "none or unknown" else {
      unknown += 1
      return
    }
    low += reading.low ?? reading.best ?? 0
    high += reading.high ?? reading.best ?? 0
    best += reading.best ?? 0
    hasBest = hasBest || reading.best != nil
    hasRange = hasRange || reading.low != nil
  }

  /// "Under ACLED's rule 312 killed in 40 incidents, 3 more without a number."
  func sentence(under lens: any CodebookLens) -> String {
    let range = "\(FigureText.grouped(low)) to \(FigureText.grouped(high))"
    let best = FigureText.grouped(best)
    let killed = hasBest ? (hasRange ? "\(best) (\(range))" : best) : range
    let known = FigureText.counted(incidents - unknown, "incident")
    let rest = unknown > 0 ? ", and \(FigureText.grouped(unknown)) more without a number" : ""
    return "Under the rule of \(lens.name): \(killed) killed in \(known)\(rest)."
  }
}
