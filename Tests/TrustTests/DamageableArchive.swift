import Archive
import Foundation
import Imports
import NewsModel
import Testing

/// An archive with something of every kind: the sample, a dataset's rows, bytes of a source, decisions.
enum DamageableArchive {
  static let incidents = 60 + rows
  private static let rows = 120
  private static let header =
    "id,type_of_violence,side_a,side_b,country,date_start,date_end,best,high,low\n"

  /// Makes it.
  ///
  /// - Returns: its path.
  static func make(in folder: URL) throws -> String {
    let path = folder.appendingPathComponent("\(UUID().uuidString).tollbook").path
    let store = try IncidentStore(path: path, author: "ana")
    try fill(store, in: folder)
    try store.close()
    return path
  }

  static func fill(_ store: IncidentStore, in folder: URL) throws {
    try SampleArchive.fill(store)
    var rows = header
    for id in 1...Self.rows {
      rows += "\(id),3,Side \(id % 7),Civilians,Mali,2023-0\(1 + id % 9)-17,2023-09-18,3,5,2\n"
    }
    try bring(rows, into: store, folder)
    try decide(store)
  }

  /// Brings in so many rows more, of 120 countries' worth of sides and 36 years.
  static func grow(_ store: IncidentStore, by count: Int, in folder: URL) throws {
    let countries = ["Mali", "Niger", "Chad", "Sudan", "Syria", "Iraq", "Yemen", "Haiti", "India"]
    var rows = header
    for number in 0..<count {
      let day = "\(1989 + number % 36)-\(twoDigits(1 + number % 12))-\(twoDigits(1 + number % 28))"
      let dead = 1 + number % 97
      rows +=
        "\(number + 1_000),\(1 + number % 3),Side \(number % 800),Side \(number % 641),"
        + "\(countries[number % countries.count]),\(day),\(day),\(dead),\(dead + number % 5),\(dead)\n"
    }
    try bring(rows, into: store, folder)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func bring(_ rows: String, into store: IncidentStore, _ folder: URL) throws {
    let table = folder.appendingPathComponent("rows-\(UUID().uuidString).csv")
    try rows.write(to: table, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: table) }
    var importer = Importer(into: store, format: .tables("ucdp-ged"))
    #expect(try importer.run(paths: [table.path]).problems == [])
  }

  private static func decide(_ store: IncidentStore) throws {
    let articles = try store.dossiers(.all).filter { dossier in
      dossier.reports.contains { !$0.text.isEmpty }
    }
    for (index, dossier) in articles.enumerated() {
      let id = dossier.incident.id
      try store.star(incident: id, on: index % 3 == 0)
      try store.remark(incident: id, "remark \(index)")
      guard let claim = dossier.reports.first?.claims.first else { continue }
      try store.decide(claim: claim.id, status: index % 2 == 0 ? .accepted : .rejected)
    }
    try store.tag(incidents: articles.prefix(5).map(\.incident.id), adding: ["sahel"])
    try store.correct(
      [.init(name: "place", value: "\"Kati\"")], incident: articles[0].incident.id)
    try store.join([articles[1].incident.id], into: articles[2].incident.id)
    try store.star(incident: 70, on: true)
    let key = try #require(articles[0].reports.first?.key)
    let hash = try store.store(evidence: Array("the bytes of a source".utf8))
    try store.keep([
      (
        report: key, capture: Capture(bytes: [], address: "a", moment: 1, means: "import"),
        sha256: hash
      )
    ])
  }
}

/// Compares long texts line by line, and tells the first that differs.
func expectSame(_ found: String, _ expected: String) {
  let (left, right) = (found.split(separator: "\n"), expected.split(separator: "\n"))
  #expect(left.count == right.count)
  let difference = zip(left, right).first { $0 != $1 }
  #expect(difference == nil, "\(difference?.0 ?? "") is not \(difference?.1 ?? "")")
}
