internal import NewsModel

extension SummaryColumns {
  /// The same without a comparison, for a dossier as a dataset's row makes it: one report that says all at one time,
  /// nothing set aside, and for each measure figures for everyone. Nil for any other. Making a comparison for each of millions of rows would take
  /// longer than all else; tests compare both on random dossiers.
  init?(plain dossier: Dossier) {
    guard dossier.reports.count == 1 else { return nil }
    let claims = dossier.reports[0].claims
    guard claims.allSatisfy({ $0.isPlain(among: claims) }), dossier.reports[0].earlier.isEmpty
    else { return nil }
    var envelopes: [Measure: Envelope] = [:]
    for claim in claims where claim.counts && envelopes[claim.measure] == nil {
      guard let envelope = SummaryColumns.plainEnvelope(claim.measure, claims) else { return nil }
      envelopes[claim.measure] = envelope
    }
    killed = envelopes.removeValue(forKey: .killed)
    wounded = envelopes.removeValue(forKey: .wounded)
    others = envelopes
    reportCount = 1
    originCount = 1
    groups = SummaryColumns.acting(dossier.incident.groups)
    speakers = claims.reduce(0) { $1.isPart ? $0 : $0 | $1.speaker.kind.bit }
    findings = SummaryColumns.concession(dossier.incident)
  }

  /// As `Comparison.overall` has it; nil where no figure is for everyone.
  private static func plainEnvelope(_ measure: Measure, _ claims: [Claim]) -> Envelope? {
    let counted = claims.filter { $0.measure == measure && $0.counts }
    let everyone = counted.filter { $0.scope == .everyone }.map(\.bounds)
    guard let envelope = Envelope(ofVoices: [everyone]) else { return nil }
    let implied = counted.filter { $0.scope != .everyone && $0.scope != .attackers }.compactMap(
      \.bounds.lowestStated
    )
    .filter { $0 > envelope.high }
    if implied.isEmpty { return envelope }
    return Envelope(ofVoices: [everyone] + implied.map { [Bounds(low: $0, high: nil)] })
  }
}

extension Claim {
  /// Whether it enters an envelope, as `Comparison` has it.
  fileprivate var counts: Bool { !isPart && !bounds.isUnknown }

  /// Neither set aside nor of another event, and a part only of a whole that is there.
  fileprivate func isPlain(among claims: [Claim]) -> Bool {
    guard status != .rejected && !isDenied && !isBackground else { return false }
    guard asOf == claims[0].asOf && origin == claims[0].origin else { return false }
    guard let partOf else { return true }
    return claims.indices.contains(partOf) && !claims[partOf].isPart
  }
}
