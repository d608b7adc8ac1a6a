import NewsModel
import TextUI

/// What the form comes to, or what is wrong with a row in words.
extension RecordForm {
  /// A row's mistake, nil where it can be read.
  func mistake(_ row: Row) -> String? {
    let text = row.text
    if text.isEmpty { return isNeeded(row.field) ? "say at least this" : nil }
    switch row.field {
    case .date where DateSpanText.span(text) == nil: return "not a date: write it as 2024-09-17"
    case .published where Day(iso: text) == nil: return "not a date: write it as 2024-09-19"
    case .point where point(text) == nil: return "not two numbers: north, then east"
    case .link where !text.hasPrefix("http://") && !text.hasPrefix("https://"):
      return "not a web address"
    case .groups where InvolvementTyping.groups(text) == nil:
      return "in brackets: target, suspected, denied, claimed"
    default: return nil
    }
  }

  private func isNeeded(_ field: RecordField) -> Bool {
    switch purpose {
    case .make: field == .title && text(.place).isEmpty
    case .makeReport: field == .outlet && text(.text).isEmpty
    case .correct: field == .reason && overrulesGrade
    case .correctReport: false
    }
  }

  /// A grade is given with its reason.
  private var overrulesGrade: Bool { rows.contains { $0.field == .grade && $0.isChanged } }

  var mistakes: [Int] { rows.indices.filter { mistake(rows[$0]) != nil } }

  /// The changed rows as corrections.
  var corrections: [FieldCorrection] {
    rows.filter { $0.isChanged && $0.field != .reason }.flatMap { row in
      row.field.names.map { FieldCorrection(name: $0, value: value(row, of: $0)) }
    }
  }

  /// A row's value in JSON: null for none, and nil for a judgement that is taken away.
  private func value(_ row: Row, of name: String) -> String? {
    if row.text.isEmpty { return row.field.choices == nil ? emptyValue(row.field) : nil }
    switch row.field {
    case .date: return DateSpanText.span(row.text).map(JSONText.object) ?? "null"
    case .point:
      guard let point = point(row.text) else { return "null" }
      return name == "latitude" ? "\(point.0)" : "\(point.1)"
    case .groups: return JSONText.object(InvolvementTyping.groups(row.text) ?? [])
    default: return JSONText.object(row.text)
    }
  }

  /// A title and groups are never missing in the exchange format.
  private func emptyValue(_ field: RecordField) -> String {
    switch field {
    case .title, .headline: "\"\""
    case .groups: "[]"
    default: "null"
    }
  }

  private func point(_ text: String) -> (Double, Double)? {
    let parts = text.split { $0 == "," || $0 == " " || $0 == ";" }.map { Double($0) }
    guard parts.count == 2, let north = parts[0], let east = parts[1], abs(north) <= 90,
      abs(east) <= 180
    else { return nil }
    return (north, east)
  }

  /// The incident that the rows make; its country as it was typed.
  var incident: Incident {
    let point = point(text(.point))
    func word(_ field: RecordField) -> String? { text(field).isEmpty ? nil : text(field) }
    return Incident(
      key: "", title: text(.title), date: DateSpanText.span(text(.date)), country: word(.country),
      admin1: word(.admin1), place: word(.place), latitude: point?.0, longitude: point?.1,
      type: word(.type), groups: InvolvementTyping.groups(text(.groups)) ?? [])
  }

  /// The report that the rows make; nil where they say nothing of one. Its claims are read from its words later.
  var report: Report? {
    let isEmpty = [RecordField.outlet, .published, .link, .text].allSatisfy { text($0).isEmpty }
    guard !isEmpty else { return nil }
    let words = text(.text)
    return Report(
      key: "", kind: text(.link).isEmpty ? .statement : .article,
      outlet: text(.outlet).isEmpty ? nil : text(.outlet), title: String(words.prefix(80)),
      published: Day(iso: text(.published)), link: text(.link).isEmpty ? nil : text(.link),
      text: words)
  }
}
