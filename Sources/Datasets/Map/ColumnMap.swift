/// How the columns of a table of the user's own are to be read: what a column map in TOML says.
///
/// It is kept with the release, so that a row can be read again at any time by the same rules.
public struct ColumnMap: Codable, Hashable, Sendable {
  /// A figure of a row: one column that holds the count, or two that hold its lowest and highest value.
  public struct Figure: Codable, Hashable, Sendable {
    /// "killed", "wounded", … : a raw value of `Measure`.
    public var measure: String
    public var column: String?
    public var low: String?
    public var high: String?
    /// Whom it counts, in the words of `Scope`; nil for everyone.
    public var scope: String?
    /// True where it is a part of the first figure of its measure.
    public var isPart: Bool
    /// The rule behind it, as the comparison names it.
    public var rule: String?
    /// True where a 0 in this column can mean that nothing is known.
    public var zeroIsUnknown: Bool

    public init(
      measure: String, column: String? = nil, low: String? = nil, high: String? = nil,
      scope: String? = nil, isPart: Bool = false, rule: String? = nil, zeroIsUnknown: Bool = false
    ) {
      self.measure = measure
      self.column = column
      self.low = low
      self.high = high
      self.scope = scope
      self.isPart = isPart
      self.rule = rule
      self.zeroIsUnknown = zeroIsUnknown
    }

    /// The columns that it reads.
    public var columns: [String] { [column, low, high].compactMap { $0 } }
  }

  /// What the screens call the table ("Our casualty list").
  public var name: String
  public var licence: String?
  /// Columns by what they hold: a key of `fields` and the name of a column.
  public var columns: [String: String]
  public var figures: [Figure]
  /// Numbers that stand for "not known" in every column of figures.
  public var missing: [Int]
  /// How days in figures alone ("03/04/2024") are to be read, nil where the table has none.
  public var dayOrder: DayOrder?

  /// Which of two numbers before a year is the day.
  public enum DayOrder: String, Codable, Hashable, Sendable {
    case dayFirst = "day first"
    case monthFirst = "month first"
  }

  public init(
    name: String, licence: String? = nil, columns: [String: String], figures: [Figure],
    missing: [Int] = [], dayOrder: DayOrder? = nil
  ) {
    self.name = name
    self.licence = licence
    self.columns = columns
    self.figures = figures
    self.missing = missing
    self.dayOrder = dayOrder
  }

  /// What a column can hold, each with the names under which tables have it and what the template says of it.
  public static let fields: [Field] = [
    Field(
      "id", ["id", "event_id", "incident_id", "ref", "code"],
      "the row's own number or code; without one, re-imports know a row by all of its cells"),
    Field(
      "date", ["date", "event_date", "date_start", "start_date", "day"], "the day, or the first day"
    ),
    Field("end_date", ["end_date", "date_end", "last_day"], "the last day"),
    Field("year", ["year"], "the year, where no day is known"),
    Field("country", ["country", "country_name", "iso3", "country_code"], "name or ISO code"),
    Field(
      "admin1", ["admin1", "adm_1", "province", "region", "state", "governorate"],
      "province or state"),
    Field(
      "place", ["place", "location", "city", "town", "village", "district"], "town or village"),
    Field("latitude", ["latitude", "lat", "y"], "degrees north"),
    Field("longitude", ["longitude", "lon", "lng", "long", "x"], "degrees east"),
    Field(
      "type", ["type", "event_type", "category", "attack_type", "kind"], "what kind of violence"),
    Field(
      "perpetrator", ["perpetrator", "actor1", "actor", "group", "belligerent", "responsible"],
      "who acted; several are parted by ;"),
    Field("target", ["target", "actor2", "victims", "victim"], "who or what was attacked"),
    Field("title", ["title", "headline", "incident", "name"], "a title"),
    Field(
      "text", ["notes", "description", "summary", "text", "details"], "what happened, in words"),
    Field(
      "source", ["source", "sources", "source_name", "media_sources"],
      "who reported it; several are parted by ;"),
    Field("link", ["link", "url", "source_url"], "an address"),
    Field("note", ["remark", "remarks", "comment", "comments"], "remarks"),
  ]

  /// One thing that a column can hold.
  public struct Field: Sendable {
    public var key: String
    public var usualNames: [String]
    public var meaning: String

    init(_ key: String, _ usualNames: [String], _ meaning: String) {
      self.key = key
      self.usualNames = usualNames
      self.meaning = meaning
    }
  }
}
