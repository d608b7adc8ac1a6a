import NewsModel
import TextUI

/// Everything that the browser knows. `update` changes it, `draw` shows it, nothing else holds state.
public struct BrowserState: Equatable, Sendable {
  public internal(set) var size: Size
  /// What the title line calls the archive ("sahel.tollbook").
  public let archiveName: String
  /// Who decides here, as the journal names it.
  public let author: String
  /// The formats that an export may have.
  let formats: [DocumentFormat]
  /// Opened without the right to write: decisions and stars are refused.
  public let isReadOnly: Bool
  public internal(set) var settings: BrowserSettings
  /// The settings that it began with.
  let configured: BrowserSettings
  /// Whether it holds nothing but the sample that ships with the program.
  public internal(set) var isSample: Bool
  /// How the archive stands with its desk; nil where it is shared at none.
  public internal(set) var desk: DeskStanding?

  /// How far the fetch that is under way has come.
  var fetching: FetchProgress?
  var arrivals = Arrivals()
  /// What has changed while a dialog keeps the list as it was before.
  var newsBehind = ArchiveNews()

  var incidents: IncidentsState
  /// What was opened over the list, the one on the screen last.
  var screens = ScreenStack()
  /// The line, menu or picker over the screen that takes the keys: one or none.
  private var dialogs = ScreenStack()
  /// The dialog that waits below the help screen.
  private var heldDialogs = ScreenStack()
  var requests = Requests()
  var message: Message?
  var shelf = DossierShelf()
  /// Names for the values of pickers ("MLI" → "Mali"), as far as the archive has told them.
  var names: [String: String] = [:]
  /// Coasts and borders, once a map has asked for them.
  var outline: WorldOutline?
  /// Filters that were typed and applied, and words that were searched.
  var typedFilters = TypedLines()
  var typedWords = TypedLines()
  /// What the next export begins with.
  var lastExport = LastExport()
  /// Whether the mouse holds the divider between list and pane.
  var isDraggingDivider = false
  /// Keys pressed while a screen was still opening; they are taken when its dossier is here.
  var typedAhead: [Key] = []

  /// What is to be done with the incident in hand once its dossier is here; the next key lets it go.
  var heldAction: Action?

  /// What is to be done with the brief of an incident once it is here.
  var heldErrand: HeldErrand?
  /// Effects that an answer has led to.
  var pendingEffects: [Effect] = []

  /// A browser over an archive, whose exports have one of these formats. `filter` is that of the command line, with its text for the filter line; `notice` stands
  /// in the last line until the first key.
  public init(
    size: Size, archiveName: String, formats: [DocumentFormat], author: String = "",
    isReadOnly: Bool = false,
    isSample: Bool = false, notice: String? = nil, filter: Filter = .all, filterText: String? = nil,
    settings: BrowserSettings = BrowserSettings()
  ) {
    self.size = size
    self.archiveName = archiveName
    self.formats = formats
    self.author = author
    self.isReadOnly = isReadOnly
    self.isSample = isSample
    message = (notice ?? (isSample ? Self.sampleNotice : nil)).map(Message.done)
    self.settings = settings
    configured = settings
    incidents = IncidentsState(
      filter: filter, sort: settings.sort, isDescending: settings.isDescending)
    incidents.filterText = filterText
  }

  private static let sampleNotice =
    "This is a sample archive. :import FILE brings your own in; ? shows every key."

  /// Whether the list shows the rows of its filter and order.
  public var hasRows: Bool { !incidents.isStale }

  /// The line, menu or picker over the screen.
  var dialog: (any Screen)? {
    get { dialogs.last }
    set { dialogs = ScreenStack(newValue) }
  }

  /// The dialog that waits below the help screen.
  var heldDialog: (any Screen)? {
    get { heldDialogs.last }
    set { heldDialogs = ScreenStack(newValue) }
  }

  /// The screen below the dialog: the one that was opened last, or the list.
  var screen: any Screen { screens.last ?? incidents }

  /// Who takes the next key.
  var context: Context { (dialog ?? screen).context }
}
