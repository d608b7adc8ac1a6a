extension SchemaTables {
  /// Feeds that are followed, which of their entries were seen, and articles that wait aside.
  ///
  /// Moments are seconds since 1970, UTC. `feed_entry.seen` is when the entry last stood in its feed: what has long
  /// been gone from it is forgotten. `aside_decision` has what analysts said of articles, also of those that only
  /// another desk has.
  static let feeds = """
    CREATE TABLE feed (
      id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, name TEXT NOT NULL, folder TEXT,
      site TEXT, paused INTEGER NOT NULL DEFAULT 0, etag TEXT, last_modified TEXT,
      fetched INTEGER, not_before INTEGER, problem TEXT, new_entries INTEGER NOT NULL DEFAULT 0,
      kept INTEGER NOT NULL DEFAULT 0, aside INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE feed_entry (
      feed INTEGER NOT NULL, key TEXT NOT NULL, seen INTEGER NOT NULL,
      PRIMARY KEY (feed, key)) WITHOUT ROWID;
    CREATE TABLE aside (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, title TEXT NOT NULL, outlet TEXT,
      published INTEGER, origin TEXT, language TEXT, link TEXT, text TEXT NOT NULL, sentence TEXT,
      source TEXT NOT NULL);
    CREATE TABLE aside_decision (key TEXT PRIMARY KEY, decision TEXT NOT NULL) WITHOUT ROWID;

    """
}
