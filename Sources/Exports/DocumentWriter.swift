import NewsModel

/// Writes one document piece by piece, so that an export of any length needs the room of one incident.
///
/// The same dossiers give the same bytes: a document holds no time of writing.
protocol DocumentWriter {
  /// What stands before the first incident.
  mutating func head() -> [UInt8]
  mutating func incident(_ dossier: Dossier) -> [UInt8]
  /// What stands behind the last incident.
  mutating func tail() -> [UInt8]
}

extension DocumentFormat {
  /// A writer for one document of this format.
  func writer(_ context: ExportContext) -> any DocumentWriter {
    switch self {
    case .markdown: MarkdownDocument(context: context)
    case .json: JSONDocument(context: context)
    case .jsonl: JSONLinesDocument()
    case .csv: CSVDocument(context: context)
    case .geojson: GeoJSONDocument(context: context)
    case .html: HTMLDocument(context: context)
    case .bibtex: BibTeXDocument()
    case .csl: CSLDocument()
    }
  }
}
