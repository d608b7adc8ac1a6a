import Foundation
import NewsModel
import ReferenceData
import Testing

/// The sample archive is written by hand; this is its proof-reader.
@Suite struct SampleArchiveTests {
  private let dossiers: [Dossier]

  init() throws {
    let text = try #require(ReferenceFile.text("sample/incidents.jsonl"))
    dossiers = try text.split(separator: "\n").map {
      try JSONDecoder().decode(Dossier.self, from: Data($0.utf8))
    }
  }

  private var reports: [Report] { dossiers.flatMap(\.reports) }

  @Test func theArchiveIsComplete() {
    #expect(dossiers.count == 60)
    #expect(reports.count == 268)
    // 544 figures of the list of facts, and the parts and vague words that its notes state.
    #expect(reports.flatMap(\.claims).count == 544 + 71)
    #expect(Set(dossiers.compactMap(\.incident.country)).count == 44)
  }

  @Test func keysAreUniqueAndReportsStandUnderTheirIncident() {
    #expect(Set(dossiers.map(\.incident.key)).count == dossiers.count)
    #expect(Set(reports.map(\.key)).count == reports.count)
    for dossier in dossiers {
      for report in dossier.reports {
        #expect(report.key.hasPrefix(dossier.incident.key + "/"))
      }
    }
  }

  @Test func everyIncidentSaysWhenWhereAndWhat() {
    for incident in dossiers.map(\.incident) {
      #expect(!incident.title.isEmpty)
      #expect(incident.type?.isEmpty == false)
      #expect(incident.country?.count == 3)
      #expect(incident.latitude.map { abs($0) <= 90 } == true)
      #expect(incident.longitude.map { abs($0) <= 180 } == true)
      if let date = incident.date {
        #expect((date.start == date.end) == (date.precision == .day), "\(incident.key)")
      } else {
        Issue.record("\(incident.key) has no date")
      }
    }
  }

  @Test func reportsFollowEachOtherByDayUndatedOnesLast() {
    for dossier in dossiers {
      let days = dossier.reports.map { $0.published?.number ?? .max }
      #expect(days == days.sorted(), "\(dossier.incident.key)")
    }
  }

  @Test func everyReportHasATextThatNamesItsOutletOrOrigin() {
    for report in reports {
      let names = [report.outlet, report.origin].compactMap { name in
        name.map { String($0.prefix { $0 != "(" }).trimmingCharacters(in: .whitespaces) }
      }
      let isNamed = names.contains { report.text.localizedCaseInsensitiveContains($0) }
      #expect(isNamed, "\(report.key): \(names)")
      #expect((30...120).contains(report.text.split(whereSeparator: \.isWhitespace).count))
      #expect(!report.title.isEmpty && !report.text.contains("[["))
      #expect(report.link != nil || !report.note.isEmpty, "\(report.key) cites nothing")
    }
  }

  @Test func everyQuoteStandsWhereItsClaimSays() throws {
    for report in reports {
      let scalars = Array(report.text.unicodeScalars)
      for claim in report.claims {
        let quotation = try #require(claim.quotation, "\(report.key)")
        try #require(quotation.range.upperBound <= scalars.count)
        let words = String(String.UnicodeScalarView(scalars[quotation.range]))
        #expect(words == quotation.text, "\(report.key)")
      }
    }
  }

  @Test func boundsFollowTheQualifier() {
    for report in reports {
      for claim in report.claims {
        #expect(agrees(claim.bounds, with: claim.qualifier), "\(report.key): \(claim)")
      }
    }
  }

  @Test func aPartBelongsToAWholeOfTheSameMeasure() throws {
    for report in reports {
      for (index, claim) in report.claims.enumerated() {
        guard let whole = claim.partOf else { continue }
        try #require(report.claims.indices.contains(whole))
        #expect(whole != index && report.claims[whole].partOf == nil, "\(report.key)")
        #expect(report.claims[whole].measure == claim.measure, "\(report.key)")
        #expect(claim.scope != report.claims[whole].scope, "\(report.key)")
        let most = report.claims[whole].bounds.highestStated ?? .max
        #expect((claim.bounds.lowestStated ?? 0) <= most, "\(report.key)")
      }
    }
  }

  @Test func everyClaimIsACheckedFactOfTheSample() {
    for claim in reports.flatMap(\.claims) {
      #expect(claim.rule == "sample" && claim.status == .accepted)
    }
  }

  /// The article of the design test: five figures and a part, each with its speaker.
  @Test func bamakoTellsItsSpeakersApart() throws {
    let bamako = try #require(dossiers.first { $0.incident.key == "bamako-2024-09-17" })
    #expect(bamako.incident.groups.map(\.displayName) == ["JNIM"])
    #expect(bamako.incident.groups.allSatisfy { $0.claimed })
    let comparison = Comparison(of: bamako)
    let killed = try #require(comparison.primary(.killed))
    #expect(killed.scope == .everyone)
    #expect(killed.envelope?.low == 70)
    #expect(killed.envelope?.high == 100)
    #expect(!killed.rows.contains { $0.claim.bounds.low == 81 })
    #expect(killed.rows.contains { $0.parts.contains { $0.claim.bounds.low == 81 } })
    #expect(killed.rows.contains { $0.claim.speaker.isParty && !$0.counts })
  }

  private func agrees(_ bounds: Bounds, with qualifier: Qualifier) -> Bool {
    switch qualifier {
    case .exact, .about, .closerTo: bounds.low != nil && bounds.low == bounds.high
    case .atLeast, .moreThan: bounds.low != nil && bounds.high == nil
    case .upTo, .fewerThan: bounds.low == nil && bounds.high != nil
    case .between: (bounds.low ?? .max) < (bounds.high ?? .min)
    default: bounds.isUnknown
    }
  }
}
