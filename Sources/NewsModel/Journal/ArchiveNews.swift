/// What others have changed in an archive since somebody looked.
public struct ArchiveNews: Hashable, Sendable {
  /// Whether more may have changed than is said here: something was imported, or too much was decided to be listed.
  public var isWhole: Bool
  /// The row numbers of the incidents about which something was decided, and of those that follow from them.
  public var incidents: Set<Int64>
  /// What was decided about them.
  public var aspects: DecidedAspects
  /// Whether something beside incidents has changed: feeds, articles set aside, watches, names of filters.
  public var hasOther: Bool

  public init(
    isWhole: Bool = false, incidents: Set<Int64> = [], aspects: DecidedAspects = [],
    hasOther: Bool = false
  ) {
    self.isWhole = isWhole
    self.incidents = incidents
    self.aspects = aspects
    self.hasOther = hasOther
  }

  public static let whole = ArchiveNews(isWhole: true)

  public var isEmpty: Bool { self == ArchiveNews() }

  /// Adds what came later.
  public mutating func formUnion(_ later: ArchiveNews) {
    isWhole = isWhole || later.isWhole
    incidents.formUnion(later.incidents)
    aspects.formUnion(later.aspects)
    hasOther = hasOther || later.hasOther
  }
}
