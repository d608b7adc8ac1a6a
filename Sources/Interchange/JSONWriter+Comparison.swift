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
          guard let envelope = comparison.overall(measure) else { continue }
          json.key(measure.rawValue)
          json.envelope(envelope)
        }
      }
      json.member("sections", comparison.sections) { $0.section($1, of: dossier) }
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
    }
  }

  /// What claims come to, or null; `low` and `high` are stated figures, beyond which an open end leaves room.
  mutating func envelope(_ envelope: Envelope?) {
    guard let envelope else { return value(nil as Int?) }
    object { json in
      json.member("low", envelope.low)
      json.member("high", envelope.high)
      json.member("openBelow", envelope.isOpenBelow)
      json.member("openAbove", envelope.isOpenAbove)
      json.member("median", envelope.median)
      json.member("spread", envelope.spread)
    }
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
      if !row.parts.isEmpty { json.member("parts", row.parts) { $0.row($1, of: dossier) } }
    }
  }
}
