/// An incident with every report on it and their claims: what `show`, `compare` and every export are made from,
/// and one line of tollbook JSON Lines (the incident's fields with `reports` beside them).
public struct Dossier: Hashable, Sendable {
  public var incident: Incident
  /// By day of publication, undated ones last.
  public var reports: [Report]
  /// What analysts have put on the incident.
  public var judgement: Judgement
  /// The incident as its source has it, where the analyst has corrected it; not part of the exchange format.
  public var uncorrected: Incident?
  /// What it is made of, where it was read for a whole copy and anything is decided about it.
  public var sources: DossierSources?

  public init(incident: Incident, reports: [Report], judgement: Judgement = Judgement()) {
    self.incident = incident
    self.reports = reports
    self.judgement = judgement
  }

  /// Reports that share an origin are one voice.
  public var originCount: Int { Set(reports.map(\.voice)).count }
}

extension Dossier: Codable {
  private enum CodingKeys: String, CodingKey { case reports, judgement, imported, journal }

  public init(from decoder: any Decoder) throws {
    incident = try Incident(from: decoder)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    reports = try values.decodeIfPresent([Report].self, forKey: .reports) ?? []
    judgement = try values.decodeIfPresent(Judgement.self, forKey: .judgement) ?? Judgement()
    let imported = try values.decodeIfPresent([Dossier].self, forKey: .imported)
    let journal = try values.decodeIfPresent([JournalEntry].self, forKey: .journal)
    guard imported != nil || journal != nil else { return }
    sources = DossierSources(imported: imported ?? [], journal: journal ?? [])
  }

  public func encode(to encoder: any Encoder) throws {
    try incident.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(reports, forKey: .reports)
    if !judgement.isEmpty { try values.encode(judgement, forKey: .judgement) }
    guard let sources else { return }
    try values.encode(sources.imported, forKey: .imported)
    try values.encode(sources.journal, forKey: .journal)
  }
}
