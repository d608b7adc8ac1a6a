import NewsModel

/// Datasets whose terms forbid passing their rows on: ACLED ("no dataset, product or platform that substitutes ACLED
/// content") and the Global Terrorism Database (End User Agreement). Exports say so.
enum RestrictedSource {
  /// The restricted datasets among a dossier's reports, each once, in order.
  static func names(in dossier: Dossier) -> [String] {
    var names: [String] = []
    for report in dossier.reports where report.kind == .dataset {
      let source = ((report.outlet ?? "") + " " + (report.licence ?? "")).lowercased()
      let name: String? =
        if source.contains("acled") {
          "ACLED"
        } else if source.contains("gtd") || source.contains("global terrorism database") {
          "GTD"
        } else {
          nil
        }
      if let name, !names.contains(name) { names.append(name) }
    }
    return names
  }
}
