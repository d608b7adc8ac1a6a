/// ACLED: the lowest number reported, until a better one is corroborated; vague words by fixed numbers.
///
/// The codebook's "several", "few" and "many" are 3 or 10 by context; the lens takes 3. "Casualties" alone, or nothing
/// said, is recorded as 0, which therefore means "none or unknown".
public struct ACLEDLens: CodebookLens {
  public let key = "acled"
  public let name = "ACLED"
  public let abbreviation: String? = "ACLED"
  public let rule =
    "The lowest number reported until a more reliable or corroborated one; dozens are 12, hundreds 100, "
    + "several 3; 0 means none or unknown. Both sides are counted; the wounded are not."
  public let source = "ACLED Codebook 2023 and FAQ on fatalities (acleddata.com)"
  public let measures: [Measure] = [.killed]

  public init() {}

  /// The codebook's number for a vague word; nil where it gives none.
  static func number(for qualifier: Qualifier) -> Int? {
    switch qualifier {
    case .several, .many: 3
    case .dozens: 12
    case .hundreds: 100
    default: nil
    }
  }

  public func reading(of material: LensMaterial) -> LensReading {
    let selection = material.wholes
    var reading = material.reading(with: selection)
    let vague = material.vague(beside: selection)
    reading.drop(material.vague.filter { !vague.contains($0) }, "counts a part of them, vaguely")
    let candidates = selection.candidates + counted(vague, in: &reading)
    let support = LensSupport(candidates: candidates)
    guard let lowest = candidates.compactMap(\.bounds.lowestStated).min() else {
      reading.best = 0
      reading.word = "none or unknown"
      reading.steps.append("No number is reported, which ACLED records as 0.")
      return reading.sorted
    }
    let number = corroborated(above: lowest, support, &reading) ?? lowest
    for candidate in candidates {
      if candidate.bounds.lowestStated == number {
        reading.use(candidate, number == lowest ? "the lowest" : "corroborated")
      } else {
        reading.drop(
          candidate, number == lowest ? "above the lowest" : "not the corroborated number")
      }
    }
    reading.best = number
    return reading.sorted
  }

  /// A higher number that two origins state, where the lowest rests on one.
  private func corroborated(
    above lowest: Int, _ support: LensSupport, _ reading: inout LensReading
  ) -> Int? {
    guard support.statedBy(lowest).count == 1 else {
      reading.steps.append("The lowest number: \(FigureText.grouped(lowest)).")
      return nil
    }
    let higher = support.numbers.first { $0 > lowest && support.statedBy($0).count > 1 }
    guard let higher else {
      reading.steps.append(
        "The lowest number: \(FigureText.grouped(lowest)); no other is stated by two origins.")
      return nil
    }
    let voices = FigureText.counted(support.statedBy(higher).count, "origin")
    reading.steps.append(
      "\(FigureText.grouped(higher)) is stated by \(voices), the lower "
        + "\(FigureText.grouped(lowest)) by one.")
    return higher
  }

  private func counted(
    _ vague: [LensMaterial.Candidate], in reading: inout LensReading
  ) -> [LensMaterial.Candidate] {
    vague.compactMap { candidate in
      guard let number = ACLEDLens.number(for: candidate.qualifier) else {
        reading.drop(candidate, "a word for which the codebook gives no number")
        return nil
      }
      var counted = candidate
      counted.bounds = Bounds(number)
      reading.steps.append("“\(candidate.qualifier.rawValue)” counts as \(number).")
      return counted
    }
  }
}
