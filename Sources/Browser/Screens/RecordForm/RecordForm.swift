import NewsModel
import TextUI

/// The form that corrects an incident or a report, or makes a new one, field by field.
struct RecordForm: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case correct(incident: Int64)
    case correctReport(report: Int64, incident: Int64)
    case make
    case makeReport(incident: Int64)
  }

  /// A row of the form.
  struct Row: Equatable, Sendable {
    let field: RecordField
    var line: LineEditor
    /// What it said when the form was opened.
    let before: String
    /// What the source says, where the analyst has corrected it; nil where nothing is corrected.
    let source: String?

    var text: String { line.text.trimmed }
    var isChanged: Bool { text != before }

    init(_ field: RecordField, _ text: String, source: String? = nil) {
      self.field = field
      line = LineEditor(text)
      before = text
      self.source = source == text ? nil : source
    }
  }

  let purpose: Purpose
  let title: String
  /// The grade that the claims alone suggest; nil where there is none.
  private(set) var suggestedGrade: Judgement.Grade?
  var rows: [Row]
  var cursor = 0
  /// Mistakes in the row under the cursor are told once saving was tried.
  var hasTried = false
  var isWriting = false
  /// Why the archive would not take it.
  var failure: String?

  /// Corrects an incident. `countryName` gives a country's name for its code.
  init(correcting dossier: Dossier, countryName: (String) -> String) {
    let incident = dossier.incident
    purpose = .correct(incident: incident.id)
    title = "Correct the incident"
    let now = RecordFields(incident, countryName)
    let source = dossier.uncorrected.map { RecordFields($0, countryName) }
    rows = RecordField.ofIncident.map { field in
      Row(field, now[field], source: source?[field])
    }
    suggestedGrade = .proposed(for: dossier)
    let judgement = dossier.judgement
    rows.append(Row(.status, judgement.status?.rawValue ?? ""))
    rows.append(Row(.grade, judgement.grade?.rawValue ?? ""))
    rows.append(Row(.reason, ""))
  }

  /// Corrects a report.
  init(correcting report: Report, in incident: Int64) {
    purpose = .correctReport(report: report.id, incident: incident)
    title = "Correct the report"
    let now = RecordFields(report)
    rows = RecordField.ofReport.map { Row($0, now[$0]) } + [Row(.reason, "")]
  }

  /// Makes an incident with its first report, or a report of an incident.
  init(makingReportOf incident: Int64?) {
    purpose = incident.map { .makeReport(incident: $0) } ?? .make
    title = incident == nil ? "New incident" : "New report"
    let report = [RecordField.outlet, .published, .link, .text].map { Row($0, "") }
    rows = incident == nil ? RecordField.ofIncident.map { Row($0, "") } + report : report
  }

  var current: Row { rows[max(0, min(cursor, rows.count - 1))] }

  func text(_ field: RecordField) -> String {
    rows.first { $0.field == field }?.text ?? ""
  }

  mutating func turn(by step: Int) { cursor = (cursor + step + rows.count) % rows.count }

  /// The next choice of the row; false where it has none and the cursor moves in its words.
  mutating func choose(by step: Int) -> Bool {
    guard let choices = current.field.choices else { return false }
    let all = [""] + choices
    let index = all.firstIndex(of: rows[cursor].text) ?? 0
    rows[cursor].line.replace(with: all[(index + step + all.count) % all.count])
    return true
  }

  mutating func type(_ key: Key) {
    failure = nil
    guard let choices = current.field.choices else {
      _ = rows[cursor].line.handle(key)
      return
    }
    switch key {
    case .backspace, .delete: rows[cursor].line.replace(with: "")
    case .character(let letter):
      let fitting = choices.filter { $0.hasPrefix(letter.lowercased()) }
      let index = fitting.firstIndex(of: rows[cursor].text).map { ($0 + 1) % fitting.count } ?? 0
      if fitting.indices.contains(index) { rows[cursor].line.replace(with: fitting[index]) }
    default: break
    }
  }
}
