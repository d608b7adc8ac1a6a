import Archive
import Datasets
import NewsModel
import Testing

/// Made-up rows in the layout of UCDP's events.
struct SampleRows {
  static let columns = [
    "id", "year", "date_start", "date_end", "country", "country_id", "adm_1", "latitude",
    "longitude", "where_coordinates", "type_of_violence", "side_a", "side_b", "best", "high", "low",
    "source_article", "source_headline", "event_notes", "odd",
  ]

  static func release(_ version: String = "25.1") -> DatasetRelease {
    DatasetRelease(
      format: "ucdp-ged", name: "UCDP GED", version: version, licence: "CC BY 4.0",
      columns: columns)
  }

  /// A row; what is not given is the same for all.
  static func row(
    _ id: Int, date: String = "2024-09-17", country: Int = 432, best: Int = 3,
    notes: String = "Gunmen attacked a patrol.", odd: String = ""
  ) -> [String] {
    [
      String(id), String(date.prefix(4)), date, date, "Mali", String(country), "Mopti", "14.4843",
      "-4.1827", "Mopti town", "1", "Government of Mali", "JNIM", String(best), String(best + 2),
      String(best), "\"Reuters News,2024-09-18,Attack\"", "Attack", notes, odd,
    ]
  }

  static func entry(_ fields: [String], _ release: DatasetRelease, noted: [Claim] = []) throws
    -> DatasetEntry
  {
    let codebook = try #require(DatasetTable.codebook(for: release))
    return DatasetEntry(
      fields: fields, dossier: try codebook.dossier(of: fields), notedClaims: noted)
  }

  @discardableResult
  static func load(
    _ rows: [[String]], into store: IncidentStore, version: String = "25.1", noted: [Claim] = []
  ) throws -> ImportOutcome {
    let release = release(version)
    var batch: [DatasetEntry]? = try rows.map { try entry($0, release, noted: noted) }
    let source = ImportSource(name: "ged.csv", format: "ucdp-ged", version: version)
    return try store.load(release, source: source) {
      defer { batch = nil }
      return batch
    }
  }

  static func archive(_ rows: [[String]]) throws -> IncidentStore {
    let store = try SampleDossiers.archive()
    try load(rows, into: store)
    return store
  }
}
