import NewsModel
import TextUI

/// An incident in words, the same on every screen.
enum IncidentWords {
  /// "Bamako, Mali".
  static func place(_ row: IncidentSummary) -> String {
    place(row.place, row.admin1, row.countryName ?? row.country)
  }

  static func place(_ place: String?, _ admin1: String?, _ country: String?) -> String {
    let local = place ?? admin1
    let parts = [local, local == country ? nil : country].compactMap(\.self)
    return parts.isEmpty ? "place unknown" : parts.joined(separator: ", ")
  }

  /// A date for a column of this width: a range in full where it fits ("2024-10-02–03"), else with a sign that it goes on.
  static func date(_ span: DateSpan?, width: Int) -> String {
    let full = DateText.whole(span)
    return GlyphWidth.columns(of: full) <= width ? full : DateText.short(span)
  }

  /// "Bamako, Mali · Tue 17 Sep 2024 · JNIM".
  static func headline(_ incident: Incident, country: String?) -> String {
    var parts = [
      place(incident.place, incident.admin1, country ?? incident.country),
      DateText.long(incident.date),
    ]
    let groups = incident.groups.filter { $0.role == .perpetrator }.map(\.displayName)
    if !groups.isEmpty { parts.append(groups.joined(separator: ", ")) }
    return parts.joined(separator: " · ")
  }

  /// "claimed by JNIM", "JNIM suspected".
  static func involvement(_ group: Involvement) -> String {
    switch group.role {
    case .perpetrator: group.claimed ? "claimed by \(group.displayName)" : group.displayName
    case .suspected: "\(group.displayName) suspected"
    case .target: "against \(group.displayName)"
    case .denied: "\(group.displayName) denies it"
    }
  }

  /// The groups for a column of this width. Datasets write "Government of Ukraine" out, of which a narrow column would
  /// keep what is the same in all rows, so there it is "Gov. Ukraine".
  static func groups(_ row: IncidentSummary, width: Int) -> String {
    // Most names have none of the letters; searching a text costs more than drawing it.
    guard row.groups.utf8.contains(UInt8(ascii: "G")),
      GlyphWidth.columns(of: row.groups) > width
    else { return row.groups }
    return row.groups.replacing("Government of ", with: "Gov. ")
  }

  /// `5 (2)`: five reports of two origins; one number where nobody copied.
  static func reports(_ row: IncidentSummary) -> String {
    row.originCount > 0 && row.originCount != row.reportCount
      ? "\(row.reportCount) (\(row.originCount))" : "\(row.reportCount)"
  }
}

/// A report in words.
enum ReportWords {
  /// "Dawn · Fri 20 Sep 2024 · origin AFP".
  static func about(_ report: Report) -> String {
    var parts = [report.outlet ?? "outlet unknown", date(report)]
    if let origin = report.origin, origin != report.outlet { parts.append("origin \(origin)") }
    if report.kind != .article { parts.append(report.kind.rawValue) }
    if let language = report.language, language != "en" { parts.append("language \(language)") }
    if let edition = report.edition {
      parts.append("version \(edition.number) of \(edition.count)")
    }
    if let licence = report.licence { parts.append("licence \(licence)") }
    return parts.joined(separator: " · ")
  }

  static func date(_ report: Report) -> String {
    guard let day = report.published else { return "undated" }
    return (report.publishedIsApproximate ? "about " : "") + DateText.long(day)
  }

  /// What a claim's voice is called; a report without outlet and origin by its title.
  static func voice(_ voice: String, of report: Report) -> String {
    voice == report.key ? name(report) : voice
  }

  /// What columns call it.
  static func name(_ report: Report) -> String {
    let name = report.outlet ?? report.origin ?? (report.title.isEmpty ? report.key : report.title)
    guard let edition = report.edition else { return name }
    return "\(name) (version \(edition.number))"
  }
}

/// A claim in words.
enum ClaimWords {
  /// "killed: more than 70".
  static func headline(_ claim: Claim) -> String {
    "\(claim.measure.rawValue): \(FigureText.words(claim))"
  }

  /// "killed: 77, a security source".
  static func line(_ claim: Claim) -> String {
    let scope = claim.scope == .everyone ? "" : " (\(claim.scope.rawValue))"
    return headline(claim) + scope + (claim.speaker.name.map { ", " + $0 } ?? "")
  }

  /// What stands behind an outlet whose speaker has no name: "(own count)", "(unnamed, official)", nothing for a dataset.
  static func unnamed(_ kind: SpeakerKind) -> String {
    switch kind {
    case .dataset: ""
    case .unattributed, .media: " (own count)"
    default: " (unnamed, \(kind.rawValue))"
    }
  }

  /// A sign for what has become of the claim; proposed ones carry a question mark.
  static func sign(_ status: ClaimStatus) -> String {
    switch status {
    case .proposed: "?"
    case .accepted: "✓"
    case .rejected: "✗"
    case .edited: "✎"
    }
  }

  /// A sign for several claims that stand together: theirs where they agree, else that of an undecided one.
  static func sign(_ claims: [Claim]) -> String {
    let statuses = Set(claims.map(\.status))
    if statuses.contains(.proposed) { return sign(.proposed) }
    return statuses.count == 1 ? statuses.first.map(sign) ?? "" : ""
  }

  /// "proposed, not yet accepted · rule KilledCount", "edited by you; was: 77 · rule KilledCount".
  static func status(_ claim: Claim) -> String {
    let rule = claim.rule.isEmpty ? "" : " · rule \(claim.rule)"
    let you = claim.isDecidedHere ? " by you" : ""
    return switch claim.status {
    case .proposed: "proposed, not yet accepted" + rule
    case .accepted where claim.rule == "analyst" && claim.isDecidedHere: "added by you"
    case .accepted: "accepted" + you + was(claim) + rule
    case .rejected: "rejected" + you + rule
    case .edited: "edited" + you + was(claim) + rule
    }
  }

  /// What the machine had proposed.
  private static func was(_ claim: Claim) -> String {
    guard let proposal = claim.proposal else { return "" }
    let words = proposal.words(against: ClaimReading(of: claim))
    return words.isEmpty ? "" : "; was: " + words
  }
}
