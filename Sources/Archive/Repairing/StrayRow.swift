internal import GRDB

/// Tells the tables apart whose rows have columns of the same types: what can only stand in one of them.
enum StrayRow {
  /// Whether a row that fits a table's columns is also likely to be one of its rows.
  static func isLikely(_ row: [DatabaseValue], of shape: TableShape) -> Bool {
    func text(_ name: String) -> String? { value(name).flatMap(String.fromDatabaseValue) }
    func number(_ name: String) -> Int64? { value(name).flatMap(Int64.fromDatabaseValue) }
    func value(_ name: String) -> DatabaseValue? {
      shape.columns.firstIndex { $0.name == name }.map { row[$0] }
    }
    // An index of another table has its columns and a row number; a short row may be of any.
    if shape.isIndex && shape.columns.count < 3 { return false }
    switch shape.name {
    case "cell_text": return number("id").map { $0 >= 1 << 32 } ?? false
    case "report_text": return number("report").map { $0 < 1 << 32 } ?? false
    case "report_source": return text("body")?.hasPrefix("[") ?? false
    case "journal": return text("hash")?.utf8.count == 64 && text("body")?.first == "{"
    case "evidence": return text("sha256")?.utf8.count == 64
    case "incident_report":
      // A digest takes all of its 64 bits.
      return number("digest").map { $0.magnitude > 1 << 32 } ?? false
    case "added_claim": return text("body")?.first == "{"
    case "release": return text("body")?.first == "{"
    case "incident_version", "report_version": return text("body")?.first == "{"
    case "dataset": return text("format").map { $0.utf8.count < 16 && !$0.contains(" ") } ?? false
    case "country": return text("place")?.contains("|") ?? false
    case "armed_group": return text("aliases")?.contains("|") == false
    case "kind": return text("name").map { $0 == $0.lowercased() } ?? false
    case "spot", "source", "setting", "journal_gap", "star", "packed", "posting":
      return false
    default: return true
    }
  }
}
