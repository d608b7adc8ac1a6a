import Browser
import NewsModel

/// The analyst's changes in the fake world, with a log to take them back from.
extension FakeWorld {
  func queue(after row: OpenReport?, limit: Int) -> OpenReportPage {
    var rows: [OpenReport] = []
    for dossier in dossiers {
      for report in dossier.reports {
        let count = report.claims.filter { $0.status == .proposed }.count
        guard count > 0 else { continue }
        rows.append(
          OpenReport(
            incident: dossier.summary, report: report.id, outlet: report.outlet,
            title: report.title, published: report.published, openClaims: count,
            spread: dossier.summary.killed?.spread))
      }
    }
    rows.sort {
      ($0.spread ?? -1, $0.openClaims, $0.report) > ($1.spread ?? -1, $1.openClaims, $1.report)
    }
    let start = row.flatMap { row in rows.firstIndex { $0.report == row.report } }.map { $0 + 1 }
    let rest = rows.dropFirst(start ?? 0)
    return OpenReportPage(
      rows: Array(rest.prefix(limit)), hasAfter: rest.count > limit, reportCount: rows.count,
      claimCount: rows.reduce(0) { $0 + $1.openClaims })
  }

  mutating func carryOut(_ change: ClaimChange) -> Answer {
    switch change {
    case .link(let decision, let into, let from):
      guard let link = links.first(where: { $0.into.id == into && $0.from.id == from }) else {
        return .failed("There is no such pair.")
      }
      decidedLinks.append((link, decision))
      return changed("The link is decided.", into)
    case .join(let others, let into):
      log.append((dossiers, "\(others.count + 1) incidents joined", into))
      guard let index = dossiers.firstIndex(where: { $0.incident.id == into }) else {
        return .failed("There is no such incident.")
      }
      for other in others {
        if let link = links.first(where: { $0.into.id == into && $0.from.id == other }) {
          decidedLinks.append((link, .joined))
        }
        guard let from = dossiers.firstIndex(where: { $0.incident.id == other }) else { continue }
        dossiers[index].reports += dossiers[from].reports
      }
      dossiers.removeAll { others.contains($0.incident.id) }
      return changed("The incidents are joined.", into)
    case .settle(let disagreement, let entry):
      guard disagreements.contains(disagreement) else { return .failed("It is settled already.") }
      disagreements.removeAll { $0 == disagreement }
      settled.append((disagreement, entry))
      return changed("Settled as \(entry.author) has it.", disagreement.incident ?? 0)
    case .keepAside, .dropAside, .follow, .pause, .unfollow, .seeWatch, .removeWatch:
      return carryOutOnFeeds(change)
    case .undo where !decidedAside.isEmpty:
      aside = decidedAside.removeLast() + aside
      return .changed("Taken back.", dossier: nil, row: nil)
    case .undo where !settled.isEmpty:
      let last = settled.removeLast()
      disagreements.append(last.disagreement)
      return changed("Taken back.", last.disagreement.incident ?? 0)
    case .undo where !decidedLinks.isEmpty:
      let last = decidedLinks.removeLast()
      return changed("Taken back.", last.link.into.id)
    case .undo:
      guard let last = log.popLast() else { return .nothing("There is no decision to take back.") }
      dossiers = last.before
      return changed("Taken back: \(last.words).", last.incident)
    case .redo:
      return .nothing("There is nothing to do again.")
    case .saveFilter(let name, let text):
      savedFilters.removeAll { $0.name == name }
      if let text { savedFilters.append(SavedFilter(name: name, text: text)) }
      return .changed("Saved.", dossier: nil, row: nil)
    case .takeBack:
      return .failed("This decision is not in the journal.")
    case .correct(let corrections, _, let incident, _):
      log.append((dossiers, "corrected", incident))
      for correction in corrections where correction.name == "place" {
        eachDossier(incident) { $0.incident.place = correction.value?.replacing("\"", with: "") }
      }
      return changed("Corrected.", incident)
    case .note(let text, let incident):
      log.append((dossiers, "note changed", incident))
      eachDossier(incident) { $0.judgement.note = text }
      return changed("The note is saved.", incident)
    case .tag(let incidents, let adding, let removing):
      log.append((dossiers, "tags changed", incidents[0]))
      for incident in incidents {
        eachDossier(incident) { dossier in
          dossier.judgement.tags.removeAll { removing.contains($0) }
          dossier.judgement.tags += adding
        }
      }
      return changed("Tagged.", incidents[0])
    case .make(let incident, let report):
      log.append((dossiers, "incident added", dossiers[0].incident.id))
      var made = incident
      made.id = 1 + (dossiers.map(\.incident.id).max() ?? 0)
      dossiers.append(Dossier(incident: made, reports: report.map { [$0] } ?? []))
      return changed("The incident is added.", made.id)
    case .addReport(let report, let incident):
      log.append((dossiers, "report added", incident))
      eachDossier(incident) { $0.reports.append(report) }
      return changed("The report is added.", incident)
    case .origin(let origin, let report, let incident):
      log.append((dossiers, "origin changed", incident))
      for (index, dossier) in dossiers.enumerated() {
        for place in dossier.reports.indices where dossier.reports[place].id == report {
          dossiers[index].reports[place].origin = origin
        }
      }
      return changed("The origin is changed.", incident)
    case .split(let report, let incident):
      log.append((dossiers, "report taken out", incident))
      guard let index = dossiers.firstIndex(where: { $0.incident.id == incident }),
        let place = dossiers[index].reports.firstIndex(where: { $0.id == report })
      else { return .failed("There is no such report.") }
      var own = Dossier(
        incident: dossiers[index].incident, reports: [dossiers[index].reports.remove(at: place)])
      own.incident.id = 1 + (dossiers.map(\.incident.id).max() ?? 0)
      own.incident.key = "split/\(report)"
      dossiers.append(own)
      return changed("The report is taken out.", incident)
    case .acceptAll(let report, let incident):
      log.append((dossiers, "claims accepted", incident))
      eachClaim(of: report) { if $0.status == .proposed { $0.status = .accepted } }
      return changed("Accepted.", incident)
    case .acceptIncidents(let incidents):
      log.append((dossiers, "claims accepted", incidents[0]))
      for dossier in dossiers where incidents.contains(dossier.incident.id) {
        for report in dossier.reports {
          eachClaim(of: report.id) { if $0.status == .proposed { $0.status = .accepted } }
        }
      }
      return changed("Accepted.", incidents[0])
    case .edit(let id, let edited, let incident):
      log.append((dossiers, "claim edited", incident))
      eachClaim(of: nil) { claim in
        guard claim.id == id else { return }
        let proposal = claim.proposal ?? ClaimReading(of: claim)
        claim = edited
        (claim.status, claim.isDecidedHere, claim.proposal) = (.edited, true, proposal)
      }
      return changed("The claim is edited.", incident)
    case .add(let claim, let report, let incident):
      log.append((dossiers, "claim added", incident))
      var added = claim
      (added.id, added.isDecidedHere) = (-1, true)
      for (index, dossier) in dossiers.enumerated() {
        for place in dossier.reports.indices where dossier.reports[place].id == report {
          dossiers[index].reports[place].claims.append(added)
        }
      }
      return changed("The claim is added.", incident)
    }
  }

  var openLinks: [ProposedLink] {
    links.filter { link in !decidedLinks.contains { $0.link == link } }
  }

  private mutating func eachDossier(_ incident: Int64, _ body: (inout Dossier) -> Void) {
    for index in dossiers.indices where dossiers[index].incident.id == incident {
      body(&dossiers[index])
    }
  }

  private mutating func eachClaim(of report: Int64?, _ body: (inout Claim) -> Void) {
    for (index, dossier) in dossiers.enumerated() {
      for place in dossier.reports.indices
      where report == nil || dossier.reports[place].id == report {
        for claim in dossier.reports[place].claims.indices {
          body(&dossiers[index].reports[place].claims[claim])
        }
      }
    }
  }

  private func changed(_ words: String, _ incident: Int64) -> Answer {
    let dossier = dossiers.first { $0.incident.id == incident }
    return .changed(words, dossier: dossier, row: dossier?.summary)
  }
}
