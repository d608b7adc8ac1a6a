import Archive
import Foundation
import NewsModel
import Testing

@testable import Imports

/// The real files beside the project, where they are: every row is explained.
@Suite struct SharedDatasetsTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../../shared/datasets").standardizedFileURL.path
  static var isThere: Bool { FileManager.default.fileExists(atPath: folder) }

  @Test(.enabled(if: isThere)) func `Every file is explained to its last row`() throws {
    let store = try IncidentStore.inMemory()
    var importer = Importer(into: store)
    let summary = try importer.run(paths: [Self.folder])
    #expect(summary.problems.isEmpty)
    var rows: [String: [Int]] = [:]
    for report in summary.datasets {
      let name = URL(fileURLWithPath: report.name).lastPathComponent
      rows[name] = [
        report.rows, report.stored.added, report.groups, report.passedOverCount,
        report.rejectedCount,
      ]
    }
    #expect(
      rows == [
        "ucdp_ged231_car.csv": [1848, 1848, 0, 0, 0],
        "ucdp_ged_ukraine_hdx.csv": [2990, 2989, 0, 1, 0],
        "ucdp_actor_221.csv": [1725, 0, 1725, 0, 0],
        "gdelt_mentions_sample.csv": [1635, 0, 0, 1635, 0],
        "gdelt_events_columns.csv": [61, 0, 0, 61, 0],
      ])
    var again = Importer(into: store)
    let unchanged = try again.run(paths: [Self.folder]).datasets
    #expect(unchanged.allSatisfy { $0.stored.added == 0 && $0.stored.updated == 0 })
  }
}
