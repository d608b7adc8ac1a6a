import TextUI

extension CommandTable {
  /// Two datasets as columns, and choosing them.
  static let datasetCommands: [Command] = [
    Command(
      .open, "compare the claims", hint: "compare", [.enter, .character("=")], in: [.datasets],
      "All claims of the incident; of a proposed pair, both."),
    Command(
      .sortMenu, "next order", hint: "order", [.character("s")], in: [.datasets],
      "By difference, percent, either figure, or date."),
    Command(
      .toggleProposed, "only joined incidents", hint: "joined only", [.character("v")],
      in: [.datasets], "Leaves out pairs that are only proposed, or not."),
    Command(
      .joinIncidents, "join the two incidents", hint: "join", [.character("a")], in: [.datasets],
      "They are one: the reports of both stand under the first."),
    Command(
      .keepApart, "keep them apart", hint: "keep apart", [.character("x")], in: [.datasets],
      "They are two, and are not proposed again."),
    Command(
      .undo, "undo the last decision", hint: "undo", [.character("u")], in: [.datasets],
      "Takes the last decision back."),
    Command(
      .datasets, "other datasets", hint: "others", [.character("B")], in: [.datasets],
      "Back to the choice of datasets."),
    Command(
      .tick, "take this dataset", hint: "take", [.enter, .character(" ")], in: [.datasetChoice],
      "Takes it; the second one opens the list."),
    Command(
      .up, "up", [.up, .character("k")], in: [.datasets, .datasetChoice], "One row up."),
    Command(
      .down, "down", [.down, .character("j")], in: [.datasets, .datasetChoice], "One row down."),
    Command(
      .pageUp, "page up", [.pageUp, .control("b")], in: [.datasets, .datasetChoice],
      "One page up."),
    Command(
      .pageDown, "page down", [.pageDown, .control("f")], in: [.datasets, .datasetChoice],
      "One page down."),
    Command(
      .first, "first row", [.home, .character("<")], in: [.datasets, .datasetChoice],
      "To the first row."),
    Command(
      .last, "last row", [.end, .character(">"), .character("G")],
      in: [.datasets, .datasetChoice], "To the last row."),
    Command(
      .help, "help", hint: "help", [.character("?"), .function(1)],
      in: [.datasets, .datasetChoice], "Shows every key, searchable by key and by word."),
    Command(
      .back, "back", hint: "back", [.character("q"), .escape], in: [.datasets, .datasetChoice],
      "Back to where you came from."),
    Command(
      .quit, "quit", [.character("Q"), .control("c")], in: [.datasets, .datasetChoice],
      "Leaves the program from any screen."),
  ]
}
