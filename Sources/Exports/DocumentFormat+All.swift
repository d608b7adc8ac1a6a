import NewsModel

extension DocumentFormat {
  /// Every format, in the order of the dialog: a line for each.
  public static let all: [DocumentFormat] = [
    .markdown,
    .html,
    .json,
    .jsonl,
    .csv,
    .geojson,
    .bibtex,
    .csl,
  ]
}
