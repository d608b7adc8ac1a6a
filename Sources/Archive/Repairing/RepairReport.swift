/// What a repair has saved and what it has not.
public struct RepairReport: Hashable, Sendable {
  /// Rows of one kind that stand in the new archive.
  public struct Saved: Hashable, Sendable {
    public var what: String
    public var count: Int
  }

  /// Something that is not, or not whole, in the new archive.
  public struct Loss: Hashable, Sendable {
    /// What was lost, in words ("entries of the journal").
    public var what: String
    /// How many; nil where nothing tells.
    public var count: Int?
    /// Which, as far as their names are known; at most twenty.
    public var names: [String]
  }

  public var saved: [Saved] = []
  public var lost: [Loss] = []

  /// Whether nothing is known to be lost.
  public var isWhole: Bool { lost.isEmpty }

  private static let most = 20

  mutating func lose(_ what: String, _ names: [String]) {
    guard !names.isEmpty else { return }
    lost.append(Loss(what: what, count: names.count, names: Array(names.prefix(Self.most))))
  }

  mutating func lose(_ what: String, count: Int) {
    if count > 0 { lost.append(Loss(what: what, count: count, names: [])) }
  }
}
