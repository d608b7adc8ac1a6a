import NewsModel

/// The dossiers that were looked at last, so that going back and forth asks the archive only once.
struct DossierShelf: Equatable, Sendable {
  private static let capacity = 24
  /// Newest last.
  private var dossiers: [Dossier] = []

  subscript(id: Int64) -> Dossier? { dossiers.first { $0.incident.id == id } }

  mutating func put(_ dossier: Dossier) {
    dossiers.removeAll { $0.incident.id == dossier.incident.id }
    dossiers.append(dossier)
    if dossiers.count > Self.capacity { dossiers.removeFirst() }
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
