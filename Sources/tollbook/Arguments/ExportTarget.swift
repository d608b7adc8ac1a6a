import ArgumentParser
import NewsModel

/// What an export makes: a document, or an archive of its own.
enum ExportTarget: ExpressibleByArgument, Equatable {
  case document(DocumentFormat)
  case archive

  init?(argument: String) {
    if argument == "archive" {
      self = .archive
    } else if let format = DocumentFormat(rawValue: argument) {
      self = .document(format)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { DocumentFormat.allCases.map(\.rawValue) + ["archive"] }

  /// Nil for an archive.
  var format: DocumentFormat? {
    if case .document(let format) = self { format } else { nil }
  }
}
