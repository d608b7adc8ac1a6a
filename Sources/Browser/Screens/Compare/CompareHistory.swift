import NewsModel

/// What each speaker has said, in the order of time: a line for each sighting of a figure.
struct CompareHistory: Equatable, Sendable {
  enum Line: Equatable, Sendable {
    /// The head of a measure and scope; the axis stands on the same line.
    case section(Measure, Scope)
    /// Indices of a history, of its step, and of the step's sighting.
    case sighting(Int, Int, Int)
    case blank
  }

  let histories: [SpeakerHistory]
  private(set) var lines: [Line] = []

  init(_ comparison: Comparison) {
    histories = comparison.histories
    var before: (Measure, Scope)?
    for (index, history) in histories.enumerated() {
      if before.map({ $0 != (history.measure, history.scope) }) ?? true {
        if !lines.isEmpty { lines.append(.blank) }
        lines.append(.section(history.measure, history.scope))
        before = (history.measure, history.scope)
      }
      for (step, content) in history.steps.enumerated() {
        for sighting in content.sightings.indices {
          lines.append(.sighting(index, step, sighting))
        }
      }
    }
  }

  /// The claims in the order of their lines; earlier editions of datasets are none of the dossier's.
  var positions: [DossierPosition] { lines.compactMap(position) }

  /// The line of a claim.
  func line(of position: DossierPosition) -> Int? {
    lines.firstIndex { self.position($0) == position }
  }

  func position(_ line: Line) -> DossierPosition? {
    guard case .sighting(let history, let step, let index) = line else { return nil }
    return histories[history].steps[step].sightings[index].position.map {
      DossierPosition(report: $0.report, claim: $0.claim)
    }
  }

  /// The greatest figure of a measure.
  func greatest(_ measure: Measure) -> Int {
    histories.filter { $0.measure == measure }.flatMap(\.steps)
      .compactMap(\.bounds.highestStated).max() ?? 0
  }
}
