import FuzzParts

extension FuzzTarget {
  /// All of them.
  public static let all = texts + small + files

  /// The target of a name; nil for none.
  public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
