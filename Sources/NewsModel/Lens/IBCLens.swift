/// Iraq Body Count: the minimum and the maximum of what reports give for civilians.
public struct IBCLens: CodebookLens {
  public let key = "ibc"
  public let name = "Iraq Body Count"
  public let abbreviation: String? = "IBC"
  public let rule = "The minimum and the maximum of civilian deaths and injuries that reports give."
  public let source = "IBC, Rationale and Methodology, section 3 (iraqbodycount.org/about/methods)"
  public let measures: [Measure] = [.killed, .wounded]

  public init() {}

  public func reading(of material: LensMaterial) -> LensReading {
    let selection = material.civilians
    var reading = material.reading(with: selection)
    reading.drop(material.vague, "gives no number")
    reading.setRange(of: selection.candidates)
    if reading.isUnknown { reading.steps.append("No report gives a number.") }
    return reading.sorted
  }
}
