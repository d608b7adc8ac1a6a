import NewsModel

/// Which fields of an incident the analyst has corrected.
enum CorrectedFields {
  /// Their names as forms have them, in the order of the form.
  static func names(_ dossier: Dossier) -> [String] {
    guard let source = dossier.uncorrected else { return [] }
    let now = RecordFields(dossier.incident) { $0 }
    let before = RecordFields(source) { $0 }
    return RecordField.ofIncident.filter { now[$0] != before[$0] }.map(\.label)
  }
}
