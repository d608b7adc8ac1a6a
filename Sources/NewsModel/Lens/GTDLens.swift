/// GTD: the most recent credible source, else the majority figure, else the lowest; attackers included.
///
/// "Credible" leaves out what the perpetrators say of themselves. A hedged figure of the same day that a definite one
/// agrees with ("more than 70" beside "77") is no rival of it.
public struct GTDLens: CodebookLens {
  public let key = "gtd"
  public let name = "GTD"
  public let abbreviation: String? = "GTD"
  public let rule =
    "The total of confirmed dead, victims and attackers: from the most recent credible source, else the majority "
    + "figure, else the lowest."
  public let source = "GTD Codebook (START, August 2021), nkill and nwound"
  public let measures: [Measure] = [.killed, .wounded]

  public init() {}

  public func reading(of material: LensMaterial) -> LensReading {
    let selection = material.wholes
    var reading = material.reading(with: selection)
    reading.drop(material.vague, "gives no usable number; GTD would leave the field blank")
    let credible = selection.candidates.filter { !$0.speaker.isParty }
    reading.drop(
      selection.candidates.filter(\.speaker.isParty), "said by a side of the fight, not credible")
    let latest = credible.compactMap(\.day).max()
    let recent = latest.map { day in credible.filter { $0.day == day } } ?? credible
    reading.drop(credible.filter { !recent.contains($0) }, "older than the most recent report")
    let definite = recent.filter(\.isDefinite)
    let rivals = recent.filter { candidate in
      candidate.isDefinite
        || !definite.contains { candidate.allows($0.bounds.lowestStated ?? 0) }
    }
    let support = LensSupport(candidates: rivals)
    guard let number = majority(support) ?? support.numbers.first else {
      reading.steps.append("No credible source gives a number, so the field stays blank.")
      return reading.sorted
    }
    explain(number, support, latest, in: &reading)
    for candidate in recent {
      if candidate.allows(number) || candidate.bounds.lowestStated == number {
        reading.use(candidate, "agrees with \(FigureText.grouped(number))")
      } else {
        reading.drop(candidate, "outvoted on the same day")
      }
    }
    reading.best = number
    return reading.sorted
  }

  /// The number that more origins state than any other; nil where the best are equals.
  private func majority(_ support: LensSupport) -> Int? {
    let counts = support.numbers.map { ($0, support.statedBy($0).count) }
    guard let most = counts.map(\.1).max() else { return nil }
    let first = counts.filter { $0.1 == most }
    return first.count == 1 ? first[0].0 : nil
  }

  private func explain(
    _ number: Int, _ support: LensSupport, _ latest: Day?, in reading: inout LensReading
  ) {
    if let latest { reading.steps.append("Most recent: \(DateText.plain(latest)).") }
    guard support.numbers.count > 1 else { return }
    let voices = FigureText.counted(support.statedBy(number).count, "origin")
    reading.steps.append(
      majority(support) == nil
        ? "No majority on that day, so the lowest."
        : "Majority on that day: \(FigureText.grouped(number)), of \(voices).")
  }
}
