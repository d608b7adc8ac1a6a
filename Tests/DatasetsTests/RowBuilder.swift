import Datasets
import NewsModel
import Testing

/// Rows of made-up datasets: named cells in, what the codebook makes of them out.
struct RowBuilder {
  var release: DatasetRelease
  private let codebook: any Codebook

  init(_ format: String, columns: [String], name: String = "Test") throws {
    release = DatasetRelease(format: format, name: name, columns: columns)
    codebook = try #require(DatasetTable.codebook(for: release))
  }

  /// The dossier of a row whose other cells are empty.
  func dossier(_ cells: [String: String]) throws -> Dossier {
    let unknown = Set(cells.keys).subtracting(release.columns)
    #expect(unknown.isEmpty, "the test names columns that are not there")
    return try codebook.dossier(of: release.columns.map { cells[$0] ?? "" })
  }

  /// What is wrong with a row.
  func problem(_ cells: [String: String]) throws -> String {
    do {
      _ = try dossier(cells)
      Issue.record("the row was read")
      return ""
    } catch let problem as RowProblem {
      return problem.description
    }
  }
}

extension Claim {
  /// "killed 3–5 everyone", with "part" where it is one.
  var brief: String {
    "\(measure.rawValue) \(FigureText.short(self)) \(scope.rawValue)\(isPart ? " part" : "")"
  }
}
