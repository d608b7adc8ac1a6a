/// The tables of a desk on a server, in plain SQL. Everything is keyed by the incident's key and partitioned by it, so that
/// Citus can spread it over machines by the same key.
///
/// `entry`, `material` and `row` hold what travels, as it travels; `incident` what is asked of an incident, worked out by
/// whoever brought it. `arrival` is the number of the `push` that brought a thing: who pushes holds a lock until the end, so
/// whoever sees a push sees all before it.
enum ServerSchema {
  static let format = 3
  static let schema = "tollbook"
  /// The type of what is looked up and sorted: by bytes, which costs a tenth of a language's order, and is one order on
  /// every server.
  static let key = "text COLLATE \"C\""
  /// The lock that whoever brings something holds.
  static let lock = "SELECT pg_advisory_xact_lock(hashtext('tollbook desk'))"
  private static let tables = ["incident", "entry", "material", "row"]
  private static let partitions = 16

  /// The statements that make it all, one by one.
  ///
  /// - Parameters:
  ///   - name: the desk's own.
  ///   - isSpread: whether Citus spreads the tables, which then are not partitioned here.
  /// - Returns: statements of SQL.
  static func statements(name: String, isSpread: Bool) -> [String] {
    var all = ["CREATE SCHEMA tollbook"] + small
    let tail = isSpread ? "" : " PARTITION BY HASH (incident_key)"
    all += [incident, entry, material, row].map { $0 + tail }
    if isSpread {
      all += tables.map {
        "SELECT create_distributed_table('tollbook.\($0)', 'incident_key', colocate_with => "
          + ($0 == "incident" ? "'none')" : "'tollbook.incident')")
      }
    } else {
      for table in tables { all += (0..<partitions).map { partition($0, of: table) } }
    }
    // Citus knows no triggers on what it spreads: there counts are taken from the incidents, on all machines at once.
    if !isSpread { all += ServerTally.statements }
    return all + indices + ["INSERT INTO tollbook.desk VALUES ('\(name)', \(format))"]
  }

  private static func partition(_ number: Int, of table: String) -> String {
    """
    CREATE TABLE tollbook.\(table)_\(number) PARTITION OF tollbook.\(table)
      FOR VALUES WITH (MODULUS \(partitions), REMAINDER \(number))
    """
  }

  private static let small = [
    "CREATE TABLE tollbook.desk (name text PRIMARY KEY, format integer NOT NULL)",
    """
    CREATE TABLE tollbook.push (
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, author text NOT NULL,
      moment timestamptz NOT NULL DEFAULT now())
    """,
    """
    CREATE TABLE tollbook.presence (
      author text PRIMARY KEY, seen timestamptz NOT NULL DEFAULT clock_timestamp())
    """,
    """
    CREATE TABLE tollbook.release (
      number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL UNIQUE)
    """,
    """
    CREATE TABLE tollbook.evidence (
      sha256 text PRIMARY KEY, bytes bytea NOT NULL, confidential boolean NOT NULL DEFAULT false)
    """,
  ]

  /// Days count from 1970-01-01, UTC, and are `ServerIncident.noDay` where none is known. `changed` is when it last became another for whoever asks for a slice.
  private static let incident = """
    CREATE TABLE tollbook.incident (
      incident_key \(key) NOT NULL PRIMARY KEY, country \(key), admin1 text, place text,
      kind text, dataset text, day integer NOT NULL, last_day integer NOT NULL,
      killed_low bigint, killed_high bigint, wounded_low bigint, wounded_high bigint,
      reports integer NOT NULL, origins integer NOT NULL, latitude double precision,
      longitude double precision, groups text[] NOT NULL, sources text[] NOT NULL,
      title text NOT NULL, changed bigint NOT NULL,
      confidential boolean NOT NULL DEFAULT false)
    """

  private static let entry = """
    CREATE TABLE tollbook.entry (
      incident_key \(key) NOT NULL, hash \(key) NOT NULL, arrival bigint NOT NULL,
      author text NOT NULL, chain text NOT NULL, number integer NOT NULL,
      confidential boolean NOT NULL DEFAULT false, body text NOT NULL,
      PRIMARY KEY (incident_key, hash))
    """

  private static let material = """
    CREATE TABLE tollbook.material (
      incident_key \(key) NOT NULL, hash \(key) NOT NULL, arrival bigint NOT NULL,
      report_key text NOT NULL, confidential boolean NOT NULL DEFAULT false,
      body text NOT NULL, PRIMARY KEY (incident_key, hash))
    """

  /// `cells` has the cells as they came (`RowText`), `noted` claims that were read from its notes, in JSON, `gone` the
  /// release that no longer has it, `revision` when its dataset says that it was revised.
  private static let row = """
    CREATE TABLE tollbook.row (
      incident_key \(key) NOT NULL, release integer NOT NULL, arrival bigint NOT NULL,
      revision bigint, confidential boolean NOT NULL DEFAULT false, cells text NOT NULL,
      noted text, gone text, PRIMARY KEY (incident_key, release))
    """

  private static let indices = [
    "CREATE INDEX entry_by_arrival ON tollbook.entry (arrival)",
    "CREATE INDEX material_by_arrival ON tollbook.material (arrival)",
    "CREATE INDEX row_by_arrival ON tollbook.row USING brin (arrival, release)",
    "CREATE INDEX incident_by_changed ON tollbook.incident (changed)",
    "CREATE INDEX incident_by_day ON tollbook.incident (day, incident_key)",
    "CREATE INDEX incident_by_country ON tollbook.incident (country, day)",
    "CREATE INDEX incident_by_group ON tollbook.incident USING gin (groups)",
    // Counts of `killed>=` that `ServerTally` does not know read this alone, a reader's too, and no incident.
    "CREATE INDEX incident_by_killed ON tollbook.incident (killed_high, confidential)",
  ]

  // MARK: Who may what

  /// Roles of the whole server, each with what the one before it may.
  static let roles = ["tollbook_reader", "tollbook_coder", "tollbook_reviewer", "tollbook_keeper"]

  /// Statements that make the roles where they are not there, and say what each may.
  ///
  /// - Parameter isSpread: whether Citus spreads the tables.
  /// - Returns: statements of SQL.
  static func rights(isSpread: Bool) -> [String] {
    madeRoles + grants + policies
      + (isSpread ? [] : ServerTally.rights + ServerSettling.statements)
  }

  /// Another desk of the same server may be making the same roles: whoever comes second waits for the first and finds them.
  private static let madeRoles: [String] =
    roles.map { unlessMade("CREATE ROLE \($0) NOLOGIN") }
    + zip(roles, roles.dropFirst()).map { unlessMade("GRANT \($0) TO \($1)") }

  private static func unlessMade(_ statement: String) -> String {
    """
    DO $$ BEGIN \(statement);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$
    """
  }

  /// Nothing is granted on the partitions, whose rows no policy guards.
  private static let all =
    "tollbook.desk, tollbook.push, tollbook.presence, tollbook.release, tollbook.evidence, "
    + "tollbook.incident, tollbook.entry, tollbook.material, tollbook.row"

  private static let grants = [
    "GRANT USAGE ON SCHEMA tollbook TO tollbook_reader",
    "GRANT SELECT ON \(all) TO tollbook_reader",
    "GRANT INSERT, UPDATE, DELETE ON tollbook.presence TO tollbook_reader",
    "GRANT INSERT ON tollbook.push, tollbook.entry, tollbook.material, tollbook.incident, "
      + "tollbook.evidence TO tollbook_coder",
    "GRANT UPDATE (confidential) ON tollbook.entry, tollbook.material, tollbook.evidence, tollbook.row TO tollbook_coder",
    "GRANT UPDATE ON tollbook.incident TO tollbook_coder",
    "GRANT INSERT, UPDATE, DELETE ON \(all) TO tollbook_keeper",
  ]

  /// Readers see nothing that is confidential; coders and whoever is more see all. Only keepers take away.
  private static let policies: [String] =
    ["incident", "entry", "material", "row", "evidence"].flatMap { table in
      [
        "ALTER TABLE tollbook.\(table) ENABLE ROW LEVEL SECURITY",
        "CREATE POLICY read_open ON tollbook.\(table) FOR SELECT TO tollbook_reader USING (NOT confidential)",
        "CREATE POLICY read_all ON tollbook.\(table) FOR SELECT TO tollbook_coder USING (true)",
        "CREATE POLICY bring ON tollbook.\(table) FOR INSERT TO tollbook_coder WITH CHECK (true)",
        "CREATE POLICY flag ON tollbook.\(table) FOR UPDATE TO tollbook_coder USING (true) WITH CHECK (true)",
        "CREATE POLICY keep ON tollbook.\(table) FOR DELETE TO tollbook_keeper USING (true)",
      ]
    }
}
