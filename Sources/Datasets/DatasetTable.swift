import NewsModel

/// A table that a dataset publishes, described by itself: how it is recognised, what it is called, under which terms its
/// rows stand, and how they are read. `DatasetTable.all` is the list; everything else follows from it.
public struct DatasetTable: Sendable {
  /// What the rows are.
  public enum Content: Sendable {
    /// Incidents, by the codebook of a release; nil for a release that none reads.
    case incidents(@Sendable (DatasetRelease) -> (any Codebook)?)
    /// Names of groups.
    case groups
    /// Links to articles about incidents that have rows of their own.
    case mentions
    /// Nothing for an archive, and why.
    case nothing(String)
  }

  /// Its own name, with which keys of its incidents begin ("ucdp-ged" of "ucdp-ged/484577").
  public let id: String
  /// The value of `import --as` that reads it.
  public var option: String
  /// What screens and messages call it ("UCDP GED").
  public var name: String
  /// The terms under which its rows may be passed on ("CC BY 4.0"); nil where nobody says.
  public var licence: String?
  /// Columns that none of these tables lacks, and that together no other dataset's have; in small letters.
  public var marks: [String]
  public var content: Content
  /// Columns with days whose order of day and month all rows together show.
  public var dayColumns: [String] = []
  /// Whether people hand it around in spreadsheets, which change how its cells are written.
  public var isHandedAround = false
  /// Whether the words of a row may hold further figures.
  public var hasNotes = false
  /// Which tables of one import come first: names (0) before incidents (1) before what speaks of them (2).
  public var turn = 1
  /// Its forms without a header.
  public var bareForms: [BareTable] = []
  /// The release in a part of a file's path, in small letters; nil where it does not say it.
  public var release: @Sendable (Substring) -> String? = { _ in nil }

  /// A table with what every one of them has to say.
  public init(
    id: String, option: String? = nil, name: String, licence: String?, marks: [String],
    content: Content
  ) {
    self.id = id
    self.option = option ?? id
    self.name = name
    self.licence = licence
    self.marks = marks
    self.content = content
  }
}

extension DatasetTable: Equatable {
  public static func == (left: DatasetTable, right: DatasetTable) -> Bool { left.id == right.id }
}

/// The form of a table that is published without a header.
public struct BareTable: Sendable {
  /// The columns, by the names that its codebook knows.
  public var columns: [String]
  /// Whether tabs part its cells, and quotes mean nothing in them.
  public var isTabbed: Bool
  /// Whether a first row of as many cells as there are columns is one of this table.
  public var accepts: @Sendable ([String]) -> Bool
}
