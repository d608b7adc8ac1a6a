/// What stands out in the killed figures of an incident, a bit each: filters ask for it.
public struct Findings: OptionSet, Hashable, Sendable {
  public var rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Some speaker has raised its figure.
  public static let revisedUp = Findings(rawValue: 1)
  /// Some speaker has lowered its figure.
  public static let revisedDown = Findings(rawValue: 2)
  /// Some speaker has narrowed or widened its range, or no longer stands by it.
  public static let revisedOtherwise = Findings(rawValue: 4)
  /// Some origin lies far from all others.
  public static let outlier = Findings(rawValue: 8)

  /// A group that acted has claimed the deed.
  public static let conceded = Findings(rawValue: 16)

  /// Any revision.
  public static let revised: Findings = [.revisedUp, .revisedDown, .revisedOtherwise]
}

extension Comparison {
  /// What stands out in the killed figures.
  public var findings: Findings {
    var findings: Findings = []
    for change in histories.lazy.filter({ $0.measure == .killed }).flatMap(\.steps).map(\.change) {
      switch change {
      case .up: findings.insert(.revisedUp)
      case .down: findings.insert(.revisedDown)
      case .narrowed, .widened, .withdrawn: findings.insert(.revisedOtherwise)
      case .first, .restated, .undated: break
      }
    }
    if let section = primary(.killed), !Outliers.find(in: section.rows).isEmpty {
      findings.insert(.outlier)
    }
    return findings
  }
}
