extension Dossier {
  /// The datasets that speak of the incident, by name and edition, in the order of their reports.
  public var datasets: [String] {
    var names: [String] = []
    for report in reports where report.kind == .dataset {
      if let name = report.outlet, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// What a dataset states of the killed: of its own figures, not of proposals from its notes. Nil where it states none.
  public func killed(byDataset name: String) -> Envelope? {
    var own = self
    own.reports = reports.filter { $0.kind == .dataset && $0.outlet == name }.map { report in
      var report = report
      // Parts keep the places of their wholes: other speakers' claims are only set aside.
      for index in report.claims.indices where report.claims[index].speaker.kind != .dataset {
        report.claims[index].status = .rejected
      }
      return report
    }
    return Comparison(of: own).overall(.killed)
  }
}

/// An incident that two datasets have, with what each states of the killed.
public struct DatasetDifference: Hashable, Sendable {
  public var first: Envelope
  public var second: Envelope

  /// Nil where one of them has no figure.
  public init?(_ dossier: Dossier, _ first: String, _ second: String) {
    guard let one = dossier.killed(byDataset: first), let other = dossier.killed(byDataset: second)
    else { return nil }
    (self.first, self.second) = (one, other)
  }

  /// How far apart they lie at least: 0 where their ranges meet, negative where the second states less.
  public var gap: Int {
    if second.low > first.high { return second.low - first.high }
    return second.high < first.low ? second.high - first.low : 0
  }

  /// The gap as a share of the nearer end of the lower one; nil above 0.
  public var share: Double? {
    let base = gap > 0 ? first.high : gap < 0 ? second.high : 0
    return gap == 0 ? 0 : base > 0 ? Double(abs(gap)) / Double(base) : nil
  }
}
