/// What a figure counts. `casualties` is killed and wounded together and is never set against either.
public enum Measure: String, Codable, Sendable, CaseIterable, Comparable {
  case killed, wounded, missing, abducted, detained, displaced, casualties

  public static func < (left: Measure, right: Measure) -> Bool { left.order < right.order }

  private var order: Int { Measure.allCases.firstIndex(of: self) ?? 0 }
}
