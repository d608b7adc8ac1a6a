import ArgumentParser

/// How commands that give out rows write them.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, jsonl, csv

  /// `text` is another word for `table`, as commands that print pages have it.
  init?(argument: String) { self.init(rawValue: argument == "text" ? "table" : argument) }
}

/// How commands that print pages for reading write them.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl, csv, markdown

  /// `table` is another word for `text`, as commands that print rows have it.
  init?(argument: String) { self.init(rawValue: argument == "table" ? "text" : argument) }
}
