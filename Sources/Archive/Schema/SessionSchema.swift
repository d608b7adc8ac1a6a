internal import GRDB

/// Which run of the program made a decision, and facts about the archive as a whole.
enum SessionSchema {
  static func migrate(_ db: Database) throws { try db.execute(sql: sql) }

  /// `session` is `Session.id`; null for decisions of older programs. `setting` holds facts by name.
  private static let sql = """
    ALTER TABLE undo_step ADD COLUMN session TEXT;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """
}
