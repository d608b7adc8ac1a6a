extension ClaimStatus {
  /// True where somebody stands behind the claim.
  public var isAccepted: Bool { self == .accepted || self == .edited }
}

extension Dossier {
  /// The dossier with those claims only that were accepted, or edited, which accepts them.
  ///
  /// A part whose whole is left out stays a part (of claim -1, which no report has), so that it counts in no envelope.
  public func keepingAccepted() -> Dossier {
    var result = self
    for index in result.reports.indices { result.reports[index].keepAccepted() }
    return result
  }
}

extension Report {
  fileprivate mutating func keepAccepted() {
    var places: [Int: Int] = [:]
    for index in claims.indices where claims[index].status.isAccepted {
      places[index] = places.count
    }
    claims = claims.filter(\.status.isAccepted).map { claim in
      var claim = claim
      claim.partOf = claim.partOf.map { places[$0] ?? -1 }
      return claim
    }
  }
}
