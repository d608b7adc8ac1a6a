import NewsModel

/// The dossiers that were looked at last, so that going back and forth asks the archive only once.
struct DossierShelf: Equatable, Sendable {
  private static let capacity = 24
  /// Newest last.
  private var dossiers: [Dossier] = []

  /// Those that were read before another program wrote; they are shown until they have been read again.
  private var expired: Set<Int64> = []

  subscript(id: Int64) -> Dossier? { dossiers.first { $0.incident.id == id } }

  mutating func put(_ dossier: Dossier) {
    dossiers.removeAll { $0.incident.id == dossier.incident.id }
    dossiers.append(dossier)
    expired.remove(dossier.incident.id)
    if dossiers.count > Self.capacity { dossiers.removeFirst() }
  }

  /// Whether a dossier is here and as the archive has it, as far as we know.
  func isFresh(_ id: Int64) -> Bool { self[id] != nil && !expired.contains(id) }

  /// Marks all as to be read again.
  mutating func expire() { expired = Set(dossiers.map(\.incident.id)) }

  /// Marks some as to be read again.
  mutating func expire(_ ids: Set<Int64>) {
    for dossier in dossiers where ids.contains(dossier.incident.id) {
      expired.insert(dossier.incident.id)
    }
  }

  mutating func remove(_ id: Int64) {
    dossiers.removeAll { $0.incident.id == id }
    expired.remove(id)
  }

  /// Gives a claim a new status wherever it stands, and returns the incidents that have it.
  mutating func setStatus(
    _ status: ClaimStatus, ofClaim id: Int64, isDecided: Bool
  ) -> [Int64] {
    var touched: [Int64] = []
    for index in dossiers.indices
    where dossiers[index].setStatus(status, ofClaim: id, isDecided: isDecided) {
      touched.append(dossiers[index].incident.id)
    }
    return touched
  }
}

extension Dossier {
  /// Gives a claim a new status; false when the dossier does not have it.
  mutating func setStatus(
    _ status: ClaimStatus, ofClaim id: Int64, isDecided: Bool
  ) -> Bool {
    for report in reports.indices {
      for claim in reports[report].claims.indices where reports[report].claims[claim].id == id {
        reports[report].claims[claim].status = status
        reports[report].claims[claim].isDecidedHere = isDecided
        return true
      }
    }
    return false
  }
}
