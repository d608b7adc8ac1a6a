import NewsModel

/// The rules of a dataset: what one of its rows says about one incident.
///
/// A pure function of the row, so the archive stores the row alone and has its report and claims made anew when
/// somebody looks. What it gives for a row must therefore stay the same, or get better, from version to version.
public protocol Codebook: Sendable {
  /// The incident, with one dataset report and its claims, of a row.
  ///
  /// - Parameter fields: the cells in the order of the release's columns, decoded, without quotes.
  /// - Returns: the incident with its report; their row numbers are 0.
  /// - Throws: `RowProblem` when the row can't be an incident.
  func dossier(of fields: [String]) throws(RowProblem) -> Dossier

  /// When the dataset last revised a row, as a number that grows with time; of two states of a row the one with the
  /// greater number holds. Nil where rows do not say.
  func revision(of fields: [String]) -> Int?
}

extension Codebook {
  public func revision(of fields: [String]) -> Int? { nil }
}

/// Why a row is no incident, as the report of an import and the file of rejected rows say it.
public struct RowProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// "the date 2024-13-45 in date_start is not a day"
  public var description: String
  /// True for a row that is as it should be and by its dataset's own rules no violent event: it is passed over, not
  /// rejected.
  public var isExpected = false

  /// What rows with the same mistake share, without the cell's own words; the description where there are none.
  public var kind: String
  /// The cell's own words.
  public var example: String?

  public init(_ description: String) {
    self.description = description
    kind = description
  }

  /// A mistake in a cell.
  ///
  /// - Parameters:
  ///   - kind: what is wrong, for all rows of which it is: "a cell of best is not a whole number".
  ///   - example: what stands there.
  public init(kind: String, example: String) {
    let words = Row.excerpt(example)
    description = "\(kind): “\(words)”"
    self.kind = kind
    self.example = words
  }

  /// A row that is passed over, with the reason.
  public static func passedOver(_ reason: String) -> RowProblem {
    var problem = RowProblem(reason)
    problem.isExpected = true
    return problem
  }
}
