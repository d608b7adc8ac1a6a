import Archive
import Browser
import NewsModel

extension ArchiveAnswers {
  /// Carries out what the analyst changed and gives the incident back as it is then.
  func carryOut(_ change: ClaimChange) throws -> Answer {
    switch change {
    case .acceptAll(let report, let incident):
      let count = try store.acceptAll(report: report, incident: incident)
      let claims = FigureText.counted(count, "claim")
      return try changed(
        "Accepted \(claims) in one step; u takes \(count == 1 ? "it" : "all") back.", incident)
    case .edit(let id, let claim, let incident):
      try store.edit(claim: id, to: claim)
      return try changed("The claim is edited; what it was is kept. u takes it back.", incident)
    case .add(let claim, let report, let incident):
      try store.add(claim, report: report, incident: incident)
      return try changed("The claim is added; u takes it back.", incident)
    case .link(let decision, let into, let from):
      try store.decide(decision, into: into, from: from)
      return try changed(
        decision == .joined
          ? "The two are one incident now; u takes it back."
          : "The two are kept apart; u takes it back.", into)
    case .join(let others, let into):
      try store.join(others, into: into)
      return try changed(
        "\(others.count + 1) incidents are one now; one u takes it back.", into)
    case .origin(let origin, let report, let incident):
      try store.decide(origin: origin, report: report, incident: incident)
      let words = origin.map { "It counts as a print of \($0)" } ?? "It counts on its own"
      return try changed(words + "; u takes it back.", incident)
    case .split(let report, let incident):
      guard try store.split(report: report, from: incident) != nil else {
        return .failed("This report is the dataset's own row, and stays with its incident.")
      }
      return try changed(
        "The report stands in an incident of its own now; u takes it back.", incident)
    case .undo:
      guard let undone = try store.undoLast() else {
        return .failed("There is no decision to take back.")
      }
      return try changed("Taken back: \(undone.words).", undone.incident)
    }
  }

  /// The incident as it is now.
  func changed(_ words: String, _ incident: Int64) throws -> Answer {
    .changed(
      words, dossier: try store.dossier(id: incident), row: try store.summary(id: incident))
  }
}
