import Archive

/// What an exchange with a desk came to.
public struct DeskExchange: Hashable, Sendable {
  /// What came from there.
  public var taken = DeskIntake()
  /// How many entries, things and rows went there.
  public var entriesSent = 0
  public var materialSent = 0
  public var rowsSent = 0
  /// Files that are not whole yet, or that are nothing a desk holds.
  public var unreadable: [String] = []
  /// Sources whose bytes came along.
  public var bytesTaken = 0

  public init() {}

  /// Whether nothing went either way.
  public var isIdle: Bool {
    entriesSent + materialSent + rowsSent + taken.entries + taken.material + taken.rows == 0
  }

  /// Adds what a part of it came to.
  mutating func add(_ intake: DeskIntake) {
    taken.entries += intake.entries
    taken.material += intake.material
    taken.rows += intake.rows
    taken.refused += intake.refused
    taken.waiting += intake.waiting
    taken.open.formUnion(intake.open)
  }
}
