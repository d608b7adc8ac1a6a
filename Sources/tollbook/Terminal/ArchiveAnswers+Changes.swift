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
    case .acceptIncidents(let incidents):
      let count = try store.acceptAll(incidents: incidents)
      guard count > 0 else { return .nothing("No claim there is undecided.") }
      let claims = FigureText.counted(count, "claim")
      let place = incidents.count == 1 ? "" : " of \(FigureText.grouped(incidents.count)) incidents"
      return try changed(
        "Accepted \(claims)\(place) in one step; one u takes it back.", incidents[0])
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
      let words = origin.map { "It counts as a copy of \($0)" } ?? "It counts on its own"
      return try changed(words + "; u takes it back.", incident)
    case .split(let report, let incident):
      guard try store.split(report: report, from: incident) != nil else {
        return .failed(
          "This report stays: it is a dataset's own row, or all that its incident has.")
      }
      return try changed(
        "The report stands in an incident of its own now; u takes it back.", incident)
    case .correct, .note, .tag, .make, .addReport, .saveFilter: return try record(change)
    case .settle(let disagreement, let entry):
      let incident = try store.settle(disagreement, as: entry)
      return try changed(
        "Settled as \(entry.author) has it; u takes it back.",
        UndoneChange(words: "", incident: incident))
    case .keepAside, .dropAside, .follow, .pause, .unfollow, .seeWatch, .removeWatch:
      return try FeedDesk(store: store).carryOut(change, changed)
    case .takeBack, .undo, .redo: return try retrace(change)
    }
  }

  /// Carries out what is corrected, added, or put on incidents.
  private func record(_ change: ClaimChange) throws -> Answer {
    switch change {
    case .correct(let corrections, let report, let incident, let reason):
      try store.correct(
        try corrections.map(resolved), incident: incident, report: report, reason: reason)
      return try changed("Corrected; what the source says is kept. u takes it back.", incident)
    case .note(let text, let incident):
      try store.remark(incident: incident, text)
      return try changed(
        text.isEmpty ? "The note is taken away; u brings it back." : "The note is saved.", incident)
    case .tag(let incidents, let adding, let removing):
      try store.tag(incidents: incidents, adding: adding, removing: removing)
      let words =
        incidents.count == 1
        ? "Tagged; u takes it back."
        : "\(FigureText.counted(incidents.count, "incident")) tagged; one u takes it back."
      return try changed(words, incidents.first ?? 0)
    case .make(let incident, let report):
      let made = try store.make(resolved(incident), with: report.map(TypedReport.read))
      return try changed("The incident is added; u takes it back.", made)
    case .addReport(let report, let incident):
      try store.add(TypedReport.read(report), to: incident)
      return try changed("The report is added; u takes it back.", incident)
    case .saveFilter(let name, let text):
      try store.save(filter: name, as: text)
      return .changed(
        text == nil
          ? "“\(name)” is no longer saved." : "Saved as “\(name)”; ' brings it back.",
        dossier: nil, row: nil)
    default: return .done("")
    }
  }

  /// Takes a decision back, or does it again.
  private func retrace(_ change: ClaimChange) throws -> Answer {
    switch change {
    case .takeBack(let hash):
      guard let undone = try store.takeBack(entry: hash) else {
        return .failed("This decision is not in the journal.")
      }
      return try changed("Taken back: \(undone.words).", undone)
    case .undo:
      guard let undone = try store.undoLast() else {
        return .nothing("There is no decision to take back.")
      }
      return try changed("Taken back: \(undone.words).", undone)
    default:
      guard let redone = try store.redoLast() else {
        return .nothing("There is nothing to do again.")
      }
      return try changed("Done again: \(redone.words).", redone)
    }
  }

  private func changed(_ words: String, _ change: UndoneChange) throws -> Answer {
    guard let incident = change.incident else {
      guard !change.isAboutArticle else { return .changed(words, dossier: nil, row: nil) }
      return .changed(
        words + " It is about an incident that this archive does not have.",
        dossier: nil, row: nil)
    }
    return try changed(words, incident)
  }

  /// The incident as it is now.
  func changed(_ words: String, _ incident: Int64) throws -> Answer {
    .changed(
      words, dossier: try store.dossier(id: incident), row: try store.summary(id: incident))
  }
}
