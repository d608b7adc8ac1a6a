import TextUI

extension CommandTable {
  /// The country and group pickers, facets, sort menu, help and palette.
  static let pickerCommands: [Command] = [
    Command(
      .apply, "apply", hint: "apply", [.enter], in: [.picker],
      "Filters by what is ticked, else by this entry."),
    Command(
      .tick, "tick", hint: "tick", [.character(" ")], in: [.picker],
      "Ticks the entry; several ticked ones mean any of them."),
    Command(
      .exclude, "exclude", hint: "exclude", [.character("-")], in: [.picker],
      "Leaves the incidents of this entry out."),
    Command(
      .apply, "drill in", hint: "drill in", [.enter], in: [.facets],
      "Filters by this value and shows the list."),
    Command(
      .nextField, "next facet", hint: "next facet", [.tab, .right, .character("l")], in: [.facets],
      "Counts by the next field."),
    Command(
      .previousField, "previous facet", [.backTab, .left, .character("h")], in: [.facets],
      "Counts by the field before."),
    Command(
      .apply, "sort by this", hint: "sort", [.enter], in: [.sortMenu],
      "Sorts by this; the same again turns the order round."),
    Command(
      .apply, "run", hint: "run", [.enter], in: [.palette], "Runs the command under the cursor."),
    Command(
      .apply, "close help", [.enter], in: [.help], "Closes the help screen."),
  ]

  /// Lines that are typed into: search, filter line, search in a text.
  static let lineCommands: [Command] = [
    Command(
      .apply, "keep", hint: "keep", [.enter], in: [.search, .filterLine],
      "Keeps the filter that the list shows now."),
    Command(
      .complete, "complete", hint: "complete", [.tab], in: [.filterLine],
      "Completes a field or a value; again for the next."),
    Command(
      .apply, "find", hint: "next match", [.enter], in: [.find],
      "Goes to the next match and closes the line."),
  ]

  /// The export dialog.
  static let exportCommands: [Command] = [
    Command(
      .apply, "write the file", hint: "write", [.enter], in: [.export],
      "Writes the file; one that exists is asked about first."),
    Command(
      .nextFormat, "next format", hint: "format", [.tab], in: [.export],
      "The next format."),
    Command(
      .right, "right, or complete the path", [.right], in: [.export],
      "One letter on; at the end, puts in the grey rest."),
    Command(
      .previousFormat, "previous format", [.backTab], in: [.export], "The format before."),
    Command(
      .toggleAccepted, "only accepted claims", hint: "accepted", [.control("o")], in: [.export],
      "Writes only claims that somebody accepted, or all."),
    Command(
      .toggleScope, "all of the filter", hint: "all", [.control("t")], in: [.export],
      "Writes all incidents of the filter, or only these."),
    Command(
      .apply, "overwrite", hint: "overwrite", [.character("y")], in: [.overwrite],
      "Writes over the file."),
    Command(
      .back, "keep the file", hint: "keep it", [.character("n"), .escape, .enter],
      in: [.overwrite], "Keeps the file and goes back to the path."),
  ]

  /// How dialogs are left; behind everything else in the hint line.
  static let leaving: [Command] = [
    Command(
      .back, "back", hint: "restore", [.escape], in: [.picker, .search, .filterLine],
      "Puts the list back as it was."),
    Command(
      .back, "close", hint: "close", [.escape], in: [.help, .palette, .export, .find],
      "Closes it and changes nothing."),
  ]
}
