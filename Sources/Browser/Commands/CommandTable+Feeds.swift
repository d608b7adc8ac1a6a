import TextUI

extension CommandTable {
  /// Articles without violence.
  static let asideCommands: [Command] =
    [
      Command(
        .keepArticle, "keep it", hint: "keep", [.character("a")], in: [.aside],
        "Makes an incident of it; u takes it back."),
      Command(
        .dropArticle, "drop it", hint: "drop", [.character("x")], in: [.aside],
        "Says that it is no incident; u takes it back."),
      Command(
        .mark, "mark", hint: "mark", [.character("m"), .character(" ")], in: [.aside],
        "Marks it for A and X, or takes the mark off."),
      Command(
        .keepAll, "keep all marked or listed", hint: "keep all", [.character("A")], in: [.aside],
        "Makes incidents of the marked, else of all listed."),
      Command(
        .dropAll, "drop all marked or listed", hint: "drop all", [.character("X")], in: [.aside],
        "None of the marked, else of the listed, is one."),
      Command(
        .asideFilter, "only those with words", hint: "filter", [.character("/")], in: [.aside],
        "Lists those with words in title, outlet or source."),
      Command(
        .undo, "undo the last decision", hint: "undo", [.character("u")], in: [.aside],
        "Takes the last decision back."),
      Command(
        .queue, "undecided claims", hint: "claims", [.tab], in: [.aside],
        "Back to where you came from."),
      Command(
        .disagreements, "disagreements", [.backTab], in: [.aside],
        "What two analysts have decided differently."),
    ] + listCommands(of: .aside)

  /// The line for words of what waits.
  static let asideFilterCommands: [Command] =
    [
      Command(
        .apply, "list", hint: "list", [.enter], in: [.asideFilter],
        "Lists those with all these words; none for all.")
    ] + leavingCommands(of: .asideFilter, "Closes the line and leaves the list.")

  /// Feeds.
  static let feedCommands: [Command] =
    [
      Command(
        .feeds, "feeds", [.character("W")], in: [.incidents],
        "The feeds that are followed, and what they brought."),
      Command(
        .fetchFeed, "fetch this feed", hint: "fetch", [.enter, .character("f")], in: [.feeds],
        "Brings in what is new in it."),
      Command(
        .fetchAll, "fetch all feeds", hint: "fetch all", [.character("F")], in: [.feeds],
        "Brings in what is new in all that are not paused."),
      Command(
        .addFeed, "follow a feed", hint: "add", [.character("a"), .character("+")], in: [.feeds],
        "By its address, or that of a page that names it."),
      Command(
        .pauseFeed, "pause or resume", hint: "pause", [.character("p")], in: [.feeds],
        "Leaves the feed out of fetches, or fetches it again."),
      Command(
        .removeFeed, "follow it no longer", [.character("X"), .delete], in: [.feeds],
        "Forgets the feed; what it brought stays."),
      Command(
        .aside, "not about violence?", hint: "aside", [.tab], in: [.feeds],
        "Articles without violence, to keep or to drop."),
    ] + listCommands(of: .feeds)

  /// The line for a feed's address.
  static let feedAddressCommands: [Command] =
    [
      Command(
        .apply, "follow", hint: "follow", [.enter], in: [.feedAddress], "Follows the feed.")
    ] + leavingCommands(of: .feedAddress, "Closes the line and follows nothing.")

  /// Moving, help and leaving in a list.
  private static func listCommands(of context: Context) -> [Command] {
    [
      Command(.up, "up", [.up, .character("k")], in: [context], "One row up."),
      Command(.down, "down", [.down, .character("j")], in: [context], "One row down."),
      Command(.pageUp, "page up", [.pageUp, .control("b")], in: [context], "One page up."),
      Command(.pageDown, "page down", [.pageDown, .control("f")], in: [context], "One page down."),
      Command(.first, "first row", [.home, .character("<")], in: [context], "To the first row."),
      Command(
        .last, "last row", [.end, .character(">"), .character("G")], in: [context],
        "To the last row that is here."),
      Command(
        .help, "help", hint: "help", [.character("?"), .function(1)], in: [context],
        "Shows every key, searchable by key and by word."),
      Command(
        .back, "back", hint: "back", [.character("q"), .escape], in: [context],
        "Back to where you came from."),
      Command(
        .quit, "quit", [.character("Q"), .control("c")], in: [context],
        "Leaves the program from any screen."),
    ]
  }
}
