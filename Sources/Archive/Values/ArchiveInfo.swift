public import NewsModel

/// What an archive holds, for `tollbook info`.
public struct ArchiveInfo: Hashable, Sendable {
  /// One import, as it was recorded.
  public struct Import: Hashable, Sendable {
    public var source: ImportSource
    /// When it ran, as "2024-09-20T10:00:00Z".
    public var moment: String
    public var added: Int
    public var updated: Int
    public var unchanged: Int
  }

  /// Empty for an archive in memory.
  public var path: String
  /// The names of the schema's steps that the file has taken.
  public var schema: [String]
  public var bytes: Int
  public var incidents: Int
  public var reports: Int
  public var claims: Int
  public var countries: Int
  public var groups: Int
  /// Decisions of the analyst: claims decided, incidents starred, tagged, remarked on.
  public var decisions: Int
  /// The first and the last day of any incident.
  public var firstDay: Day?
  public var lastDay: Day?
  /// Latest first.
  public var imports: [Import]
}
