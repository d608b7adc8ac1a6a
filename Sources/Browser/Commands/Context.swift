/// Where a key is pressed: the screen or dialog that takes it.
public enum Context: String, Hashable, Sendable, CaseIterable {
  case incidents, picker, facets, search, filterLine, sortMenu, reader, find, compare
  case severalIncidents, timeline, map, sources, datasets, datasetChoice, queue, links, claimForm
  case export, overwrite, joinQuestion, help, palette

  /// What the help screen calls it.
  public var title: String {
    switch self {
    case .incidents: "Incidents"
    case .picker: "Country and group pickers"
    case .facets: "Facets"
    case .search: "Search"
    case .filterLine: "Filter line"
    case .sortMenu: "Sort menu"
    case .reader: "Reader"
    case .timeline: "Timeline"
    case .map: "Map"
    case .sources: "Sources"
    case .datasets: "Two datasets"
    case .datasetChoice: "Choice of two datasets"
    case .queue: "Queue of undecided claims"
    case .links: "Proposed links"
    case .claimForm: "Form of a claim"
    case .find: "Search in the text"
    case .compare: "Compare"
    case .severalIncidents: "Compare incidents"
    case .export: "Export"
    case .overwrite: "A file that exists"
    case .joinQuestion: "Question before a join"
    case .help: "Help"
    case .palette: "Palette"
    }
  }

  /// True where characters without a command of their own are typed into a line.
  var typesText: Bool {
    switch self {
    case .picker, .search, .filterLine, .find, .export, .help, .palette, .claimForm: true
    default: false
    }
  }
}
