/// Where a key is pressed: the screen or dialog that takes it.
public struct Context: Hashable, Sendable {
  public let name: String
  /// What the help screen calls it.
  public let title: String
  /// True where characters without a command of their own are typed into a line.
  let typesText: Bool
  /// True for a screen, false for a line, menu or form over one.
  let isScreen: Bool

  init(_ name: String, _ title: String, typesText: Bool = false, isScreen: Bool = false) {
    self.name = name
    self.title = title
    self.typesText = typesText
    self.isScreen = isScreen
  }
}

extension Context: CaseIterable {
  /// The list of incidents, then those of every screen.
  public static var allCases: [Context] { ScreenDirectory.contexts }
}

extension Context {
  /// Those of screens; the others are lines, menus and forms over them.
  static let screens = allCases.filter(\.isScreen)

  static let incidents = Context("incidents", "Incidents", isScreen: true)
  static let picker = Context("picker", "Country and group pickers", typesText: true)
  static let facets = Context("facets", "Facets", isScreen: true)
  static let search = Context("search", "Search", typesText: true)
  static let filterLine = Context("filterLine", "Filter line", typesText: true)
  static let sortMenu = Context("sortMenu", "Sort menu")
  static let reader = Context("reader", "Reader", isScreen: true)
  static let timeline = Context("timeline", "Timeline", isScreen: true)
  static let map = Context("map", "Map", isScreen: true)
  static let sources = Context("sources", "Sources", isScreen: true)
  static let datasets = Context("datasets", "Two datasets", isScreen: true)
  static let datasetChoice = Context("datasetChoice", "Choice of two datasets", isScreen: true)
  static let wholeDesk = Context("wholeDesk", "The whole desk", isScreen: true)
  static let queue = Context("queue", "Queue of undecided claims", isScreen: true)
  static let links = Context("links", "Proposed links", isScreen: true)
  static let disagreements = Context("disagreements", "Disagreements", isScreen: true)
  static let aside = Context("aside", "Not about violence?", isScreen: true)
  static let asideFilter = Context("asideFilter", "Words for what waits", typesText: true)
  static let feeds = Context("feeds", "Feeds", isScreen: true)
  static let feedAddress = Context("feedAddress", "Address of a feed", typesText: true)
  static let claimForm = Context("claimForm", "Form of a claim", typesText: true)
  static let find = Context("find", "Search in the text", typesText: true)
  static let compare = Context("compare", "Compare", isScreen: true)
  static let severalIncidents = Context("severalIncidents", "Compare incidents", isScreen: true)
  static let filterName = Context("filterName", "Name of a filter", typesText: true)
  static let savedFilters = Context("savedFilters", "Saved filters", typesText: true)
  static let importFiles = Context("importFiles", "Import", typesText: true)
  static let columns = Context("columns", "Columns of the list")
  static let log = Context("log", "Log of decisions", isScreen: true)
  static let copyMenu = Context("copyMenu", "Copy")
  static let pipeLine = Context("pipeLine", "Command for an incident", typesText: true)
  static let note = Context("note", "Note", typesText: true)
  static let tags = Context("tags", "Tags", typesText: true)
  static let recordForm = Context("recordForm", "Form of an incident or report", typesText: true)
  static let export = Context("export", "Export", typesText: true)
  static let overwrite = Context("overwrite", "A file that exists")
  static let joinQuestion = Context("joinQuestion", "Question before a join")
  static let help = Context("help", "Help", typesText: true)
  static let palette = Context("palette", "Palette", typesText: true)
}
