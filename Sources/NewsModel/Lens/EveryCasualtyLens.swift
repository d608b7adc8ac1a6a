/// Every Casualty's Standards: not one rule but the ways of dealing with disagreement that a recorder may choose from.
public struct EveryCasualtyLens: CodebookLens {
  public let key = "every-casualty"
  public let name = "Every Casualty"
  public let abbreviation: String? = nil
  public let rule =
    "Publish the range, or prioritise the better source, or record as unconfirmed, or keep the case pending; "
    + "the choice must be public and constant."
  public let source = "Standards for Casualty Recording (Every Casualty Worldwide, 2016), p. 25"
  public let measures: [Measure] = [.killed, .wounded]

  public init() {}

  public func reading(of material: LensMaterial) -> LensReading {
    let selection = material.wholes
    var reading = material.reading(with: selection)
    reading.drop(material.vague, "gives no number")
    reading.setRange(of: selection.candidates)
    guard let low = reading.low, let high = reading.high else {
      reading.word = "unknown"
      reading.steps.append("Record as unknown: no report gives a number.")
      return reading.sorted
    }
    if low == high, !reading.isOpenAbove {
      reading.word = "agreed"
      reading.steps.append("Every figure is the same; there is nothing to settle.")
      return reading.sorted
    }
    reading.word = "publish the range"
    reading.steps.append("Publish the range: \(reading.short).")
    if let better = betterSource(selection.candidates) { reading.steps.append(better) }
    if !selection.candidates.contains(where: { !$0.speaker.isParty }) {
      reading.steps.append("Or record as unconfirmed: only sides of the fight speak.")
    }
    reading.steps.append("Or keep the case pending and ask the sources.")
    return reading.sorted
  }

  /// Closeness to the dead decides: who counts bodies or names comes before who is told.
  private func betterSource(_ candidates: [LensMaterial.Candidate]) -> String? {
    let order: [SpeakerKind] = [.medical, .ngo, .un, .official, .security, .witness]
    for kind in order {
      guard let candidate = candidates.first(where: { $0.speaker.kind == kind }) else { continue }
      let name = candidate.speaker.name ?? "the \(ComparisonText.kind(kind)) source"
      let figure = FigureText.words(candidate.bounds, candidate.qualifier)
      return "Or prioritise the better source, said here to be \(name): \(figure)."
    }
    return nil
  }
}
