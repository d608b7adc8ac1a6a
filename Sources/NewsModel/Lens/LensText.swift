/// What lenses say, in words: one place for screens, tables and documents.
public enum LensText {
  /// The numbers of all lenses of a measure in a line: "UCDP 77 (70–100) · ACLED 70 · GTD 77 · …".
  public static func line(_ measure: Measure, of dossier: Dossier, options: Comparison.Options)
    -> String
  {
    let parts = Lenses.all.compactMap { lens in
      lens.abbreviation.flatMap { name in
        lens.reading(measure, of: dossier, options: options).map { "\(name) \($0.short)" }
      }
    }
    return parts.joined(separator: " · ")
  }

  /// A reading's numbers with its word: "70–100, confirmed", "0, none or unknown".
  public static func short(_ reading: LensReading) -> String {
    guard let word = reading.word else { return reading.short }
    return reading.isUnknown ? word : "\(reading.short), \(word)"
  }

  /// Why the reading is what it is: its steps, and how many claims it took and left out.
  public static func explanation(_ reading: LensReading) -> String {
    let counted = FigureText.counted(reading.counted.count, "claim")
    let dropped = reading.dropped.isEmpty ? "" : ", \(reading.dropped.count) left out"
    return (reading.steps + ["From \(counted)\(dropped)."]).joined(separator: " ")
  }

  /// Claims that a rule took or left out, by reason, in the order of the dossier; what several reports have one speaker say
  /// stands once, with all of them.
  public static func grouped(
    _ uses: [LensReading.Use], in dossier: Dossier
  ) -> [(reason: String, claims: [String])] {
    var groups: [(reason: String, claims: [(who: String, outlets: [String])])] = []
    for use in uses {
      let (who, outlet) = parts(of: use, in: dossier)
      let group = groups.firstIndex { $0.reason == use.reason } ?? groups.count
      if group == groups.count { groups.append((use.reason, [])) }
      let claim = groups[group].claims.firstIndex { $0.who == who } ?? groups[group].claims.count
      if claim == groups[group].claims.count { groups[group].claims.append((who, [])) }
      if let outlet, !groups[group].claims[claim].outlets.contains(outlet) {
        groups[group].claims[claim].outlets.append(outlet)
      }
    }
    return groups.map { group in
      let claims = group.claims.map { who, outlets in
        outlets.isEmpty ? who : "\(who) in \(outlets.joined(separator: ", "))"
      }
      return (group.reason, claims)
    }
  }

  /// A claim that a rule took or left out, with the reason: "more than 70, AFP: the lowest".
  public static func words(_ use: LensReading.Use, in dossier: Dossier) -> String {
    "\(claim(use, in: dossier)): \(use.reason)"
  }

  private static func claim(_ use: LensReading.Use, in dossier: Dossier) -> String {
    let (who, outlet) = parts(of: use, in: dossier)
    return outlet.map { "\(who) in \($0)" } ?? who
  }

  /// The figure with its speaker, and the outlet where that is another one.
  private static func parts(
    of use: LensReading.Use, in dossier: Dossier
  ) -> (who: String, outlet: String?) {
    let report = dossier.reports[use.position.report]
    let claim = report.claims[use.position.claim]
    let speaker = claim.speaker.name ?? report.displayName
    let scope = claim.scope == .everyone ? "" : " \(claim.scope.rawValue)"
    let outlet = report.outlet.flatMap { $0.lowercased() == speaker.lowercased() ? nil : $0 }
    return ("\(FigureText.words(claim))\(scope), \(speaker)", outlet)
  }
}
