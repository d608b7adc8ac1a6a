import NewsModel
import TextUI

/// Everything that the browser knows. `update` changes it, `draw` shows it, nothing else holds state.
public struct BrowserState: Equatable, Sendable {
  public internal(set) var size: Size
  /// What the title line calls the archive ("sahel.tollbook").
  public let archiveName: String
  /// Opened without the right to write: decisions and stars are refused.
  public let isReadOnly: Bool

  var incidents: IncidentsState
  /// What was opened over the list, the one on the screen last.
  var screens: [Screen] = []
  /// The line, menu or picker over the screen that takes the keys.
  var dialog: Dialog?
  /// The dialog that waits below the help screen.
  var heldDialog: Dialog?
  var requests = Requests()
  var message: Message?
  var shelf = DossierShelf()
  /// Names for the values of pickers ("MLI" → "Mali"), as far as the archive has told them.
  var names: [String: String] = [:]
  /// Coasts and borders, once a map has asked for them.
  var outline: WorldOutline?
  /// Keys pressed while a screen was still opening; they are taken when its dossier is here.
  var typedAhead: [Key] = []

  /// A browser over an archive. `filter` is that of the command line, with its text for the filter line.
  public init(
    size: Size, archiveName: String, isReadOnly: Bool = false, filter: Filter = .all,
    filterText: String? = nil
  ) {
    self.size = size
    self.archiveName = archiveName
    self.isReadOnly = isReadOnly
    incidents = IncidentsState(filter: filter)
    incidents.filterText = filterText
  }

  /// Whether the list shows the rows of its filter and order.
  public var hasRows: Bool { !incidents.isStale }

  /// Who takes the next key.
  var context: Context { dialog?.context ?? screens.last?.context ?? .incidents }
}

/// What can be opened over the list of incidents.
enum Screen: Equatable, Sendable {
  case reader(ReaderState)
  case compare(CompareState)
  case facets(FacetsState)
  case queue(QueueState)
  case timeline(TimelineState)
  case map(MapState)
  case sources(SourcesState)
  case links(LinksState)
  case datasets(DatasetsState)

  var context: Context {
    switch self {
    case .reader: .reader
    case .compare(let state): state.isOfSeveral ? .severalIncidents : .compare
    case .facets: .facets
    case .queue: .queue
    case .timeline: .timeline
    case .map: .map
    case .sources: .sources
    case .links: .links
    case .datasets(let state): state.isChoosing ? .datasetChoice : .datasets
    }
  }
}

/// What can be opened over a screen and takes the keys until it is closed.
enum Dialog: Equatable, Sendable {
  case picker(PickerState)
  case search(SearchState)
  case filterLine(FilterLineState)
  case sortMenu(SortMenuState)
  case find(FindState)
  case export(ExportState)
  case help(HelpState)
  case palette(PaletteState)
  case claimForm(ClaimFormState)
  case join(JoinQuestion)

  var context: Context {
    switch self {
    case .picker: .picker
    case .search: .search
    case .filterLine: .filterLine
    case .sortMenu: .sortMenu
    case .find: .find
    case .export(let state): state.asksToOverwrite ? .overwrite : .export
    case .help: .help
    case .palette: .palette
    case .claimForm: .claimForm
    case .join: .joinQuestion
    }
  }
}
