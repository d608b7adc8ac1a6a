import Exports
import NewsModel
import TestSupport

extension MadeDossier {
  static let context = ExportContext(
    program: "tollbook 0.1.0", filter: "country:mali killed>=10",
    countryName: { $0 == "MLI" ? "Mali" : nil })

  static func document(_ format: DocumentFormat, withRules: Bool = false) -> String {
    var context = context
    context.withRules = withRules
    return Exporter(format: format, context: context).document(of: [dossier])
  }
}
