/// UCDP GED: a best estimate between the lowest and the highest reliable one.
///
/// The codebook leaves "most likely" to its coders. Here it is the number that most origins agree with, the lower of
/// equals (UCDP is conservative by design); what a side of the fight says counts only where nobody else speaks.
public struct UCDPLens: CodebookLens {
  public let key = "ucdp"
  public let name = "UCDP GED"
  public let abbreviation: String? = "UCDP"
  public let rule =
    "Best, low and high: the most likely, the lowest and the highest reliable estimate of deaths."
  public let source = "UCDP GED Codebook 25.1, fatality estimates (ucdp.uu.se)"
  public let measures: [Measure] = [.killed]

  public init() {}

  public func reading(of material: LensMaterial) -> LensReading {
    let selection = material.wholes
    var reading = material.reading(with: selection)
    reading.drop(material.vague, "gives no number")
    var candidates = selection.candidates.filter { !$0.speaker.isParty }
    if candidates.isEmpty {
      candidates = selection.candidates
      if !candidates.isEmpty {
        reading.steps.append("Only sides of the fight give figures, so these are taken with care.")
      }
    } else {
      let parties = selection.candidates.filter(\.speaker.isParty)
      reading.drop(parties, "said by a side of the fight, not counted as reliable")
    }
    reading.setRange(of: candidates)
    let support = LensSupport(candidates: candidates)
    if let best = support.bestSupported {
      reading.best = best
      let voices = FigureText.counted(support.voices(for: best).count, "origin")
      reading.steps.append("Best: \(FigureText.grouped(best)), given or allowed by \(voices).")
    }
    return reading.sorted
  }
}
