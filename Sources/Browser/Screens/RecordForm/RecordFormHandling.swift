import NewsModel
import TextUI

extension BrowserState {
  /// The form that corrects the incident in hand.
  mutating func openCorrection() {
    guard let dossier = dossierInHand(for: .correctIncident) else { return }
    dialog = RecordForm(correcting: dossier) { names[$0] ?? $0 }
  }

  /// The form that corrects the report that is read.
  mutating func openReportCorrection(_ reader: ReaderState) {
    guard let dossier = shelf[reader.incident], dossier.reports.indices.contains(reader.report),
      mayWrite(reader.incident)
    else { return }
    dialog = RecordForm(correcting: dossier.reports[reader.report], in: reader.incident)
  }

  /// The form for a new incident on the list, for a new report of the incident elsewhere.
  mutating func openNew() {
    guard mayWrite(-1) else { return }
    dialog = RecordForm(makingReportOf: screens.isEmpty ? nil : incidentInHand)
  }

  mutating func run(_ action: Action, in form: RecordForm) -> [Effect] {
    var form = form
    switch action {
    case .nextField: form.turn(by: 1)
    case .previousField: form.turn(by: -1)
    case .left: if !form.choose(by: -1) { form.type(.left) }
    case .right: if !form.choose(by: 1) { form.type(.right) }
    case .apply: return save(form)
    case .back:
      dialog = nil
      return []
    default: return []
    }
    dialog = form
    return []
  }

  /// Has it written, or goes to the first row that cannot be read.
  private mutating func save(_ form: RecordForm) -> [Effect] {
    guard !form.isWriting else { return [] }
    var form = form
    form.hasTried = true
    if let row = form.mistakes.first {
      form.cursor = row
      dialog = form
      return []
    }
    guard form.rows.contains(where: { $0.isChanged && $0.field != .reason }) else {
      dialog = nil
      message = .done("Nothing was changed.")
      return []
    }
    form.isWriting = true
    form.failure = nil
    dialog = form
    return [ask(form.change)]
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

extension RecordForm: WritingDialog {
  static let contexts: [Context] = [.recordForm]
  static let commands = CommandTable.recordFormCommands

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

  func type(_ key: Key, in shell: inout BrowserState) {
    guard !isWriting else { return }
    var form = self
    form.type(key)
    shell.dialog = form
  }
}
