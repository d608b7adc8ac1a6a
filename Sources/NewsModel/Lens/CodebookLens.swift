/// A published rule for figures that disagree, applied to the claims of one incident.
///
/// A lens judges nothing: it says what a codebook would have recorded, from which claims, and why it left the others
/// out. Where a codebook leaves room for a coder's judgement, the lens fixes one reading and says so in its steps.
public protocol CodebookLens: Sendable {
  /// The word that commands and files take ("ucdp").
  var key: String { get }
  /// What screens call it ("UCDP GED").
  var name: String { get }
  /// The same where room is short ("UCDP"); nil where the rule gives no numbers of its own.
  var abbreviation: String? { get }
  /// The rule, in a sentence or two.
  var rule: String { get }
  /// Where the rule stands, with its version.
  var source: String { get }
  /// The measures that the codebook records.
  var measures: [Measure] { get }

  /// What the rule makes of the claims; `material.measure` is one of `measures`.
  func reading(of material: LensMaterial) -> LensReading
}

extension CodebookLens {
  /// What the rule makes of an incident's claims of a measure; nil where the codebook does not record it.
  ///
  /// - Parameters:
  ///   - measure: what is counted.
  ///   - dossier: the incident with its reports.
  ///   - options: which claims take part.
  /// - Returns: the reading, with every claim of the measure either taken or dropped.
  public func reading(
    _ measure: Measure, of dossier: Dossier, options: Comparison.Options = .init()
  ) -> LensReading? {
    guard measures.contains(measure) else { return nil }
    return reading(of: LensMaterial(measure, of: dossier, options: options))
  }
}

/// The lenses that there are, in the order of screens and documents.
public enum Lenses {
  public static let all: [any CodebookLens] = [
    UCDPLens(), ACLEDLens(), GTDLens(), IBCLens(), AirwarsLens(), EveryCasualtyLens(),
  ]

  /// What every rule makes of an incident: the killed always, other measures where somebody claims a figure.
  public static func readings(
    of dossier: Dossier, options: Comparison.Options = .init()
  ) -> [(lens: any CodebookLens, reading: LensReading)] {
    let claimed = Set(dossier.reports.flatMap(\.claims).map(\.measure)).union([.killed])
    return all.flatMap { lens in
      lens.measures.filter(claimed.contains).compactMap { measure in
        lens.reading(measure, of: dossier, options: options).map { (lens, $0) }
      }
    }
  }

  /// The lens of a key or a name in any case ("acled", "UCDP GED").
  public static func named(_ text: String) -> (any CodebookLens)? {
    let text = text.lowercased()
    return all.first { $0.key == text || $0.name.lowercased() == text }
  }
}
