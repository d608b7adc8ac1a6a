import NewsModel

/// What the browser asks of the world, and what it has written there.
public enum Question: Equatable, Sendable {
  case page(IncidentQuery, PageRequest, limit: Int)
  case count(Filter)
  /// Rows that are at hand, about whose incidents somebody has decided something.
  case rows(ids: [Int64])
  /// Incidents of a list that are to be marked; one more than the limit where there are more.
  case marks(IncidentQuery, MarkChange, limit: Int)
  /// An incident as a brief in Markdown.
  case brief(incident: Int64)
  /// The incident under the cursor, or the one that is read.
  case dossier(id: Int64)
  case dossiers(ids: [Int64])
  case facet(FacetField, Filter)
  /// Names of places, sources or tags that have what is typed of one, under the rest of the filter.
  case names(FilterField, typed: String, Filter)
  /// The names of a filter that nothing goes by.
  case missedNames(Filter)
  /// How many incidents each kind of speaker stands behind.
  case speakers(Filter)
  /// Sums by period, for the timeline.
  case timeline(TimelineUnit, Filter)
  /// Sums by cell of a map.
  case map(MapGrid, Filter)
  /// The coasts and borders of the world.
  case outline
  /// A run of incidents for the survey of sources, behind the row where the run before ended.
  case sources(Filter, after: IncidentSummary?, limit: Int)
  /// The datasets of the archive.
  case datasets
  /// A run of the incidents that two datasets both have.
  case datasetPairs(DatasetPairQuery, offset: Int, limit: Int)
  /// The queue of reports with undecided claims, behind a row that a page has shown.
  case queue(after: OpenReport?, limit: Int)
  /// Pairs of incidents that may be one.
  case links(limit: Int)
  /// What analysts decided differently, and nobody has settled.
  case disagreements(limit: Int)
  /// Incidents of the whole desk, behind one that a page has shown.
  case wholeDesk(Filter, after: DeskIncident?, limit: Int)
  /// Brings an incident in from the desk, and pins it or lets it go where that is said; answered by `fetchedFromDesk` or
  /// `failed`.
  case fetchFromDesk(key: String, pin: Bool?)
  /// Feeds that the archive follows.
  case feeds
  /// Articles without violence that wait, the last that came first.
  /// Of all for no words, else of those that have them.
  case aside(limit: Int, words: String)
  /// A report as its bytes came, by its key and its text.
  case source(report: String, text: String)
  /// Fetches feeds, all that are not paused for nil; answered by `fetched` or `failed`.
  case fetch([Int64]?)
  /// Files and folders whose paths begin like this text.
  case paths(String)
  /// Brings a file or folder in; answered by `imported` or `failed`.
  case importFiles(path: String)
  /// Entries of the journal, newest first.
  case journal(JournalQuery)
  /// Filters with names, and watches.
  case savedFilters
  /// How many incidents of watches have news.
  case watchedNews
  /// Every tag with how many incidents have it.
  case tags
  /// Written whole or not at all; answered by `exported`, `exportExists` or `failed`.
  case export(ExportOrder)
  case decide(claim: Int64, status: ClaimStatus)
  /// Answered by `changed`.
  case change(ClaimChange)
  case star(incident: Int64, on: Bool)
  /// Opens a link with the desktop's opener; answered by `failed` where it is not opened.
  case openLink(String)

  /// Questions of one slot replace each other: a newer one cancels an older one that has not answered.
  public enum Slot: Hashable, Sendable {
    case page, count, rows, marks, brief, dossier, dossiers, facet, missedNames, queue, links,
      disagreements, journal, tags,
      savedFilters, feeds, aside, fetch, wholeDesk, fetchFromDesk, paths, importFiles, source,
      watchedNews
    case picture, outline,
      export
    case decision
    case link
  }

  public var slot: Slot {
    switch self {
    case .page: .page
    case .count: .count
    case .rows: .rows
    case .marks: .marks
    case .brief: .brief
    case .dossier: .dossier
    case .dossiers: .dossiers
    case .facet, .names, .speakers: .facet
    case .missedNames: .missedNames
    case .timeline, .map, .sources, .datasets, .datasetPairs: .picture
    case .outline: .outline
    case .queue: .queue
    case .links: .links
    case .disagreements: .disagreements
    case .wholeDesk: .wholeDesk
    case .fetchFromDesk: .fetchFromDesk
    case .feeds: .feeds
    case .aside: .aside
    case .fetch: .fetch
    case .paths: .paths
    case .importFiles: .importFiles
    case .source: .source
    case .watchedNews: .watchedNews
    case .journal: .journal
    case .tags: .tags
    case .savedFilters: .savedFilters
    case .export: .export
    case .decide, .change, .star: .decision
    case .openLink: .link
    }
  }

  /// Whether it changes nothing, so that a newer one may replace it.
  public var isRead: Bool {
    switch slot {
    case .page, .count, .rows, .marks, .brief, .dossier, .dossiers, .facet, .missedNames, .queue,
      .links,
      .disagreements, .journal, .tags, .savedFilters, .wholeDesk, .feeds, .aside, .paths, .picture,
      .outline, .source, .watchedNews:
      true
    case .export, .decision, .link, .fetch, .fetchFromDesk, .importFiles: false
    }
  }
}

/// What an export is to write.
public struct ExportOrder: Equatable, Sendable {
  public var ids: [Int64]
  /// Every incident of this list instead, in its order; nil for those of `ids`.
  public var all: IncidentQuery?
  public var format: DocumentFormat
  public var path: String
  public var overwrite: Bool
  /// The filter of the list as it was typed; empty for none.
  public var filter: String
  public var onlyAccepted: Bool

  public init(
    ids: [Int64], all: IncidentQuery? = nil, format: DocumentFormat, path: String, overwrite: Bool,
    filter: String,
    onlyAccepted: Bool
  ) {
    self.ids = ids
    self.all = all
    self.format = format
    self.path = path
    self.overwrite = overwrite
    self.filter = filter
    self.onlyAccepted = onlyAccepted
  }
}
