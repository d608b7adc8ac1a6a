import TextUI

extension CommandTable {
  /// The columns of the list, and the menu that chooses them.
  static let columnCommands: [Command] = [
    Command(
      .columns, "columns of the list", [.character("#")], in: [.incidents],
      "Chooses columns, their order and width; kept for next time."),
    Command(
      .tick, "show or leave out", hint: "show", [.character(" "), .character("x")],
      in: [.columns], "Shows the column, or leaves it out."),
    Command(
      .carryUp, "to the left", hint: "left", [.character("K"), .left], in: [.columns],
      "Moves the column to the left of the one before."),
    Command(
      .carryDown, "to the right", hint: "right", [.character("J"), .right], in: [.columns],
      "Moves the column to the right of the next one."),
    Command(
      .zoomIn, "wider", hint: "wider", [.character("+"), .character("=")], in: [.columns],
      "Makes the column wider."),
    Command(
      .zoomOut, "narrower", hint: "narrower", [.character("-")], in: [.columns],
      "Makes the column narrower."),
    Command(
      .reset, "as usual", hint: "usual", [.character("0")], in: [.columns],
      "All columns, as wide as there is room."),
    Command(.up, "up", [.up, .character("k")], in: [.columns], "One row up."),
    Command(.down, "down", [.down, .character("j")], in: [.columns], "One row down."),
    Command(.apply, "keep", hint: "keep", [.enter], in: [.columns], "Keeps the columns."),
    Command(
      .back, "back", hint: "back", [.escape, .character("q")], in: [.columns],
      "Puts the columns back as they were."),
    Command(
      .help, "help", [.character("?"), .function(1)], in: [.columns],
      "Shows every key, searchable by key and by word."),
    Command(
      .quit, "quit", [.control("c")], in: [.columns], "Leaves the program from any screen."),
  ]
}
