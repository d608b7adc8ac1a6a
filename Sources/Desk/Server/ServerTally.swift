/// How many incidents there are of each country, kind, years and class of killed: questions about these alone are answered
/// from some thousands of rows in the place of millions. Triggers keep it, so it is exact after every push.
enum ServerTally {
  /// Where the classes of killed begin: a filter of `killed>=` one of these is answered from the table.
  static let killed = [
    0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 30, 40, 50, 75, 100, 200, 500, 1_000,
  ]
  /// Stands for the year of an incident without a day.
  static let noYear = -10_000

  private static let key = ServerSchema.key
  private static let columns =
    "country, kind, first_year, last_year, killed_class, confidential"
  private static let groupColumns = "name, country, first_year, last_year, confidential"

  /// The dimensions of an incident in SQL, as columns.
  private static let dimensions = """
    coalesce(country, '') AS country, coalesce(kind, '') AS kind,
    \(year(of: "day")) AS first_year, \(year(of: "last_day")) AS last_year,
    coalesce(width_bucket(killed_high, ARRAY[\(killed.map(String.init).joined(separator: ","))]::bigint[]), -1)
      AS killed_class, confidential
    """

  private static func year(of day: String) -> String {
    """
    CASE WHEN day = \(ServerIncident.noDay) THEN \(noYear)
      ELSE extract(year FROM date '1970-01-01' + \(day))::integer END
    """
  }

  static let statements =
    [
      """
      CREATE TABLE tollbook.tally (
        country \(key), kind \(key), first_year integer, last_year integer, killed_class integer,
        confidential boolean, n bigint NOT NULL, PRIMARY KEY (\(columns)))
        WITH (fillfactor = 50)
      """,
      """
      CREATE TABLE tollbook.group_tally (
        name \(key), country \(key), first_year integer, last_year integer, confidential boolean,
        n bigint NOT NULL, PRIMARY KEY (\(groupColumns)))
        WITH (fillfactor = 50)
      """,
      function("tally_added", parts("added", 1)),
      function("tally_removed", parts("removed", -1)),
      function("tally_changed", parts("added", 1) + parts("removed", -1)),
    ] + [
      trigger("tally_added", "INSERT", "NEW TABLE AS added"),
      trigger("tally_removed", "DELETE", "OLD TABLE AS removed"),
      trigger("tally_changed", "UPDATE", "OLD TABLE AS removed NEW TABLE AS added"),
    ]

  /// Incidents of a table of a trigger, each counting so much.
  private static func parts(_ table: String, _ sign: Int) -> [(all: String, groups: String)] {
    [
      (
        "SELECT \(dimensions), \(sign) AS n FROM \(table)",
        "SELECT \(dimensions), unnest(groups) AS name, \(sign) AS n FROM \(table)"
      )
    ]
  }

  /// The desk's owner counts for everybody, who then needs no right on the counts.
  private static func function(
    _ name: String, _ parts: [(all: String, groups: String)]
  ) -> String {
    """
    CREATE FUNCTION tollbook.\(name)() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$ BEGIN
      \(addition("tally", columns, parts.map(\.all)))
      \(addition("group_tally", groupColumns, parts.map(\.groups)))
      RETURN NULL;
    END $$
    """
  }

  private static func addition(_ table: String, _ columns: String, _ parts: [String]) -> String {
    """
    INSERT INTO tollbook.\(table) AS kept (\(columns), n)
    SELECT \(columns), sum(n) FROM (\(parts.joined(separator: " UNION ALL "))) AS change
    GROUP BY \(columns) HAVING sum(n) <> 0
    ON CONFLICT (\(columns)) DO UPDATE SET n = kept.n + excluded.n;
    """
  }

  private static func trigger(_ name: String, _ event: String, _ tables: String) -> String {
    """
    CREATE TRIGGER \(name) AFTER \(event) ON tollbook.incident REFERENCING \(tables)
    FOR EACH STATEMENT EXECUTE FUNCTION tollbook.\(name)()
    """
  }

  // MARK: Who may what

  static let tables = ["tally", "group_tally"]

  /// Everybody counts what they may see.
  static let rights = tables.flatMap { table in
    [
      "GRANT SELECT ON tollbook.\(table) TO tollbook_reader",
      "ALTER TABLE tollbook.\(table) ENABLE ROW LEVEL SECURITY",
      "CREATE POLICY read_open ON tollbook.\(table) FOR SELECT TO tollbook_reader USING (NOT confidential)",
      "CREATE POLICY read_all ON tollbook.\(table) FOR SELECT TO tollbook_coder USING (true)",
    ]
  }
}
