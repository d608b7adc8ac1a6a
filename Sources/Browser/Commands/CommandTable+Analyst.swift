import TextUI

extension CommandTable {
  /// What the analyst decides about claims.
  static let analystCommands: [Command] = [
    Command(
      .acceptAll, "accept all claims of the report", [.character("A")], in: [.reader],
      "Accepts every claim of the report that is undecided."),
    Command(
      .editClaim, "edit the claim", [.character("E")], in: [.reader, .compare],
      "Edits this claim in a form; adds one where there is none."),
    Command(
      .addClaim, "add a claim", [.character("+")], in: [.reader],
      "Adds a claim that you read in this sentence."),
    Command(
      .toggleOrigin, "same origin as the report before, or its own", [.character("O")],
      in: [.reader], "Treats it as a copy of the report before, or independent."),
    Command(
      .splitReport, "take the report out of the incident", [.character("X")], in: [.reader],
      "It speaks of another incident, and gets one of its own."),
    Command(
      .queue, "queue of undecided claims", [.character("P")],
      in: [.incidents, .reader, .compare],
      "Reports with undecided claims, most disputed first."),
  ]

  /// The queue of reports with undecided claims.
  static let queueCommands: [Command] = [
    Command(
      .open, "read the report", hint: "read", [.enter], in: [.queue],
      "Opens the report at its first undecided claim."),
    Command(.up, "up", [.up, .character("k")], in: [.queue], "One row up."),
    Command(.down, "down", [.down, .character("j")], in: [.queue], "One row down."),
    Command(.pageUp, "page up", [.pageUp, .control("b")], in: [.queue], "One page up."),
    Command(.pageDown, "page down", [.pageDown, .control("f")], in: [.queue], "One page down."),
    Command(.first, "first row", [.home, .character("<")], in: [.queue], "To the first row."),
    Command(
      .last, "last row", [.end, .character(">"), .character("G")], in: [.queue],
      "To the last row that is here."),
    Command(
      .links, "proposed links", hint: "links", [.tab], in: [.queue],
      "Pairs of incidents that may be one, to join or keep apart."),
    Command(
      .disagreements, "disagreements", [.backTab], in: [.queue],
      "What two analysts have decided differently."),
    Command(
      .undo, "undo the last decision", hint: "undo", [.character("u")], in: [.queue],
      "Takes the last decision back."),
    Command(
      .help, "help", hint: "help", [.character("?"), .function(1)], in: [.queue],
      "Shows every key, searchable by key and by word."),
    Command(
      .back, "back", hint: "back", [.character("q"), .escape], in: [.queue],
      "Back to where you came from."),
    Command(
      .quit, "quit", [.character("Q"), .control("c")], in: [.queue],
      "Leaves the program from any screen."),
  ]

  /// The form for one claim.
  static let claimFormCommands: [Command] = [
    Command(
      .apply, "save", hint: "save", [.enter], in: [.claimForm], "Saves the claim; u takes it back."),
    Command(
      .nextField, "next field", hint: "next", [.tab, .down], in: [.claimForm], "The next field."),
    Command(
      .previousField, "previous field", [.backTab, .up], in: [.claimForm], "The field before."),
    Command(
      .right, "next choice", hint: "choose", [.right], in: [.claimForm],
      "The next choice; in words, one letter on."),
    Command(
      .left, "previous choice", [.left], in: [.claimForm],
      "The choice before; in words, one letter back."),
    Command(
      .pageDown, "next sentence", hint: "next sentence", [.pageDown], in: [.claimForm],
      "The next sentence, for a claim that is added."),
    Command(
      .pageUp, "previous sentence", [.pageUp], in: [.claimForm],
      "The sentence before, for a claim that is added."),
    Command(
      .back, "leave the form", hint: "leave", [.escape], in: [.claimForm],
      "Closes the form and changes nothing."),
    Command(
      .help, "help", [.function(1)], in: [.claimForm],
      "Shows every key, searchable by key and by word."),
    Command(
      .quit, "quit", [.control("c")], in: [.claimForm], "Leaves the program from any screen."),
  ]
}
