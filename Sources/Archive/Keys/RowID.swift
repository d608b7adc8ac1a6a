/// Row numbers of reports and claims that stand in no table, because a codebook makes them of a row: in a range of their
/// own, so that they are never those of stored ones.
enum RowID {
  private static let report: Int64 = 1 << 61
  private static let claim: Int64 = 1 << 62
  private static let indexBits: Int64 = 10

  static func report(of incident: Int64) -> Int64 { report | incident }

  /// The incident whose row a report is made of; nil for a stored report's number.
  static func incident(ofReport id: Int64) -> Int64? {
    id & report != 0 && id & claim == 0 && id > 0 ? id & ~report : nil
  }

  static func claim(_ index: Int, of incident: Int64) -> Int64 {
    claim | incident << indexBits | Int64(index)
  }

  /// The incident and the index among its row's claims; nil for a stored claim's number.
  static func place(ofClaim id: Int64) -> (incident: Int64, index: Int)? {
    guard id > 0, id & claim != 0 else { return nil }
    return ((id & ~claim) >> indexBits, Int(id & ((1 << indexBits) - 1)))
  }
}
