import TextUI

extension CommandTable {
  /// Moving in lists and texts.
  static let moving: [Command] = [
    Command(
      .up, "up", [.up, .character("k")],
      in: [.incidents, .reader, .compare, .severalIncidents, .sortMenu, .facets],
      "One row up."),
    Command(
      .down, "down", [.down, .character("j")],
      in: [.incidents, .reader, .compare, .severalIncidents, .sortMenu, .facets], "One row down."),
    Command(
      .up, "up", [.up, .control("p")], in: [.picker, .help, .palette, .export], "One row up."),
    Command(
      .down, "down", [.down, .control("n")], in: [.picker, .help, .palette, .export],
      "One row down."),
    Command(
      .pageUp, "page up", [.pageUp, .control("b")],
      in: [.incidents, .reader, .compare, .severalIncidents, .facets, .picker, .help, .palette],
      "One page up."),
    Command(
      .pageDown, "page down", [.pageDown, .control("f")],
      in: [.incidents, .reader, .compare, .severalIncidents, .facets, .picker, .help, .palette],
      "One page down."),
    Command(
      .pageDown, "page down", [.character(" ")], in: [.reader], "One page down."),
    Command(
      .first, "first row", [.home, .character("<")],
      in: [.incidents, .reader, .compare, .severalIncidents, .facets],
      "To the first row."),
    Command(
      .last, "last row", [.end, .character(">"), .character("G")],
      in: [.incidents, .reader, .compare, .severalIncidents, .facets], "To the last row."),
    Command(
      .left, "column to the left", [.left], in: [.incidents, .compare, .severalIncidents],
      "One column or article to the left."),
    Command(
      .right, "column to the right", [.right], in: [.incidents, .compare, .severalIncidents],
      "One column or article to the right."),
  ]

  /// What works in every screen; dialogs that type text keep the plain letters for typing.
  static let everywhere: [Command] = [
    Command(
      .help, "help", hint: "help", [.character("?"), .function(1)],
      in: [.incidents, .reader, .compare, .severalIncidents, .facets, .sortMenu],
      "Shows every key, searchable by key and by word."),
    Command(
      .help, "help", [.function(1)], in: [.picker, .search, .filterLine, .find, .export],
      "Shows every key, searchable by key and by word."),
    Command(
      .palette, "palette", [.character(":")], in: Context.screens, "Runs any command by its name."),
    Command(
      .refresh, "read all again", [.control("l")], in: Context.screens,
      "Reads all from the archive again and draws it anew."),
    Command(
      .back, "back", hint: "back", [.character("q"), .escape],
      in: [.reader, .compare, .severalIncidents, .facets, .sortMenu], "Back to where you came from."
    ),
    Command(
      .quit, "quit", hint: "quit", [.character("q")], in: [.incidents], "Leaves the program."),
    Command(
      .quit, "quit", [.character("Q"), .control("c")],
      in: [.incidents, .reader, .compare, .severalIncidents, .facets],
      "Leaves the program from any screen."),
    Command(
      .quit, "quit", [.control("c")],
      in: [
        .picker, .search, .filterLine, .sortMenu, .find, .export, .overwrite, .help, .palette,
      ], "Leaves the program from any screen."),
    Command(
      .suspend, "suspend", [.control("z")], in: Context.allCases,
      "Gives the terminal back to the shell; fg returns."),
  ]
}
