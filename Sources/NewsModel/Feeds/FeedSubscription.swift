/// A feed that the archive follows.
public struct FeedSubscription: Hashable, Sendable, Identifiable {
  /// The archive's row number.
  public var id: Int64
  /// Where it is fetched from.
  public var address: String
  /// What it is called here: its own title, until the user calls it something else.
  public var name: String
  /// The folder of the outline that it came in; nil for none.
  public var folder: String?
  /// The site's address.
  public var site: String?
  public var isPaused: Bool
  /// What the last whole answer was marked with.
  public var etag: String?
  public var lastModified: String?
  /// When it was last asked for, in seconds since 1970, UTC; nil for never.
  public var fetched: Int?
  /// Before this moment its server wants no question; nil where it does not say.
  public var notBefore: Int?
  /// Why the last try failed, in words; nil where it did not.
  public var problem: String?
  /// Entries that were new at the last fetch.
  public var newEntries: Int
  /// Entries that became reports, and those kept aside as not about violence, over all fetches.
  public var kept: Int
  public var aside: Int

  public init(
    id: Int64 = 0, address: String, name: String, folder: String? = nil, site: String? = nil,
    isPaused: Bool = false, etag: String? = nil, lastModified: String? = nil, fetched: Int? = nil,
    notBefore: Int? = nil, problem: String? = nil, newEntries: Int = 0, kept: Int = 0,
    aside: Int = 0
  ) {
    self.id = id
    self.address = address
    self.name = name
    self.folder = folder
    self.site = site
    self.isPaused = isPaused
    self.etag = etag
    self.lastModified = lastModified
    self.fetched = fetched
    self.notBefore = notBefore
    self.problem = problem
    self.newEntries = newEntries
    self.kept = kept
    self.aside = aside
  }
}
