/// Something that a user can do. What the keys do is written in `CommandTable`; a screen may add actions of its own.
public struct Action: Hashable, Sendable {
  public let name: String

  init(_ name: String) { self.name = name }
}

extension Action {
  // Everywhere
  static let quit = Action("quit")
  static let suspend = Action("suspend")
  static let help = Action("help")
  static let palette = Action("palette")
  static let back = Action("back")
  static let importFiles = Action("importFiles")
  static let columns = Action("columns")
  static let carryUp = Action("carryUp")
  static let carryDown = Action("carryDown")
  static let reset = Action("reset")
  static let refresh = Action("refresh")

  // Lists and texts
  static let up = Action("up")
  static let down = Action("down")
  static let pageUp = Action("pageUp")
  static let pageDown = Action("pageDown")
  static let first = Action("first")
  static let last = Action("last")
  static let left = Action("left")
  static let right = Action("right")

  // Incidents
  static let open = Action("open")
  static let compare = Action("compare")
  static let countryPicker = Action("countryPicker")
  static let groupPicker = Action("groupPicker")
  static let facets = Action("facets")
  static let search = Action("search")
  static let filterLine = Action("filterLine")
  static let filterByValue = Action("filterByValue")
  static let disputes = Action("disputes")
  static let toggleFilter = Action("toggleFilter")
  static let nameFilter = Action("nameFilter")
  static let savedFilters = Action("savedFilters")
  static let removeFilter = Action("removeFilter")
  static let olderLine = Action("olderLine")
  static let newerLine = Action("newerLine")
  static let clearFilter = Action("clearFilter")
  static let sortMenu = Action("sortMenu")
  static let mark = Action("mark")
  static let keepAll = Action("keepAll")
  static let asideFilter = Action("asideFilter")
  static let stopFetching = Action("stopFetching")
  static let unmarkAll = Action("unmarkAll")
  static let markRange = Action("markRange")
  static let markAll = Action("markAll")
  static let invertMarks = Action("invertMarks")
  static let nextMark = Action("nextMark")
  static let previousMark = Action("previousMark")
  static let copy = Action("copy")
  static let pipe = Action("pipe")
  static let pager = Action("pager")
  static let editor = Action("editor")
  static let star = Action("star")
  static let export = Action("export")

  // Pickers, menus and lines
  static let tick = Action("tick")
  static let exclude = Action("exclude")
  static let apply = Action("apply")
  static let complete = Action("complete")
  static let nextField = Action("nextField")
  static let previousField = Action("previousField")

  // Reader
  static let nextFigure = Action("nextFigure")
  static let previousFigure = Action("previousFigure")
  static let nextReport = Action("nextReport")
  static let previousReport = Action("previousReport")
  static let accept = Action("accept")
  static let reject = Action("reject")
  static let undo = Action("undo")
  static let openLink = Action("openLink")
  static let plainText = Action("plainText")
  static let find = Action("find")
  static let findNext = Action("findNext")
  static let findPrevious = Action("findPrevious")

  // The analyst's work on claims
  static let acceptAll = Action("acceptAll")
  static let editClaim = Action("editClaim")
  static let addClaim = Action("addClaim")
  static let queue = Action("queue")

  // The analyst's work on incidents and reports
  static let correctIncident = Action("correctIncident")
  static let correctReport = Action("correctReport")
  static let addRecord = Action("addRecord")
  static let note = Action("note")
  static let tags = Action("tags")
  static let log = Action("log")
  static let redo = Action("redo")

  // The analyst's work on links
  static let links = Action("links")
  static let datasets = Action("datasets")
  static let joinIncidents = Action("joinIncidents")
  static let keepApart = Action("keepApart")
  static let disagreements = Action("disagreements")
  static let takeSides = [Action("takeFirst"), Action("takeSecond"), Action("takeThird")]
  static let toggleOrigin = Action("toggleOrigin")
  static let splitReport = Action("splitReport")

  // Feeds and what they bring
  static let feeds = Action("feeds")
  static let aside = Action("aside")
  static let fetchFeed = Action("fetchFeed")
  static let fetchAll = Action("fetchAll")
  static let addFeed = Action("addFeed")
  static let pauseFeed = Action("pauseFeed")
  static let removeFeed = Action("removeFeed")
  static let keepArticle = Action("keepArticle")
  static let dropArticle = Action("dropArticle")
  static let dropAll = Action("dropAll")

  // The desk
  static let wholeDesk = Action("wholeDesk")
  static let pin = Action("pin")

  // Compare
  static let nextView = Action("nextView")
  static let previousView = Action("previousView")
  static let toggleParties = Action("toggleParties")
  static let toggleProposed = Action("toggleProposed")
  static let rules = Action("rules")
  static let history = Action("history")
  static let fold = Action("fold")

  // Timeline, map and sources
  static let timeline = Action("timeline")
  static let map = Action("map")
  static let sources = Action("sources")
  static let toggleSingles = Action("toggleSingles")
  static let zoomIn = Action("zoomIn")
  static let zoomOut = Action("zoomOut")
  static let zoomToFit = Action("zoomToFit")
  static let toggleScale = Action("toggleScale")
  static let nextCluster = Action("nextCluster")
  static let previousCluster = Action("previousCluster")
  static let panLeft = Action("panLeft")
  static let panRight = Action("panRight")

  // Export
  static let nextFormat = Action("nextFormat")
  static let previousFormat = Action("previousFormat")
  static let toggleScope = Action("toggleScope")
  static let toggleAccepted = Action("toggleAccepted")
}
