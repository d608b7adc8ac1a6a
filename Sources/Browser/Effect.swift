import NewsModel

/// The formats that an incident can be exported in; raw values are those of `tollbook export --format`.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case markdown, html, json, jsonl, csv, geojson
}

/// What the browser wants done in the world. Carried out by the program, answered by `Event.answered`.
public enum Effect: Equatable, Sendable {
  case loadPage(IncidentQuery, PageRequest, limit: Int, revision: Int)
  case count(Filter, revision: Int)
  /// The incident under the cursor, or the one that is read.
  case loadDossier(id: Int64, revision: Int)
  case loadDossiers(ids: [Int64], revision: Int)
  case loadFacet(FacetField, Filter, revision: Int)
  /// How many incidents each kind of speaker stands behind.
  case loadSpeakers(Filter, revision: Int)
  /// Sums by period, for the timeline.
  case loadTimeline(TimelineUnit, Filter, revision: Int)
  /// Sums by cell of a map.
  case loadMap(MapGrid, Filter, revision: Int)
  /// The coasts and borders of the world.
  case loadOutline(revision: Int)
  /// A run of incidents for the survey of sources, behind the row where the run before ended.
  case loadSources(Filter, after: IncidentSummary?, limit: Int, revision: Int)
  /// The datasets of the archive.
  case loadDatasets(revision: Int)
  /// A run of the incidents that two datasets both have.
  case loadDatasetPairs(DatasetPairQuery, offset: Int, limit: Int, revision: Int)
  /// Written whole or not at all; answered by `exported`, `exportExists` or `failed`.
  case export(
    ids: [Int64], format: ExportFormat, path: String, overwrite: Bool, filter: String,
    onlyAccepted: Bool, revision: Int)
  /// The queue of reports with undecided claims, behind a row that a page has shown.
  case loadQueue(after: OpenReport?, limit: Int, revision: Int)
  /// Pairs of incidents that may be one.
  case loadLinks(limit: Int, revision: Int)
  case decide(claim: Int64, status: ClaimStatus, revision: Int)
  /// Answered by `changed`.
  case change(ClaimChange, revision: Int)
  case star(incident: Int64, on: Bool, revision: Int)
  /// Opens a link with the desktop's opener; answered by `failed` where it is not opened.
  case openLink(String, revision: Int)
  /// Gives the terminal back to the shell until `fg` (control-Z).
  case suspend
  case quit
}

extension Effect {
  /// Effects of one slot replace each other: a newer one cancels an older one that has not answered.
  public enum Slot: Hashable, Sendable {
    case page, count, dossier, dossiers, facet, queue, links, picture, outline, export, decision,
      link,
      world
  }

  public var slot: Slot {
    switch self {
    case .loadPage: .page
    case .count: .count
    case .loadDossier: .dossier
    case .loadDossiers: .dossiers
    case .loadFacet, .loadSpeakers: .facet
    case .loadTimeline, .loadMap, .loadSources, .loadDatasets, .loadDatasetPairs: .picture
    case .loadOutline: .outline
    case .export: .export
    case .loadQueue: .queue
    case .loadLinks: .links
    case .decide, .change, .star: .decision
    case .openLink: .link
    case .suspend, .quit: .world
    }
  }
}
