import TextUI

extension CommandTable {
  /// What can be written about an incident from several screens.
  static let workplaceCommands: [Command] = [
    Command(
      .correctIncident, "correct the incident", hint: "correct", [.character("E")],
      in: [.incidents], "Corrects date, place, groups, type, status and grade."),
    Command(
      .correctIncident, "correct the incident", [.control("e")],
      in: [.reader, .compare, .severalIncidents],
      "Corrects date, place, groups, type, status and grade."),
    Command(
      .correctReport, "correct the report", [.character("D")], in: [.reader],
      "Corrects the report's outlet, title, day, link, language."),
    Command(
      .addRecord, "new incident", [.character("I")], in: [.incidents],
      "Enters an incident that no file speaks of."),
    Command(
      .addRecord, "new report", [.character("I")], in: [.reader, .compare],
      "Enters a phone call, message or pasted text."),
    Command(
      .note, "note on the incident", [.character("N")], in: [.incidents, .compare],
      "Writes a note; searching finds its words."),
    Command(
      .note, "note on the incident", [.character("w")], in: [.reader],
      "Writes a note; searching finds its words."),
    Command(
      .tags, "tags of the incident", [.character("t")], in: [.incidents, .reader, .compare],
      "Tags the marked incidents, else this one; tag:NAME finds it."),
    Command(
      .log, "log of decisions", [.character("L")],
      in: [.incidents, .reader, .compare, .queue, .disagreements],
      "Who decided what, when and why."),
    Command(
      .redo, "do again", [.control("r")],
      in: [.incidents, .reader, .compare, .queue, .disagreements, .log],
      "Does again what u took back last."),
  ]

  /// What leads out of the program.
  static let outwardCommands: [Command] = [
    Command(
      .copy, "copy", [.character("y")], in: [.incidents, .reader, .compare],
      "Copies claim, quote, incident or link to the clipboard."),
    Command(
      .pipe, "pipe the incident", [.character("|")], in: [.incidents, .reader, .compare],
      "Gives its brief in Markdown to a command of the shell."),
    Command(
      .pager, "show in the pager", [.character("v")], in: [.incidents, .reader],
      "Shows the brief, or the report's text, in $PAGER."),
  ]

  /// The menu of what can be copied.
  static let copyCommands: [Command] = [
    Command(
      .apply, "copy", hint: "copy", [.enter, .character("y")], in: [.copyMenu],
      "Copies the words under the cursor."),
    Command(.up, "up", [.up, .character("k")], in: [.copyMenu], "One row up."),
    Command(.down, "down", [.down, .character("j")], in: [.copyMenu], "One row down."),
    Command(
      .back, "leave", hint: "leave", [.escape, .character("q")], in: [.copyMenu],
      "Closes the menu and copies nothing."),
    Command(
      .help, "help", [.character("?"), .function(1)], in: [.copyMenu],
      "Shows every key, searchable by key and by word."),
    Command(
      .quit, "quit", [.control("c")], in: [.copyMenu], "Leaves the program from any screen."),
  ]

  /// The line for a command that takes the incident.
  static let pipeCommands: [Command] =
    [
      Command(
        .apply, "run", hint: "run", [.enter], in: [.pipeLine],
        "Runs the command with the brief as its input.")
    ] + leavingCommands(of: .pipeLine, "Closes the line and runs nothing.")

  /// The list's filters with names, and what was typed before.
  static let savedFilterCommands: [Command] = [
    Command(
      .nameFilter, "name this filter", [.function(2)], in: [.incidents],
      "Gives the filter a name; ' brings it back."),
    Command(
      .savedFilters, "saved filters", [.character("'")], in: [.incidents],
      "Filters with names, to go back to."),
    Command(
      .olderLine, "typed before", [.up, .control("p"), .control("r")],
      in: [.filterLine, .search], "What was typed here before."),
    Command(
      .newerLine, "typed after", [.down, .control("n")], in: [.filterLine, .search],
      "What was typed here after that."),
  ]

  /// The line for a filter's name.
  static let filterNameCommands: [Command] =
    [
      Command(
        .apply, "save", hint: "save", [.enter], in: [.filterName],
        "Saves the filter under this name.")
    ] + leavingCommands(of: .filterName, "Closes the line and saves nothing.")

  /// The menu of filters with names.
  static let savedFiltersCommands: [Command] =
    [
      Command(
        .apply, "filter by it", hint: "filter", [.enter], in: [.savedFilters],
        "Shows the incidents of this filter."),
      Command(
        .removeFilter, "remove it", hint: "remove", [.delete, .control("x")],
        in: [.savedFilters], "Takes the name away."),
      Command(
        .up, "up", [.up, .control("p")], in: [.savedFilters], "One row up."),
      Command(
        .down, "down", [.down, .control("n")], in: [.savedFilters], "One row down."),
    ] + leavingCommands(of: .savedFilters, "Closes the menu and changes nothing.")

  /// The journal.
  static let logCommands: [Command] = [
    Command(
      .open, "go to the incident", hint: "open", [.enter], in: [.log],
      "Opens the incident that the decision is about."),
    Command(
      .undo, "take this one back", hint: "take back", [.character("u")], in: [.log],
      "Takes this decision back, where nothing stands on it."),
    Command(
      .nextView, "whose decisions", hint: "all/this incident/mine", [.tab], in: [.log],
      "Decisions of everybody, of this incident, of yourself."),
    Command(.up, "up", [.up, .character("k")], in: [.log], "One row up."),
    Command(.down, "down", [.down, .character("j")], in: [.log], "One row down."),
    Command(.pageUp, "page up", [.pageUp, .control("b")], in: [.log], "One page up."),
    Command(.pageDown, "page down", [.pageDown, .control("f")], in: [.log], "One page down."),
    Command(.first, "first row", [.home, .character("<")], in: [.log], "To the newest."),
    Command(
      .last, "last row", [.end, .character(">"), .character("G")], in: [.log],
      "To the oldest that is here."),
    Command(
      .help, "help", hint: "help", [.character("?"), .function(1)], in: [.log],
      "Shows every key, searchable by key and by word."),
    Command(
      .back, "back", hint: "back", [.character("q"), .escape, .character("L")], in: [.log],
      "Back to where you came from."),
    Command(
      .quit, "quit", [.character("Q"), .control("c")], in: [.log],
      "Leaves the program from any screen."),
  ]

  /// The note.
  static let noteCommands: [Command] =
    [
      Command(
        .apply, "save", hint: "save", [.control("s"), .function(2)], in: [.note],
        "Saves the note; an empty one takes it away."),
      Command(
        .editor, "in the editor", hint: "editor", [.control("e")], in: [.note],
        "Writes the note in $VISUAL or $EDITOR."),
    ] + leavingCommands(of: .note, "Closes the note; asks where it was changed.")

  /// The line of tags.
  static let tagsCommands: [Command] =
    [
      Command(
        .apply, "save", hint: "save", [.enter], in: [.tags], "Puts the tags on; u takes it back."),
      Command(
        .complete, "complete", hint: "complete", [.tab], in: [.tags],
        "Puts in the most used tag that begins so."),
    ] + leavingCommands(of: .tags, "Closes the line and changes nothing.")

  /// The form for incidents and reports.
  static let recordFormCommands: [Command] =
    [
      Command(
        .apply, "save", hint: "save", [.enter], in: [.recordForm],
        "Saves all rows; u takes it back."),
      Command(
        .nextField, "next row", hint: "next", [.tab, .down], in: [.recordForm], "The next row."),
      Command(
        .previousField, "previous row", [.backTab, .up], in: [.recordForm], "The row before."),
      Command(
        .right, "next choice", hint: "choose", [.right], in: [.recordForm],
        "The next choice; in words, one letter on."),
      Command(
        .left, "previous choice", [.left], in: [.recordForm],
        "The choice before; in words, one letter back."),
    ] + leavingCommands(of: .recordForm, "Closes the form and changes nothing.")

  /// Leaving and help, in a dialog that text is typed into.
  static func leavingCommands(of context: Context, _ help: String) -> [Command] {
    [
      Command(.back, "leave", hint: "leave", [.escape], in: [context], help),
      Command(
        .help, "help", [.function(1)], in: [context],
        "Shows every key, searchable by key and by word."),
      Command(
        .quit, "quit", [.control("c")], in: [context], "Leaves the program from any screen."),
    ]
  }
}
