/// What became of a speaker's figures, in words: one place for the screen, the tables and the exports.
public enum HistoryText {
  /// "revised up", "withdrawn".
  public static func words(_ change: RevisionChange) -> String {
    switch change {
    case .first: "first said"
    case .up: "revised up"
    case .down: "revised down"
    case .narrowed: "narrowed"
    case .widened: "widened"
    case .withdrawn: "withdrawn"
    case .restated: "said again"
    case .undated: "day unknown"
    }
  }

  /// What replaced a claim: "revised up to 100 on 20 Sep 2024", "withdrawn on 20 Sep 2024"; nil while it stands.
  public static func later(_ row: Comparison.Row) -> String? {
    guard let later = row.later else { return nil }
    let day = later.day.map { " on " + DateText.plain($0) } ?? ""
    let figure = later.bounds.isUnknown ? "" : " to " + range(later.bounds)
    return words(later.change) + figure + day
  }

  /// In how many reports a claim stands: "in 3 reports of 2 origins"; nil for one.
  public static func seen(_ row: Comparison.Row) -> String? {
    guard row.reportCount > 1 else { return nil }
    let voices = Set(row.sightings.map(\.voice)).count
    let origins = voices > 1 ? " of \(voices) origins" : ""
    return "in \(row.reportCount) reports" + origins
  }

  /// What is to be said of a claim beside its figure: "in 3 reports; revised up to 100 on 20 Sep 2024".
  public static func remarks(_ row: Comparison.Row) -> String {
    [seen(row), later(row)].compactMap(\.self).joined(separator: "; ")
  }

  /// A step's figure as its reports word it: "more than 70", "70 and 77".
  public static func figure(_ step: SpeakerHistory.Step) -> String {
    var words: [String] = []
    for sighting in step.sightings {
      let figure = FigureText.words(sighting.claim)
      if !words.contains(figure) { words.append(figure) }
    }
    return words.joined(separator: " and ")
  }

  /// "18 Sep 2024", "18 Sep 2024 to 20 Sep 2024"; for an edition of a dataset its name.
  public static func days(_ step: SpeakerHistory.Step) -> String {
    guard let days = step.days else {
      let first = step.sightings[0]
      return first.claim.speaker.kind == .dataset ? first.outlet : "–"
    }
    let first = DateText.plain(days.lowerBound)
    return days.lowerBound == days.upperBound
      ? first : "\(first) to \(DateText.plain(days.upperBound))"
  }

  /// Who speaks: "general staff (party to the conflict)", for a report in its own voice its origin.
  public static func speaker(_ history: SpeakerHistory) -> String {
    guard history.speaker.name != nil else { return history.steps[0].sightings[0].voice }
    return ComparisonText.speaker(history.steps[0].sightings[0].claim)
  }

  /// "killed" or "killed, civilians".
  public static func subject(_ history: SpeakerHistory) -> String {
    history.scope == .everyone
      ? history.measure.rawValue : "\(history.measure.rawValue), \(history.scope.rawValue)"
  }

  private static func range(_ bounds: Bounds) -> String {
    let low = bounds.lowestStated ?? 0
    let high = bounds.highestStated ?? low
    return low == high
      ? FigureText.grouped(low) : "\(FigureText.grouped(low)) to \(FigureText.grouped(high))"
  }
}

extension Comparison {
  /// The speakers that have changed a figure.
  public var revisedHistories: [SpeakerHistory] { histories.filter(\.isRevised) }
}
