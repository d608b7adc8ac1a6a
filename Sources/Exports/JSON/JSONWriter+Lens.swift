import NewsModel

extension JSONWriter {
  /// What every published rule makes of the claims, a value for each rule and measure: `best` alone, `low` and `high`
  /// alone, or all three, with the claims taken and dropped as they point into the dossier's reports.
  mutating func lenses(of dossier: Dossier, options: Comparison.Options) {
    let readings = Lenses.readings(of: dossier, options: options)
    array(readings) { $0.lens($1.0, $1.1, of: dossier) }
  }

  /// What one rule makes of the claims of one measure.
  public mutating func lens(
    _ lens: any CodebookLens, _ reading: LensReading, of dossier: Dossier
  ) {
    object { json in
      json.member("lens", lens.key)
      json.member("name", lens.name)
      json.member("measure", reading.measure.rawValue)
      json.member("low", reading.low)
      json.member("best", reading.best)
      json.member("high", reading.high)
      json.member("openAbove", reading.isOpenAbove)
      json.member("word", reading.word)
      json.member("steps", reading.steps) { $0.value($1) }
      json.member("taken", reading.counted) { $0.use($1, of: dossier) }
      json.member("dropped", reading.dropped) { $0.use($1, of: dossier) }
      json.member("rule", lens.rule)
      json.member("source", lens.source)
    }
  }

  private mutating func use(_ use: LensReading.Use, of dossier: Dossier) {
    object { json in
      json.member("report", dossier.reports[use.position.report].key)
      json.member("claim", use.position.claim)
      json.member("reason", use.reason)
    }
  }
}
