internal import NewsModel

/// What a row of `incident` is made of.
struct IncidentRow {
  /// What claims and marks have made of it until now: the part that is written again.
  struct Standing {
    var id: Int64
    var summary: SummaryColumns
    var isStarred = false
  }

  /// What only a dataset's row has.
  struct Entry {
    var own: OwnKey
    var dataset: Int64
    var release: Int64
    var record: [UInt8]
  }

  var standing: Standing
  var incident: Incident
  var facts: IncidentFacts
  /// Of an incident that came with articles.
  var digest: Int64?
  /// Of a dataset's row.
  var entry: Entry?
}

/// The columns of `incident` by name: every statement that writes a whole row or a part of one is made from these lists.
/// A test compares them with the table.
extension IncidentRow {
  typealias Column = NamedColumn<IncidentRow>

  /// All that is written of an incident that came with articles.
  static let ofArticles =
    ([Standing.key] + Standing.columns).map { $0.of(\.standing) } + facts + [precision] + articles

  /// All that is written of a dataset's row. What its codebook makes of the record again is left out: place, targets,
  /// note.
  static let ofDatasets =
    ([Standing.key, Standing.starred] + Standing.figures + Standing.shortDetails).map {
      $0.of(\.standing)
    } + facts + [shortPrecision] + entries

  static let key = Standing.key.of { (row: IncidentRow) in row.standing }

  /// What happened, where and when.
  static let facts: [Column] = [
    .integer("day") { $0.incident.date?.start.number ?? Schema.noDay },
    .integer("last_day") { $0.incident.date?.end.number ?? Schema.noDay },
    .integer64("country") { $0.facts.country },
    .integer64("kind") { $0.facts.kind },
    .integer64("spot") { $0.facts.spot },
    .integer64("locality") { $0.facts.locality },
    .text("groups") { $0.standing.summary.groups },
    .text("title") { $0.incident.title },
  ]

  private static let precision = Column.text("date_precision") {
    $0.incident.date?.precision.rawValue
  }

  /// The precision, but nothing for a day, which most rows of datasets have.
  static let shortPrecision = Column.text("date_precision") {
    $0.incident.date.flatMap { $0.precision == .day ? nil : $0.precision.rawValue }
  }

  private static let articles: [Column] = [
    .integer64("digest") { $0.digest },
    .real("latitude") { $0.incident.latitude },
    .real("longitude") { $0.incident.longitude },
    .text("place_precision") { $0.incident.placePrecision },
    .text("key") { $0.incident.key },
    .text("targets") { TextList.column($0.incident.targets) },
    .text("note") { $0.incident.note },
  ]

  private static let entries: [Column] = [
    .integer64("dataset") { $0.entry?.dataset },
    .integer64("release") { $0.entry?.release },
    Column(name: "own") { statement, index, row in
      switch row.entry?.own {
      case .number(let number): statement.bind(index, number)
      case .text(let text): statement.bind(index, text)
      case nil: statement.bind(index, nil as Int64?)
      }
    },
    Column(name: "record") { $0.bind($1, bytes: $2.entry?.record ?? []) },
  ]
}

extension IncidentRow.Standing {
  typealias Column = NamedColumn<IncidentRow.Standing>

  /// All but the key.
  static let columns = [starred] + figures + details

  static let key = Column.integer64("id") { $0.id }
  static let starred = Column.integer("starred") { $0.isStarred ? 1 : 0 }

  static let figures: [Column] = [
    .integer("killed_low") { $0.summary.killed?.low },
    .integer("killed_high") { $0.summary.killed?.high },
    .integer("wounded_low") { $0.summary.wounded?.low },
    .integer("wounded_high") { $0.summary.wounded?.high },
    .real("spread") { $0.summary.killed?.spread },
    .integer("report_count") { $0.summary.reportCount },
    .integer("origin_count") { $0.summary.originCount },
    .integer("speakers") { $0.summary.speakers },
  ]

  /// Open ends and medians.
  private static let details: [Column] = [
    .integer("killed_open") { $0.summary.killed?.openEnds },
    .real("killed_median") { $0.summary.killed?.median },
    .integer("wounded_open") { $0.summary.wounded?.openEnds },
    .real("wounded_median") { $0.summary.wounded?.median },
  ]

  /// The same without what most rows have, closed ends and the median in the middle: `Envelope(_:at:)` works it out.
  static let shortDetails: [Column] = [
    .integer("killed_open") { $0.summary.killed?.openEndsIfAny },
    .real("killed_median") { $0.summary.killed?.medianOffTheMiddle },
    .integer("wounded_open") { $0.summary.wounded?.openEndsIfAny },
    .real("wounded_median") { $0.summary.wounded?.medianOffTheMiddle },
  ]
}

extension Envelope {
  fileprivate var openEndsIfAny: Int? { openEnds == 0 ? nil : openEnds }

  fileprivate var medianOffTheMiddle: Double? {
    median == Double(low + high) / 2 ? nil : median
  }
}
