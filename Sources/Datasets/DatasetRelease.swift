/// One release of a dataset as it lies in a file: what its rows are and under which names its columns stand.
///
/// The archive keeps it beside the rows, so that a row can be read again at any time by the same rules.
public struct DatasetRelease: Codable, Hashable, Sendable {
  /// The importer's name, as `--as` takes it ("ucdp-ged", "acled", "gtd", "gdelt", "csv"). Keys of its incidents begin
  /// with it: "ucdp-ged/484577".
  public var format: String
  /// What the screens call it ("UCDP GED").
  public var name: String
  /// The release ("25.1", "2024-09-20"), when the file or the user says so.
  public var version: String?
  /// The terms under which its rows may be passed on ("CC BY 4.0").
  public var licence: String?
  /// The columns in the order of the file, as it names them; known names for a file without a header.
  public var columns: [String]
  /// How the columns of a table of the user's own are to be read; nil for a known dataset.
  public var map: ColumnMap?
  /// How its cells are written, where they do not say it themselves.
  public var reading: CellReading?

  public init(
    format: String, name: String, version: String? = nil, licence: String? = nil,
    columns: [String], map: ColumnMap? = nil, reading: CellReading? = nil
  ) {
    self.format = format
    self.name = name
    self.version = version
    self.licence = licence
    self.columns = columns
    self.map = map
    self.reading = reading
  }

  /// Whether another release of the same dataset came later, going by their numbers: 24.1 before 25.1, GTD's 0718 (July
  /// 2018) before 0221, or by the days on which they were made or fetched. False where they do not tell.
  public func isOlder(than other: DatasetRelease) -> Bool {
    guard format == other.format, name == other.name, let own = order, let others = other.order,
      DatasetRelease.isDay(own) == DatasetRelease.isDay(others)
    else { return false }
    return own.lexicographicallyPrecedes(others)
  }

  /// Whether a version is a day: it says nothing of one that is a number.
  private static func isDay(_ numbers: [Int]) -> Bool {
    numbers.count == 3 && (1990...2100).contains(numbers[0])
  }

  /// The numbers of the version, those that weigh most first; nil where it has other words.
  private var order: [Int]? {
    let parts = version?.split { ".-_".contains($0) }.map { Int($0) } ?? []
    let numbers = parts.compactMap { $0 }
    guard !numbers.isEmpty, numbers.count == parts.count else { return nil }
    guard format == "gtd", let version, version.count == 4, let number = Int(version) else {
      return numbers
    }
    return [2000 + number % 100, number / 100]
  }

  /// The name with the version ("UCDP GED 25.1"): the outlet of its reports.
  public var title: String { version.map { "\(name) \($0)" } ?? name }
}
