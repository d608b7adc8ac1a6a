import TextUI

extension CommandTable {
  /// Bringing files in from the browser.
  static let importCommands: [Command] =
    [
      Command(
        .importFiles, "import files", [.character("i")], in: [.incidents],
        "Brings a file or folder in; also :import PATH."),
      Command(
        .apply, "import", hint: "import", [.enter], in: [.importFiles],
        "Brings the file or folder in."),
      Command(
        .complete, "complete the path", hint: "complete", [.tab], in: [.importFiles],
        "Puts in what all paths that begin so have in common."),
      Command(
        .right, "right, or complete", [.right], in: [.importFiles],
        "One letter on; at the end, puts in the grey rest."),
      Command(
        .back, "stop or leave", hint: "stop/leave", [.escape], in: [.importFiles],
        "Stops an import that runs, else closes the line."),
      Command(
        .help, "help", [.function(1)], in: [.importFiles],
        "Shows every key, searchable by key and by word."),
      Command(
        .quit, "quit", [.control("c")], in: [.importFiles],
        "Leaves the program from any screen."),
    ]
}
