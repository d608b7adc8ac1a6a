internal import GRDB
internal import NewsModel

/// Reads what analysts have put on an incident.
struct JudgementReader {
  let db: Database

  func judgement(of key: String) throws -> Judgement {
    let fields = FieldDecisions(db: db)
    func word(_ name: String) throws -> String? {
      try fields.value(name, ofReport: nil, of: key)
        .map { $0.trimmingPrefix("\"").description }
        .map { $0.hasSuffix("\"") ? String($0.dropLast()) : $0 }
    }
    return Judgement(
      status: try word("status").flatMap(Judgement.Status.init(rawValue:)),
      grade: try word("grade").flatMap(Judgement.Grade.init(rawValue:)),
      isStarred: try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM star WHERE incident_key = ?)"),
        arguments: [key]) ?? false,
      tags: try String.fetchAll(
        db.cachedStatement(sql: "SELECT name FROM tag WHERE incident_key = ? ORDER BY folded"),
        arguments: [key]),
      note: try String.fetchOne(
        db.cachedStatement(sql: "SELECT text FROM remark WHERE incident_key = ?"),
        arguments: [key]) ?? "")
  }
}
