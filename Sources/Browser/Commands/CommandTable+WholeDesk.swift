import TextUI

extension CommandTable {
  /// The whole desk, beside what is here of it.
  static let wholeDeskCommands: [Command] = [
    Command(
      .wholeDesk, "the whole desk, or what is here of it", [.character("d")], in: [.incidents],
      "Lists the whole desk by the same filter, and goes back."),
    Command(
      .wholeDesk, "the whole desk, or what is here of it", hint: "what is here",
      [.character("d")], in: [.wholeDesk],
      "Lists the whole desk by the same filter, and goes back."),
    Command(
      .open, "read the incident", hint: "read", [.enter], in: [.wholeDesk],
      "Brings it in where it is not here, and reads it."),
    Command(
      .compare, "compare the figures", hint: "compare", [.character("=")], in: [.wholeDesk],
      "Brings it in where it is not here; its figures side by side."),
    Command(
      .pin, "pin the incident, or let it go", hint: "pin", [.character("p")], in: [.wholeDesk],
      "Brings it in and keeps it so, whatever the slice is."),
    Command(.up, "up", [.up, .character("k")], in: [.wholeDesk], "One row up."),
    Command(.down, "down", [.down, .character("j")], in: [.wholeDesk], "One row down."),
    Command(.pageUp, "page up", [.pageUp, .control("b")], in: [.wholeDesk], "One page up."),
    Command(
      .pageDown, "page down", [.pageDown, .control("f")], in: [.wholeDesk], "One page down."),
    Command(.first, "first row", [.home, .character("<")], in: [.wholeDesk], "To the first row."),
    Command(
      .last, "last row", [.end, .character(">"), .character("G")], in: [.wholeDesk],
      "To the last row that has come."),
    Command(
      .help, "help", hint: "help", [.character("?"), .function(1)], in: [.wholeDesk],
      "Shows every key, searchable by key and by word."),
    Command(
      .back, "back", hint: "back", [.character("q"), .escape], in: [.wholeDesk],
      "Back to what is here."),
    Command(
      .quit, "quit", [.character("Q"), .control("c")], in: [.wholeDesk],
      "Leaves the program from any screen."),
  ]
}
