/// Airwars: the range of all claims, never one number, with a grade for how sure the event is.
///
/// The grades need a judgement on "credible" and on "likely action nearby" that claims alone do not carry. Here an
/// origin that is no side of the fight is credible, and a grade says what the archive knows, not more.
public struct AirwarsLens: CodebookLens {
  public let key = "airwars"
  public let name = "Airwars"
  public let abbreviation: String? = "Airwars"
  public let rule =
    "The minimum and the maximum of all claims of civilian harm, never a single number; graded confirmed, fair, "
    + "weak, contested or discounted."
  public let source = "Airwars methodology (airwars.org/about/methodology)"
  public let measures: [Measure] = [.killed, .wounded]

  public init() {}

  public func reading(of material: LensMaterial) -> LensReading {
    let selection = material.civilians
    var reading = material.reading(with: selection)
    reading.drop(material.vague, "gives no number")
    reading.setRange(of: selection.candidates)
    let (grade, reason) = grade(material)
    reading.word = grade
    reading.steps.append("Graded \(grade): \(reason).")
    return reading.sorted
  }

  private func grade(_ material: LensMaterial) -> (grade: String, reason: String) {
    let scopes = Set((material.stated + material.vague).map(\.scope))
    if !scopes.isEmpty, scopes.isSubset(of: [.attackers, .securityForces]) {
      return ("discounted", "reports speak of fighters only")
    }
    let acting = material.incident.groups.filter { $0.role != .target }
    if acting.contains(where: \.claimed) {
      return ("confirmed", "a side has claimed the act")
    }
    if acting.contains(where: { $0.role == .denied }) || acting.count > 1 {
      return ("contested", "responsibility is disputed between those named")
    }
    let independent = (material.stated + material.vague).filter { !$0.speaker.isParty }
    let voices = Set(independent.map(\.voice)).count
    return voices > 1
      ? ("fair", "\(voices) origins that are no side of the fight speak of it")
      : (
        "weak", voices == 1 ? "a single origin speaks of it" : "only sides of the fight speak of it"
      )
  }
}
