import TextUI

extension CommandTable {
  /// Pairs of incidents that may be one.
  static let linkCommands: [Command] = [
    Command(
      .joinIncidents, "join the two incidents", hint: "join", [.character("a")], in: [.links],
      "They are one: the reports of both stand under the first."),
    Command(
      .joinIncidents, "join the marked incidents", [.character("J")], in: [.incidents],
      "They are one: asks, then lays all reports under the first."),
    Command(
      .joinIncidents, "join the incidents", [.character("J")], in: [.severalIncidents],
      "They are one: asks, then lays all reports under the first."),
    Command(
      .apply, "join", hint: "join", [.character("y"), .enter], in: [.joinQuestion],
      "Joins all of them in one step; one u takes it back."),
    Command(
      .back, "leave them apart", hint: "leave apart", [.character("n"), .escape, .character("q")],
      in: [.joinQuestion], "Closes the question and changes nothing."),
    Command(
      .keepApart, "keep them apart", hint: "keep apart", [.character("x")], in: [.links],
      "They are two, and are not proposed again."),
    Command(
      .open, "compare the two", hint: "compare", [.enter, .character("=")], in: [.links],
      "Sets the two incidents against each other."),
    Command(.up, "up", [.up, .character("k")], in: [.links], "One pair up."),
    Command(.down, "down", [.down, .character("j")], in: [.links], "One pair down."),
    Command(.pageUp, "page up", [.pageUp, .control("b")], in: [.links], "One page up."),
    Command(.pageDown, "page down", [.pageDown, .control("f")], in: [.links], "One page down."),
    Command(
      .first, "first pair", [.home, .character("<")], in: [.links], "To the likeliest pair."),
    Command(
      .last, "last pair", [.end, .character(">"), .character("G")], in: [.links],
      "To the least likely pair that is here."),
    Command(
      .undo, "undo the last decision", hint: "undo", [.character("u")], in: [.links],
      "Takes the last decision back."),
    Command(
      .disagreements, "disagreements", hint: "disagreements", [.tab], in: [.links],
      "What two analysts have decided differently."),
    Command(
      .queue, "undecided claims", [.backTab], in: [.links],
      "Back to the queue of undecided claims."),
    Command(
      .help, "help", hint: "help", [.character("?"), .function(1)], in: [.links],
      "Shows every key, searchable by key and by word."),
    Command(
      .back, "back", hint: "back", [.character("q"), .escape], in: [.links],
      "Back to where you came from."),
    Command(
      .quit, "quit", [.character("Q"), .control("c")], in: [.links],
      "Leaves the program from any screen."),
  ]

  /// What analysts decided differently.
  static let disagreementCommands: [Command] = [
    Command(
      Action.takeSides[0], "take the first", hint: "take the first", [.character("1")],
      in: [.disagreements], "Settles it by the value beside 1; u takes it back."),
    Command(
      Action.takeSides[1], "take the second", hint: "the second", [.character("2")],
      in: [.disagreements], "Settles it by the value beside 2; u takes it back."),
    Command(
      Action.takeSides[2], "take the third", [.character("3")], in: [.disagreements],
      "Settles it by the value beside 3; u takes it back."),
    Command(
      .open, "go to the incident", hint: "open", [.enter], in: [.disagreements],
      "Opens the incident; deciding there settles it, too."),
    Command(.up, "up", [.up, .character("k")], in: [.disagreements], "One row up."),
    Command(.down, "down", [.down, .character("j")], in: [.disagreements], "One row down."),
    Command(
      .pageUp, "page up", [.pageUp, .control("b")], in: [.disagreements], "One page up."),
    Command(
      .pageDown, "page down", [.pageDown, .control("f")], in: [.disagreements],
      "One page down."),
    Command(
      .first, "first row", [.home, .character("<")], in: [.disagreements], "To the first row."),
    Command(
      .last, "last row", [.end, .character(">"), .character("G")], in: [.disagreements],
      "To the last row that is here."),
    Command(
      .undo, "undo the last decision", hint: "undo", [.character("u")], in: [.disagreements],
      "Takes your last decision back; the two disagree again."),
    Command(
      .aside, "not about violence?", hint: "aside", [.tab], in: [.disagreements],
      "Articles without violence, to keep or to drop."),
    Command(
      .links, "proposed links", [.backTab], in: [.disagreements],
      "Pairs of incidents that may be one, to join or keep apart."),
    Command(
      .help, "help", hint: "help", [.character("?"), .function(1)], in: [.disagreements],
      "Shows every key, searchable by key and by word."),
    Command(
      .back, "back", hint: "back", [.character("q"), .escape], in: [.disagreements],
      "Back to where you came from."),
    Command(
      .quit, "quit", [.character("Q"), .control("c")], in: [.disagreements],
      "Leaves the program from any screen."),
  ]
}
