import NewsModel
import TextUI

extension RecordForm {
  /// The form that corrects the incident in hand.
  static func openCorrection(in shell: inout BrowserState) {
    guard let dossier = shell.dossierInHand(for: .correctIncident) else { return }
    shell.dialog = RecordForm(correcting: dossier) { shell.names[$0] ?? $0 }
  }

  /// The form that corrects the report that is read.
  static func openReportCorrection(_ reader: ReaderState, in shell: inout BrowserState) {
    guard let dossier = shell.shelf[reader.incident],
      dossier.reports.indices.contains(reader.report),
      shell.mayWrite(reader.incident)
    else { return }
    shell.dialog = RecordForm(correcting: dossier.reports[reader.report], in: reader.incident)
  }

  /// The form for a new incident on the list, for a new report of the incident elsewhere.
  static func openNew(in shell: inout BrowserState) {
    guard shell.mayWrite(-1) else { return }
    shell.dialog = RecordForm(makingReportOf: shell.screens.isEmpty ? nil : shell.incidentInHand)
  }
}

extension RecordForm {
  /// What the archive is asked to write.
  var change: ClaimChange {
    let reason = text(.reason).isEmpty ? nil : text(.reason)
    switch purpose {
    case .correct(let incident):
      return .correct(corrections, report: nil, incident: incident, reason: reason)
    case .correctReport(let report, let incident):
      return .correct(corrections, report: report, incident: incident, reason: reason)
    case .make: return .make(incident, report)
    case .makeReport(let id):
      return .addReport(report ?? Report(key: "", title: "", text: ""), incident: id)
    }
  }
}

extension RecordForm: FormDialog {
  static let contexts: [Context] = [.recordForm]
  static let commands = CommandTable.recordFormCommands

  var written: ClaimChange? {
    rows.contains { $0.isChanged && $0.field != .reason } ? change : nil
  }

  mutating func goToMistake() -> Bool {
    guard let row = mistakes.first else { return false }
    cursor = row
    return true
  }
}
