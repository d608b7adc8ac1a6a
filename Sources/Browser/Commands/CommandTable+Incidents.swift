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
      "Sets all figures of the incident side by side; with several incidents marked, the incidents."
    ),
    Command(
      .countryPicker, "filter by country", hint: "country", [.character("c")], in: [.incidents],
      "Picks countries from a list with counts; typing narrows it by name, code or alias."),
    Command(
      .groupPicker, "filter by group", hint: "group", [.character("g")], in: [.incidents],
      "Picks armed groups from a list with counts; any name or alias finds them."),
    Command(
      .search, "search words", hint: "search", [.character("/")], in: [.incidents],
      "Searches titles and texts while you type; \"quotes\" keep words together."),
    Command(
      .filterLine, "edit the filter", hint: "filter", [.character("f")], in: [.incidents],
      "Writes the filter out, as in country:mali killed>=10 date:2024-09..2024-10."),
    Command(
      .filterByValue, "filter by this value", [.character(",")], in: [.incidents],
      "Filters by the value under the cursor, in the column chosen with ← and →."),
    Command(
      .toggleFilter, "switch the filter off and on", [.character("\\")], in: [.incidents],
      "Switches the filter off without forgetting it, and on again."),
    Command(
      .clearFilter, "clear the filter", [.character("C")], in: [.incidents],
      "Forgets the filter and shows every incident."),
    Command(
      .facets, "count countries, groups, types and years", hint: "facets", [.character("F")],
      in: [.incidents],
      "Counts what is filtered now by country, group, type and year; Enter drills in."),
    Command(
      .sortMenu, "sort the list", hint: "sort", [.character("s")], in: [.incidents],
      "Chooses the order of the list."),
    Command(
      .mark, "mark the incident", hint: "mark", [.character("m"), .character(" ")],
      in: [.incidents],
      "Marks the incident for comparing and exporting, or takes the mark away."),
    Command(
      .unmarkAll, "take all marks away", [.character("U")], in: [.incidents],
      "Takes all marks away."),
    Command(
      .star, "star the incident", [.character("*")], in: [.incidents, .reader, .compare],
      "Stars the incident in the archive, or takes the star away; starred:yes finds it."),
    Command(
      .export, "export", hint: "export", [.character("e")], in: [.incidents, .reader, .compare],
      "Writes the marked incidents, else this one, to a file."),
  ]
}
