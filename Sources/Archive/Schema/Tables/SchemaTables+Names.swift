extension SchemaTables {
  /// Names that incidents share, the names they are found by, and the places that analysts and datasets have named.
  ///
  /// `country.place` is the name by which places are sorted; `spot` numbers the places of the list in no order.
  /// `folded` holds what `NameFolding` makes of a name.
  static let names = """
    CREATE TABLE country (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, code2 TEXT,
      aliases TEXT NOT NULL DEFAULT '', place TEXT NOT NULL UNIQUE);
    CREATE TABLE country_alias (
      folded TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (folded, code)) WITHOUT ROWID;
    CREATE TABLE armed_group (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, short TEXT, parent TEXT,
      countries TEXT NOT NULL DEFAULT '', aliases TEXT NOT NULL DEFAULT '');
    CREATE TABLE group_alias (
      folded TEXT NOT NULL, armed_group INTEGER NOT NULL, ambiguous INTEGER NOT NULL,
      PRIMARY KEY (folded, armed_group)) WITHOUT ROWID;
    CREATE TABLE kind (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL);
    CREATE TABLE locality (
      id INTEGER PRIMARY KEY, place TEXT NOT NULL, admin1 TEXT NOT NULL, folded TEXT NOT NULL,
      spot INTEGER, UNIQUE (place, admin1));
    CREATE TABLE spot (id INTEGER PRIMARY KEY, place TEXT NOT NULL UNIQUE);
    CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL);
    CREATE TABLE gazetteer (
      name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL,
      latitude REAL NOT NULL, longitude REAL NOT NULL, population INTEGER NOT NULL,
      PRIMARY KEY (name, country, admin1, kind, latitude, longitude)) WITHOUT ROWID;

    """
}
