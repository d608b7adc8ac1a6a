import Exports
import NewsModel
import ReferenceData

extension ExportContext {
  /// The context of a document that this program makes.
  static func program(filter: String? = nil) -> ExportContext {
    ExportContext(
      program: "tollbook \(Tollbook.version)", filter: filter,
      countryName: { CountryTable.shared.country(code: $0)?.name })
  }
}
