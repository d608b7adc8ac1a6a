import ArgumentParser
import Exports
import NewsModel

/// What an export makes: a document, or an archive of its own.
enum ExportTarget: ExpressibleByArgument, Equatable {
  case document(DocumentFormat)
  case archive

  init?(argument: String) {
    if argument == "archive" {
      self = .archive
    } else if let format = DocumentFormat.all.first(where: { $0.name == argument }) {
      self = .document(format)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { DocumentFormat.all.map(\.name) + ["archive"] }

  /// What each is for, for the help.
  static var purposes: String {
    (DocumentFormat.all.map { "\($0.name): \($0.purpose)" } + ["archive: an archive of its own."])
      .joined(separator: "; ")
  }

  /// Nil for an archive.
  var format: DocumentFormat? {
    if case .document(let format) = self { format } else { nil }
  }
}
