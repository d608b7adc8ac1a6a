import Datasets

/// What the rows of a table are.
enum TableKind: String, Sendable, CaseIterable {
  case ucdpEvents = "ucdp-ged"
  case ucdpActors = "ucdp-actors"
  case acled, gtd
  case gdeltEvents = "gdelt"
  case gdeltMentions = "gdelt-mentions"
  /// The list of GDELT's columns, which is published beside its tables.
  case gdeltColumns = "gdelt-columns"
  /// A table of the user's own, read by a column map.
  case mapped = "csv"

  /// What it is called where its rows are told of.
  var name: String {
    switch self {
    case .ucdpEvents: "UCDP GED"
    case .ucdpActors: "UCDP actors"
    case .acled: "ACLED"
    case .gtd: "GTD"
    case .gdeltEvents: "GDELT"
    case .gdeltMentions: "GDELT mentions"
    case .gdeltColumns: "the list of GDELT's columns"
    case .mapped: "table"
    }
  }

  /// The terms under which its rows may be passed on.
  var licence: String? {
    switch self {
    case .ucdpEvents, .ucdpActors: "CC BY 4.0"
    case .acled: "ACLED terms of use: rows may not be passed on"
    case .gtd: "GTD end user agreement: rows may not be passed on"
    case .gdeltEvents, .gdeltMentions, .gdeltColumns: "free use with citation of the GDELT Project"
    case .mapped: nil
    }
  }

  /// Columns that no table of this kind lacks, and that together no other kind has.
  var marks: [String] {
    switch self {
    case .ucdpEvents: ["id", "type_of_violence", "date_start"]
    case .ucdpActors: ["actorid", "namedata"]
    case .acled: ["event_date", "event_type", "fatalities"]
    case .gtd: ["eventid", "iyear", "nkill"]
    case .gdeltEvents: ["globaleventid", "sqldate", "eventcode"]
    case .gdeltMentions: ["globaleventid", "mentionidentifier"]
    case .gdeltColumns: ["tableid", "datatype", "description"]
    case .mapped: []
    }
  }

  /// Which are read first: names before events, events before links to articles about them.
  var turn: Int {
    switch self {
    case .ucdpActors: 0
    case .gdeltMentions: 2
    default: 1
    }
  }

  /// What `--as` can be answered with.
  static func of(_ format: ImportFormat) -> [TableKind]? {
    switch format {
    case .ucdpEvents: [.ucdpEvents]
    case .ucdpActors: [.ucdpActors]
    case .acled: [.acled]
    case .gtd: [.gtd]
    case .gdelt: [.gdeltEvents, .gdeltMentions, .gdeltColumns]
    case .csv: [.mapped]
    case .article, .articles, .feed, .jsonl: nil
    }
  }
}
