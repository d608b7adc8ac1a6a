import TextUI

extension CommandTable {
  /// Timeline, map and sources of the incidents that are filtered now.
  static let pictureCommands: [Command] =
    timelineCommands + mapCommands + sourcesCommands + leavingPictures

  private static let timelineCommands: [Command] = [
    Command(
      .apply, "list this period", hint: "list it", [.enter], in: [.timeline],
      "Filters by the period under the cursor; shows the list."),
    Command(
      .left, "earlier", hint: "earlier", [.left, .character("h")], in: [.timeline],
      "One period back."),
    Command(
      .right, "later", hint: "later", [.right, .character("l")], in: [.timeline],
      "One period on."),
    Command(
      .pageUp, "far earlier", [.pageUp, .up, .control("b")], in: [.timeline],
      "Half a screen back."),
    Command(
      .pageDown, "far later", [.pageDown, .down, .control("f")], in: [.timeline],
      "Half a screen on."),
    Command(
      .first, "first period", [.home, .character("<")], in: [.timeline],
      "To the first period that has incidents."),
    Command(
      .last, "last period", [.end, .character(">"), .character("G")], in: [.timeline],
      "To the last period that has incidents."),
    Command(
      .zoomIn, "finer", hint: "finer", [.character("+"), .character("=")], in: [.timeline],
      "Months instead of years, days instead of months."),
    Command(
      .zoomOut, "coarser", hint: "coarser", [.character("-")], in: [.timeline],
      "Months instead of days, years instead of months."),
    Command(
      .zoomToFit, "all of it", hint: "all", [.character("0")], in: [.timeline],
      "As fine as all of it fits on the screen."),
    Command(
      .toggleScale, "logarithmic or linear scale", hint: "log", [.character("L")],
      in: [.timeline], "Deaths on a logarithmic scale, or on a linear one."),
  ]

  private static let mapCommands: [Command] = [
    Command(
      .apply, "list these incidents", hint: "list them", [.enter], in: [.map],
      "Filters by the cell under the cursor; shows the list."),
    Command(
      .nextCluster, "next cluster", hint: "next cluster", [.character("n"), .tab], in: [.map],
      "To the cell with the next fewer incidents."),
    Command(
      .previousCluster, "previous cluster", [.character("N"), .backTab], in: [.map],
      "To the cell with the next more incidents."),
    Command(.up, "north", [.up, .character("k")], in: [.map], "One cell north."),
    Command(.down, "south", [.down, .character("j")], in: [.map], "One cell south."),
    Command(.left, "west", [.left, .character("h")], in: [.map], "One cell west."),
    Command(.right, "east", [.right, .character("l")], in: [.map], "One cell east."),
    Command(
      .pageUp, "far north", [.pageUp, .character("K"), .control("b")], in: [.map],
      "Half a map north."),
    Command(
      .pageDown, "far south", [.pageDown, .character("J"), .control("f")], in: [.map],
      "Half a map south."),
    Command(
      .panLeft, "far west", [.character("H"), .character("<")], in: [.map], "Half a map west."),
    Command(
      .panRight, "far east", [.character("L"), .character(">")], in: [.map], "Half a map east."),
    Command(
      .zoomIn, "closer", hint: "closer", [.character("+"), .character("=")], in: [.map],
      "Closer, around the cursor."),
    Command(
      .zoomOut, "farther", hint: "farther", [.character("-")], in: [.map],
      "Farther away, around the cursor."),
    Command(
      .zoomToFit, "all of it", hint: "all", [.character("0")], in: [.map],
      "As close as all incidents of the filter fit."),
  ]

  private static let sourcesCommands: [Command] = [
    Command(
      .apply, "list this source", hint: "list it", [.enter], in: [.sources],
      "Filters by the source under the cursor; shows the list."),
    Command(
      .nextField, "next kind of source", hint: "outlets/origins/speakers",
      [.tab, .right, .character("l")], in: [.sources],
      "Goes round outlets, origins and kinds of speaker."),
    Command(
      .previousField, "previous kind of source", [.backTab, .left, .character("h")],
      in: [.sources], "Cycles backwards."),
    Command(
      .toggleSingles, "sources of one incident", hint: "all", [.character("a")], in: [.sources],
      "Shows sources of a single incident too, or leaves them out."),
    Command(.up, "up", [.up, .character("k")], in: [.sources], "One row up."),
    Command(.down, "down", [.down, .character("j")], in: [.sources], "One row down."),
    Command(.pageUp, "page up", [.pageUp, .control("b")], in: [.sources], "One page up."),
    Command(.pageDown, "page down", [.pageDown, .control("f")], in: [.sources], "One page down."),
    Command(.first, "first row", [.home, .character("<")], in: [.sources], "To the first row."),
    Command(
      .last, "last row", [.end, .character(">"), .character("G")], in: [.sources],
      "To the last row."),
  ]

  private static let leavingPictures: [Command] = [
    Command(
      .help, "help", hint: "help", [.character("?"), .function(1)],
      in: [.timeline, .map, .sources], "Shows every key, searchable by key and by word."),
    Command(
      .back, "back", hint: "back", [.character("q"), .escape], in: [.timeline, .map, .sources],
      "Back to the list as it was."),
    Command(
      .quit, "quit", [.character("Q"), .control("c")], in: [.timeline, .map, .sources],
      "Leaves the program from any screen."),
  ]
}
