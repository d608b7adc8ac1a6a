import Archive

/// What the import of one table did, or would do, with every row explained.
public struct DatasetReport: Sendable {
  /// Rows that share a reason, with the lines of the first ones.
  public struct Reason: Hashable, Sendable {
    public var words: String
    public var count = 0
    /// At most five.
    public var lines: [Int] = []
    /// What stands in the cells that are wrong: at most three of them.
    public var examples: [String] = []
  }

  /// The file, with the name inside of an archive behind it.
  public var name: String
  /// What its rows are ("UCDP GED 25.1").
  public var title: String
  /// Rows that were read, the header not counted.
  public internal(set) var rows = 0
  /// What the archive counted, or would count after a dry run.
  public internal(set) var stored = ImportOutcome()
  /// Groups with names, one for each row of a list of actors.
  public internal(set) var groups = 0
  /// How many groups the archive did not have, or not with these names.
  public internal(set) var newGroups = 0
  /// Rows of which several make one incident.
  public internal(set) var accounts = 0
  /// Links to articles that joined an incident.
  public internal(set) var mentions = 0
  /// Places whose coordinates were learnt.
  public internal(set) var places = 0
  /// What was found out about the whole table and rows were read by, in sentences.
  public internal(set) var remarks: [String] = []
  /// Rows that hold nothing for an archive.
  public internal(set) var passedOver: [Reason] = []
  /// Rows that are wrong.
  public internal(set) var rejected: [Reason] = []
  /// Rows whose text was Windows-1252.
  public internal(set) var oddRows = 0

  init(name: String, title: String) {
    self.name = name
    self.title = title
  }

  public var passedOverCount: Int { passedOver.reduce(0) { $0 + $1.count } }
  public var rejectedCount: Int { rejected.reduce(0) { $0 + $1.count } }

  /// Beyond this, reasons are told together: a file of another kind has a new one in each row.
  private static let mostReasons = 100

  mutating func add(_ issue: RowIssue) {
    if issue.isRejected {
      DatasetReport.add(issue, to: &rejected)
    } else {
      DatasetReport.add(issue, to: &passedOver)
    }
  }

  private static func add(_ issue: RowIssue, to reasons: inout [Reason]) {
    var words = issue.reason
    if reasons.count >= mostReasons, !reasons.contains(where: { $0.words == words }) {
      words = "other reasons"
    }
    let place = reasons.firstIndex { $0.words == words } ?? reasons.count
    if place == reasons.count { reasons.append(Reason(words: words)) }
    reasons[place].count += 1
    if reasons[place].lines.count < 5 { reasons[place].lines.append(issue.line) }
    if let example = issue.example, reasons[place].examples.count < 3,
      !reasons[place].examples.contains(example)
    {
      reasons[place].examples.append(example)
    }
  }
}

/// How far the import of a table is.
public struct DatasetProgress: Sendable {
  public var name: String
  public var rows: Int
  /// Bytes of the file that were read, and all of them where that is known.
  public var consumed: Int
  public var size: Int?

  public init(name: String, rows: Int, consumed: Int, size: Int?) {
    self.name = name
    self.rows = rows
    self.consumed = consumed
    self.size = size
  }
}
