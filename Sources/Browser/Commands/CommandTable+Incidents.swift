import TextUI

extension CommandTable {
  /// The commands of the list of incidents; some of them stay the same in reader and compare.
  static let incidentCommands: [Command] = [
    Command(
      .open, "read the incident", hint: "read", [.enter], in: [.incidents],
      "Reads the reports of the incident under the cursor."),
    Command(
      .compare, "compare the figures", hint: "compare", [.character("=")],
      in: [.incidents, .reader],
      "Sets its figures side by side, or the marked incidents."
    ),
    Command(
      .countryPicker, "filter by country", hint: "country", [.character("c")], in: [.incidents],
      "Picks countries, with counts, by name, code or alias."),
    Command(
      .groupPicker, "filter by group", hint: "group", [.character("g")], in: [.incidents],
      "Picks armed groups, with counts, by any of their names."),
    Command(
      .search, "search words", hint: "search", [.character("/")], in: [.incidents],
      "Searches titles and texts while you type."),
    Command(
      .filterLine, "edit the filter", hint: "filter", [.character("f")], in: [.incidents],
      "Writes the filter out: country:mali killed>=10 date:2024."),
    Command(
      .filterByValue, "filter by this value", [.character(",")], in: [.incidents],
      "Filters by this row's value in the column of ← and →."),
    Command(
      .toggleFilter, "switch the filter off and on", [.character("\\")], in: [.incidents],
      "Switches the filter off, and on again."),
    Command(
      .clearFilter, "clear the filter", [.character("C")], in: [.incidents],
      "Forgets the filter and shows every incident."),
    Command(
      .facets, "count countries, groups, types, years and speakers", hint: "facets",
      [.character("F")],
      in: [.incidents],
      "Counts countries, groups, types, years and speakers."),
    Command(
      .map, "map of the incidents", hint: "map", [.character("M")], in: [.incidents],
      "Shows where the incidents of the filter lie."),
    Command(
      .timeline, "timeline of the incidents", hint: "timeline", [.character("T")],
      in: [.incidents], "Shows deaths and incidents by year, month or day."),
    Command(
      .sources, "sources and how their figures lie", [.character("S")], in: [.incidents],
      "Counts which sources state low figures and which high."),
    Command(
      .sortMenu, "sort the list", hint: "sort", [.character("s")], in: [.incidents],
      "Chooses the order of the list."),
    Command(
      .disputes, "disputes, widest first", hint: "disputes", [.character("D")], in: [.incidents],
      "Only disputes, widest first; again: back to the whole list."),
    Command(
      .datasets, "two datasets side by side", [.character("B")], in: [.incidents],
      "Where two datasets that both have an incident differ most."),
    Command(
      .mark, "mark the incident", hint: "mark", [.character("m"), .character(" ")],
      in: [.incidents],
      "Marks the incident for comparing and exporting."),
    Command(
      .unmarkAll, "take all marks away", [.character("U")], in: [.incidents],
      "Takes all marks away."),
    Command(
      .markRange, "mark up to here", [.character("V")], in: [.incidents],
      "Marks every row from the last marked one to this one."),
    Command(
      .markAll, "mark all of the filter", [.character("%")], in: [.incidents],
      "Marks every incident of the filter, up to 5,000."),
    Command(
      .invertMarks, "turn the marks round", [.character("~")], in: [.incidents],
      "Marks what is not marked of the filter, and only that."),
    Command(
      .nextMark, "next marked incident", [.character(")")], in: [.incidents],
      "To the next marked row below."),
    Command(
      .previousMark, "previous marked incident", [.character("(")], in: [.incidents],
      "To the next marked row above."),
    Command(
      .acceptAll, "accept all claims of the marked incidents", [.character("A")],
      in: [.incidents], "Accepts them in one step, else those of this incident."),
  ]

  /// What can be done with an incident from several screens.
  static let recordCommands: [Command] = [
    Command(
      .star, "star the incident", [.character("*")],
      in: [.incidents, .reader, .compare, .severalIncidents],
      "Stars the incident; the filter starred:yes finds it."),
    Command(
      .export, "export", hint: "export", [.character("e")],
      in: [.incidents, .reader, .compare, .severalIncidents],
      "Writes the marked incidents, else this one, to a file."),
  ]
}
