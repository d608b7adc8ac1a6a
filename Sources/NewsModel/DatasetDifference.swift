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

  /// How two statements lie to each other.
  public enum Relation: Hashable, Sendable {
    /// The same most likely figure.
    case equal
    /// Other figures, whose ranges meet.
    case meeting
    /// The ranges do not meet.
    case firstMore, secondMore
  }

  public init(first: Envelope, second: Envelope) {
    (self.first, self.second) = (first, second)
  }

  /// Nil where one of them has no figure.
  public init?(_ dossier: Dossier, _ first: String, _ second: String) {
    guard let one = dossier.killed(byDataset: first), let other = dossier.killed(byDataset: second)
    else { return nil }
    self.init(first: one, second: other)
  }

  /// How far apart they lie at least: 0 where their ranges meet, negative where the second states less.
  public var gap: Int {
    if second.low > first.high { return second.low - first.high }
    return second.high < first.low ? second.high - first.low : 0
  }

  /// How far apart their most likely figures lie, negative where the second states less.
  public var best: Double { second.median - first.median }

  /// The gap as a share of the nearer end of the lower one; nil above 0.
  public var share: Double? {
    let base = gap > 0 ? first.high : gap < 0 ? second.high : 0
    return gap == 0 ? 0 : base > 0 ? Double(abs(gap)) / Double(base) : nil
  }

  /// `best` without its sign as a share of the smaller most likely figure; nil above 0.
  public var bestShare: Double? {
    let base = min(first.median, second.median)
    return best == 0 ? 0 : base > 0 ? abs(best) / base : nil
  }

  public var relation: Relation {
    if best == 0 { return .equal }
    return gap == 0 ? .meeting : gap < 0 ? .firstMore : .secondMore
  }

  /// Told without colour: "▲ +30" where the second states more, "▼ -5" where it states less, "≈ +8" where the ranges meet,
  /// "=" for the same.
  public var sign: String {
    let number = (best > 0 ? "+" : best < 0 ? "-" : "") + ComparisonText.median(abs(best))
    return switch relation {
    case .equal: "="
    case .meeting: "≈ " + number
    case .firstMore: "▼ " + number
    case .secondMore: "▲ " + number
    }
  }
}

extension Envelope {
  /// What a dataset states: its most likely figure with its range behind it, "77 (70–100)".
  public var asDatasetFigure: String {
    guard isDisputed else { return FigureText.short(self) }
    return "\(ComparisonText.median(median)) (\(FigureText.short(self)))"
  }
}
