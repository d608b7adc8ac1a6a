import Archive
import Datasets
import Foundation
import NewsModel
import Testing

/// Made-up rows in the layout of UCDP's events.
enum MadeRows {
  static let rows = Array(1...25)

  private static let columns = [
    "id", "year", "date_start", "date_end", "country", "country_id", "adm_1", "latitude",
    "longitude", "where_coordinates", "type_of_violence", "side_a", "side_b", "best", "high", "low",
    "source_article", "source_headline", "event_notes", "odd",
  ]

  static func cells(_ number: Int, more: Int) -> [String] {
    let date = number % 28 + 1
    let day = "2024-01-\(date < 10 ? "0" : "")\(date)"
    return [
      "\(number)", "2024", day, day, "Mali", "432", "Mopti", "14.4843", "-4.1827", "Mopti town",
      "1", "Government of Mali", "JNIM", "\(number + more)", "\(number + more + 2)", "\(number)",
      "\"Reuters News,2024-09-18,Attack\"", "Attack\twith\\tabs\n", "", "odd \(number)",
    ]
  }

  static func release(_ version: String) -> DatasetRelease {
    DatasetRelease(
      format: "ucdp-ged", name: "UCDP GED", version: version, licence: "CC BY 4.0",
      columns: columns)
  }

  /// - Parameters:
  ///   - store: the archive.
  ///   - version: of the release.
  ///   - more: how many more died than in the first release.
  ///   - rows: which rows there are.
  /// - Throws: what loading throws.
  static func load(
    into store: IncidentStore, version: String = "24.1", more: Int = 0, rows: [Int] = rows
  ) throws {
    let release = release(version)
    let codebook = try #require(DatasetTable.codebook(for: release))
    var batch: [DatasetEntry]? = try rows.map { number in
      let cells = cells(number, more: more)
      return DatasetEntry(fields: cells, dossier: try codebook.dossier(of: cells))
    }
    let source = ImportSource(name: "made", format: "ucdp-ged", version: version)
    try store.load(release, source: source) {
      defer { batch = nil }
      return batch
    }
  }
}
