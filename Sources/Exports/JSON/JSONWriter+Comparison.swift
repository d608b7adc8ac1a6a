import NewsModel

extension JSONWriter {
  /// A comparison: sections by measure and scope with their envelopes, rows that point into the dossier's reports.
  mutating func comparison(_ comparison: Comparison, of dossier: Dossier) {
    object { json in
      json.member("reports", dossier.reports.count)
      json.member("origins", dossier.originCount)
      json.member("claims", comparison.claimCount)
      json.member("overall") { json in
        for measure in Measure.allCases {
          guard let toll = comparison.toll(measure) else { continue }
          json.key(measure.rawValue)
          json.toll(toll)
        }
      }
      json.member("sections", comparison.sections) { $0.section($1, of: dossier) }
      json.member("histories", comparison.histories) { $0.history($1, of: dossier) }
      json.member("background", comparison.background) { $0.row($1, of: dossier) }
      json.member("setAside", comparison.setAside) { $0.row($1, of: dossier) }
      json.key("lenses")
      json.lenses(of: dossier, options: comparison.options)
    }
  }

  private mutating func section(_ section: Comparison.Section, of dossier: Dossier) {
    object { json in
      json.member("measure", section.measure.rawValue)
      json.member("scope", section.scope.rawValue)
      json.key("envelope")
      json.envelope(section.envelope)
      json.member("rows", section.rows) { $0.row($1, of: dossier) }
      json.member("outliers", Outliers.find(in: section.rows)) { json, outlier in
        json.object { json in
          json.member("voice", outlier.voice)
          json.member("low", outlier.own.low)
          json.member("high", outlier.own.high)
          json.member("othersLow", outlier.others.low)
          json.member("othersHigh", outlier.others.high)
          json.member("others", outlier.otherCount)
        }
      }
    }
  }

  /// What a measure comes to over all scopes, with the speakers that make its ends.
  private mutating func toll(_ toll: Comparison.Toll) {
    object { json in
      json.envelopeMembers(toll.envelope)
      json.member("scope", toll.scope.rawValue)
      json.member("derived", toll.isDerived)
      json.member("lowBy", toll.lowBy) { $0.value($1) }
      json.member("highBy", toll.highBy) { $0.value($1) }
    }
  }

  /// What claims come to, or null; `low` and `high` are stated figures, beyond which an open end leaves room.
  public mutating func envelope(_ envelope: Envelope?) {
    guard let envelope else { return value(nil as Int?) }
    object { $0.envelopeMembers(envelope) }
  }

  private mutating func envelopeMembers(_ envelope: Envelope) {
    member("low", envelope.low)
    member("high", envelope.high)
    member("openBelow", envelope.isOpenBelow)
    member("openAbove", envelope.isOpenAbove)
    member("median", envelope.median)
    member("spread", envelope.spread)
  }

  private mutating func row(_ row: Comparison.Row, of dossier: Dossier) {
    object { json in
      json.member("report", dossier.reports[row.report].key)
      json.member("claim", row.index)
      json.member("low", row.claim.bounds.low)
      json.member("high", row.claim.bounds.high)
      json.member("qualifier", row.claim.qualifier.rawValue)
      json.member("scope", row.claim.scope.rawValue)
      json.member("speaker", row.claim.speaker.name)
      json.member("voice", row.voice)
      json.member("status", row.claim.status.rawValue)
      json.member("counts", row.counts)
      if !row.again.isEmpty {
        json.member("again", row.again) { json, again in
          json.object { json in
            json.member("report", dossier.reports[again.report].key)
            json.member("claim", again.index)
            json.member("speaker", again.claim.speaker.name)
            json.member("voice", again.voice)
            json.member("status", again.claim.status.rawValue)
          }
        }
      }
      if let later = row.later {
        json.key("revised")
        json.object { json in
          json.member("change", later.change.rawValue)
          json.member("low", later.bounds.low)
          json.member("high", later.bounds.high)
          json.member("day", later.day?.iso)
        }
      }
      if let excess = PartCheck.excess(of: row) { json.member("excess", excess) }
      if !row.parts.isEmpty { json.member("parts", row.parts) { $0.row($1, of: dossier) } }
    }
  }
}
