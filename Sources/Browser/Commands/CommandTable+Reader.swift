import TextUI

extension CommandTable {
  /// The reader of one incident's reports.
  static let readerCommands: [Command] = [
    Command(
      .nextFigure, "next figure", hint: "next figure", [.character("n")],
      in: [.reader, .compare], "To the next figure of the report."),
    Command(
      .previousFigure, "previous figure", [.character("N"), .character("p")], in: [.reader],
      "To the figure before."),
    Command(
      .nextReport, "next report", hint: "next report", [.character("]"), .right],
      in: [.reader], "To the next report of the incident."),
    Command(
      .previousReport, "previous report", [.character("["), .left], in: [.reader],
      "To the report before."),
    Command(
      .accept, "accept the claim", hint: "accept", [.character("a")], in: [.reader, .compare],
      "Accepts this claim as recorded rightly."),
    Command(
      .reject, "reject the claim", hint: "reject", [.character("x")], in: [.reader, .compare],
      "Rejects this claim: no range counts it."),
    Command(
      .undo, "undo the last decision", [.character("u")], in: [.incidents, .reader, .compare],
      "Takes your last decision back."),
    Command(
      .find, "search in the text", hint: "find", [.character("/")], in: [.reader],
      "Searches in the report's text."),
    Command(
      .findNext, "next match", [.character(";")], in: [.reader],
      "To the next match of the last search in the text."),
    Command(
      .findPrevious, "previous match", [.character(",")], in: [.reader],
      "To the match before of the last search in the text."),
    Command(
      .openLink, "open the link", hint: "open link", [.character("o")], in: [.reader, .compare],
      "Opens the report's address outside."),
    Command(
      .plainText, "as it came, what changed", [.character("R")], in: [.reader],
      "The text as its bytes came; what changed; the figures."),
  ]

  /// The comparison of one incident's claims, or of several incidents.
  static let compareCommands: [Command] = [
    Command(
      .open, "read in the report", hint: "read", [.enter], in: [.compare, .severalIncidents],
      "Opens the report of this claim, at its figure."),
    Command(
      .nextView, "next view", hint: "chart/table/articles", [.tab], in: [.compare],
      "Goes round chart, table, history, articles and lens."),
    Command(
      .nextView, "columns", hint: "chart/columns", [.tab], in: [.severalIncidents],
      "The incidents as columns, row by row; and the chart."),
    Command(
      .previousView, "previous view", [.backTab], in: [.compare],
      "Cycles backwards."),
    Command(
      .history, "history of each speaker's figure", hint: "history", [.character("h")],
      in: [.compare],
      "Who revised a figure, up or down, and who repeats it."),
    Command(
      .fold, "one row for each voice, or for each report", [.character("f")], in: [.compare],
      "Table: copies of one voice as one row (×3), or each."),
    Command(
      .rules, "codebook lens", hint: "lens", [.character("l")], in: [.compare],
      "What UCDP, ACLED, GTD and others would record, and why."),
    Command(
      .toggleParties, "parties in or out", hint: "parties", [.character("p")],
      in: [.compare, .severalIncidents],
      "Lets figures of the warring sides count, or not."),
    Command(
      .toggleProposed, "only accepted claims", hint: "accepted", [.character("v")],
      in: [.compare, .severalIncidents],
      "Shows only claims that somebody accepted, or all."),
  ]
}
