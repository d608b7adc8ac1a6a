import NewsModel

extension UCDPEventCodebook {
  /// The row as a report of the dataset.
  func report(
    _ row: Row, _ incident: Incident, _ remarks: inout [String]
  ) throws(RowProblem) -> Report {
    let sources = UCDPSources(row, columns).sources
    let claims = try claims(row, &remarks)
    let headline = sources.first?.title ?? row.text(columns.sourceHeadline)
    return Report(
      key: incident.key, kind: .dataset, outlet: release.title, title: headline ?? incident.title,
      text: row.text(columns.notes) ?? row.text(columns.whereDescription) ?? "",
      licence: release.licence,
      note: note(row, remarks), sources: sources, claims: claims)
  }

  private func note(_ row: Row, _ remarks: [String]) -> String {
    var parts: [String] = []
    if let count = row.code(columns.numberOfSources), count > 0 {
      parts.append(FigureText.counted(count, "source"))
    }
    if let original = row.text(columns.sourceOriginal) { parts.append("said by " + original) }
    // Event clarity 2: "the source reported several events together" (UCDP GED Codebook).
    if row.code(columns.eventClarity) == 2 {
      parts.append("split from a report that counts several events together")
    }
    if let status = row.text(columns.codeStatus), status != "Clear" {
      parts.append("UCDP's status: " + status)
    }
    parts += remarks
    return parts.joined(separator: "; ")
  }

  /// The best estimate with its breakdown as parts, and the range where low or high differ from it.
  private func claims(_ row: Row, _ remarks: inout [String]) throws(RowProblem) -> [Claim] {
    let best = try row.count(columns.best, "best")
    let low = try row.count(columns.low, "low")
    let high = try row.count(columns.high, "high")
    if let low, let best, low > best { remarks.append("low \(low) stands above best \(best)") }
    if let high, let best, high < best { remarks.append("high \(high) stands below best \(best)") }
    var claims: [Claim] = []
    if columns.best != nil { claims.append(claim(Bounds(low: best, high: best), rule: Self.best)) }
    if let low, let high, low != best || high != best {
      let bounds = Bounds(low: min(low, high), high: max(low, high))
      claims.append(claim(bounds, .between, rule: Self.range))
    } else if let low, high == nil, low != best {
      claims.append(claim(Bounds(low: low, high: nil), .atLeast, rule: Self.range))
    } else if let high, low == nil, high != best {
      claims.append(claim(Bounds(low: nil, high: high), .upTo, rule: Self.range))
    }
    let isWhole = claims.first?.rule == Self.best && best != nil
    if best == nil, low == nil, high == nil, let sum = try sum(row) {
      // An unknown best would stand before it.
      claims = [sum]
      try addParts(row, of: 0, to: &claims)
    } else {
      try addParts(row, of: isWhole ? 0 : nil, to: &claims)
    }
    return claims
  }

  /// What the parts add up to, for a row without estimates; at least that where a part has no column.
  private func sum(_ row: Row) throws(RowProblem) -> Claim? {
    let parts = [
      (columns.deathsA, "deaths_a"), (columns.deathsB, "deaths_b"),
      (columns.deathsCivilians, "deaths_civilians"), (columns.deathsUnknown, "deaths_unknown"),
    ]
    var sum = 0
    var known = 0
    for (column, name) in parts {
      guard let count = try row.count(column, name) else { continue }
      sum += count
      known += 1
    }
    guard known > 0 else { return nil }
    return known == parts.count
      ? claim(Bounds(sum), rule: Self.sumOfParts)
      : claim(Bounds(low: sum, high: nil), .atLeast, rule: Self.sumOfParts)
  }

  private func addParts(_ row: Row, of whole: Int?, to claims: inout [Claim]) throws(RowProblem) {
    let sides = (row.text(columns.sideA) ?? "side A", row.text(columns.sideB) ?? "side B")
    let parts: [(Int?, String, Scope)] = [
      (columns.deathsA, "deaths_a", Scope(sides.0)),
      (columns.deathsB, "deaths_b", sides.1 == "Civilians" ? .civilians : Scope(sides.1)),
      (columns.deathsCivilians, "deaths_civilians", .civilians),
      (columns.deathsUnknown, "deaths_unknown", UCDPEventCodebook.unknownStatus),
    ]
    for (column, name, scope) in parts {
      guard let count = try row.count(column, name), count > 0 else { continue }
      var part = claim(Bounds(count), rule: Self.best)
      part.scope = scope
      part.partOf = whole
      claims.append(part)
    }
  }

  private func claim(_ bounds: Bounds, _ qualifier: Qualifier = .exact, rule: String) -> Claim {
    Claim(
      measure: .killed, bounds: bounds, qualifier: bounds.isUnknown ? .unknown : qualifier,
      speaker: Speaker(name: nil, kind: .dataset), rule: rule, status: .accepted)
  }

  /// The rule of the most likely figure and of its breakdown.
  public static let best = "UCDP GED best"
  /// The rule of the lowest and highest reliable estimate.
  public static let range = "UCDP GED low to high"
  /// The rule of a toll that a file does not give and that its parts add up to.
  public static let sumOfParts = "UCDP GED deaths added up"
  static let unknownStatus = Scope("status unknown")
}
