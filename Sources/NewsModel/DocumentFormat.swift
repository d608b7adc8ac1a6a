/// The formats of an export; raw values are those of `tollbook export --format`.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  case markdown, html, json, jsonl, csv, geojson
  /// The reports as sources to be cited.
  case bibtex
  case csl = "csl-json"

  /// What is said of a format where somebody chooses one.
  public struct Facts: Sendable {
    /// The usual ending of its files, without the dot.
    public let fileExtension: String
    public let title: String
    /// What is in such a file, in a few words.
    public let purpose: String

    fileprivate init(_ fileExtension: String, _ title: String, _ purpose: String) {
      self.fileExtension = fileExtension
      self.title = title
      self.purpose = purpose
    }
  }

  public var facts: Facts {
    switch self {
    case .markdown:
      Facts("md", "Markdown", "a brief to send to an editor: figures, quotes, links")
    case .html: Facts("html", "HTML", "the same as a page to open, send and print, with charts")
    case .json: Facts("json", "JSON", "everything, as one document")
    case .jsonl:
      Facts("jsonl", "JSON Lines", "everything, one incident a line; tollbook import reads it back")
    case .csv: Facts("csv", "CSV", "one row for each claim, for a spreadsheet")
    case .geojson: Facts("geojson", "GeoJSON", "places with their figures, for a map")
    case .bibtex: Facts("bib", "BibTeX", "the sources, to be cited")
    case .csl: Facts("json", "CSL-JSON", "the sources, for Zotero and its kin")
    }
  }
}
