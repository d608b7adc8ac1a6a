/// Whom a figure counts: one of the standard words, or the words of the source ("students").
public struct Scope: RawRepresentable, Hashable, Sendable {
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ words: String) { rawValue = words }

  /// Victims and attackers alike, or no distinction made.
  public static let everyone = Scope("everyone")
  /// Those attacked, where attackers died too and are counted apart.
  public static let victims = Scope("victims")
  public static let civilians = Scope("civilians")
  public static let children = Scope("children")
  public static let women = Scope("women")
  public static let men = Scope("men")
  public static let securityForces = Scope("security forces")
  public static let attackers = Scope("attackers")
  /// Victims whose names are known.
  public static let identified = Scope("identified")

  /// Kinds of victims among these that share nobody, so that they may be added up; empty where there are none. Women and
  /// children are parts of civilians where those are counted, and men may be the soldiers that are counted beside them.
  static func disjointVictims(among counted: Set<Scope>) -> [Scope] {
    let sides: [Scope] =
      if counted.contains(.civilians) {
        [.civilians, .securityForces]
      } else if counted.contains(.securityForces) {
        [.securityForces, .women, .children]
      } else {
        [.women, .children, .men]
      }
    let found = sides.filter(counted.contains)
    return found.count > 1 ? found : []
  }

  /// Its place in the order of sections: whoever counts most people stands first.
  var reach: Int {
    let order: [Scope] = [.everyone, .victims, .civilians, .securityForces, .attackers]
    return order.firstIndex(of: self) ?? order.count
  }
}

extension Scope: Codable {
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
