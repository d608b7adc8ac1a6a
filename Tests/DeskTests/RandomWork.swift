import Archive
import NewsModel

/// What an analyst does on a day, at random.
struct RandomWork {
  let store: IncidentStore
  /// Whether things are taken back and done again, too.
  var undoes = true

  func act(_ random: inout some RandomNumberGenerator) throws {
    let dossiers = try store.dossiers(.all)
    guard let dossier = dossiers.randomElement(using: &random) else { return }
    let id = dossier.incident.id
    let report = dossier.reports.randomElement(using: &random)
    let claim = report?.claims.randomElement(using: &random)
    switch Int.random(in: 0..<(undoes ? 21 : 9), using: &random) {
    case 0: try store.star(incident: id, on: Bool.random(using: &random))
    case 1: try store.remark(incident: id, "note \(Int.random(in: 0..<3, using: &random))")
    case 2:
      try store.tag(
        incident: id, "tag \(Int.random(in: 0..<3, using: &random))",
        on: Bool.random(using: &random))
    case 3, 4, 5:
      guard let claim else { return }
      try? store.decide(
        claim: claim.id, status: Bool.random(using: &random) ? .accepted : .rejected)
    case 6:
      let word = Int.random(in: 0..<3, using: &random)
      let name = ["place", "title", "note"].randomElement(using: &random) ?? "place"
      try store.correct([.init(name: name, value: "\"Corrected \(word)\"")], incident: id)
    case 7:
      guard let claim else { return }
      var edited = claim
      edited.bounds = Bounds(Int.random(in: 1..<5, using: &random))
      try? store.edit(claim: claim.id, to: edited)
    case 8:
      guard let report else { return }
      try store.add(
        Claim(
          measure: .wounded, bounds: Bounds(Int.random(in: 1..<9, using: &random)), rule: "analyst"),
        report: report.id, incident: id)
    case 9, 10: _ = try? store.undoLast()
    case 11: _ = try? store.redoLast()
    case 12:
      try store.make(
        Incident(key: "", title: "By phone"), with: Report(key: "", title: "A call", text: "Two."))
    case 13:
      guard let report, dossier.reports.count > 1 else { return }
      _ = try? store.split(report: report.id, from: id)
    case 14:
      guard let other = dossiers.randomElement(using: &random) else { return }
      try? store.decide(.joined, into: id, from: other.incident.id)
    case 15:
      let others = dossiers.shuffled(using: &random).prefix(2).map(\.incident.id)
      try store.join(others, into: id)
    case 16:
      let number = Int.random(in: 0..<9, using: &random)
      try store.add(
        Report(key: "", title: "A message \(number)", text: "\(number + 2) died."), to: id)
    case 17:
      guard let report else { return }
      let outlet = Int.random(in: 0..<3, using: &random)
      try store.correct(
        [.init(name: "outlet", value: "\"Outlet \(outlet)\"")], incident: id, report: report.id)
    case 18:
      guard let report else { return }
      let origin = Int.random(in: 0..<3, using: &random)
      try store.decide(
        origin: origin == 0 ? nil : "Agency \(origin)", report: report.id, incident: id)
    case 19:
      let lines = try store.journal(JournalQuery(limit: 40)).map(\.entry)
      guard let hash = lines.randomElement(using: &random)?.hash else { return }
      _ = try? store.takeBack(entry: hash)
    default:
      guard let open = try store.disagreements(limit: 1).first else { return }
      try store.settle(open, as: open.entries[0])
    }
  }
}
