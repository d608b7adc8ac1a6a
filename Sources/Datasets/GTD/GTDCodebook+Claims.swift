import NewsModel

extension GTDCodebook {
  /// All killed and all wounded, with the attackers and the victims among them, and the hostages.
  func claims(_ row: Row, _ remarks: inout [String]) throws(RowProblem) -> [Claim] {
    var claims: [Claim] = []
    try add(
      .killed, row, columns.killed, attackers: columns.killedAttackers, named: "nkill", to: &claims,
      &remarks)
    try add(
      .wounded, row, columns.wounded, attackers: columns.woundedAttackers, named: "nwound",
      to: &claims, &remarks)
    let hostages = try figure(row, columns.hostages, "nhostkid")
    if row.code(columns.isHostageTaking) == 1, let hostages {
      claims.append(claim(.abducted, hostages, rule: "GTD nhostkid"))
    }
    return claims
  }

  /// A total and, where attackers are counted in it, those and the victims that remain.
  private func add(
    _ measure: Measure, _ row: Row, _ total: Int?, attackers: Int?, named name: String,
    to claims: inout [Claim], _ remarks: inout [String]
  ) throws(RowProblem) {
    guard total != nil else { return }
    let whole = try figure(row, total, name)
    let place = claims.count
    claims.append(claim(measure, whole ?? .unknown, rule: "GTD " + name))
    guard let among = try figure(row, attackers, name + "ter"), let count = among.low, count > 0
    else { return }
    var part = claim(measure, among, rule: "GTD " + name + "ter")
    part.scope = .attackers
    // Without a total it is still no toll: victims may have died too.
    part.partOf = place
    claims.append(part)
    guard let all = whole?.low, whole?.high == all, among.high == count else { return }
    guard all >= count else {
      remarks.append("more attackers (\(count)) than people (\(all)) in \(name)")
      return
    }
    var victims = claim(measure, Bounds(all - count), rule: "GTD \(name) less attackers")
    victims.scope = .victims
    victims.partOf = place
    claims.append(victims)
  }

  /// -99 and -9 stand for "unknown"; a fraction comes from a toll that was split over several rows.
  private func figure(_ row: Row, _ column: Int?, _ name: String) throws(RowProblem) -> Bounds? {
    guard let text = row.text(column) else { return nil }
    if CellNumber.whole(text, decimalComma: row.reading.decimalComma == true) == nil,
      let share = CellNumber.decimal(text), share >= 0,
      share < Double(CellNumber.mostPeople)
    {
      return Bounds(low: Int(share.rounded(.down)), high: Int(share.rounded(.up)))
    }
    return try row.figure(column, name, missing: [-99, -9])?.bounds
  }

  private func claim(_ measure: Measure, _ bounds: Bounds, rule: String) -> Claim {
    let qualifier: Qualifier =
      bounds.isUnknown ? .unknown : bounds.low == bounds.high ? .exact : .between
    return Claim(
      measure: measure, bounds: bounds, qualifier: qualifier,
      speaker: Speaker(name: nil, kind: .dataset), rule: rule, status: .accepted)
  }
}
