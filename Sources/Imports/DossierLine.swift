import Archive
import Foundation
import NewsModel

/// One line of tollbook JSON Lines, read and checked.
enum DossierLine {
  /// More than anybody ever counted, and small enough that no sum of figures overflows.
  private static let mostPeople = 10_000_000_000

  /// Reads a line.
  ///
  /// - Throws: `BadLine` with one clause about what is wrong with it.
  static func read(_ json: Data) throws -> Dossier {
    do {
      var dossier = try JSONDecoder().decode(Dossier.self, from: json)
      try checkAndRepair(&dossier)
      guard var sources = dossier.sources else { return dossier }
      for index in sources.imported.indices { try checkAndRepair(&sources.imported[index]) }
      guard sources.journal.allSatisfy(IncidentStore.isGenuine) else {
        throw BadLine("an entry of “journal” was changed: it is not what its hash says")
      }
      dossier.sources = sources
      return dossier
    } catch let error as BadLine {
      throw error
    } catch {
      throw BadLine(error)
    }
  }

  private static func checkAndRepair(_ dossier: inout Dossier) throws {
    try check(dossier)
    for index in dossier.reports.indices { repair(&dossier.reports[index]) }
  }

  private static func check(_ dossier: Dossier) throws {
    let incident = dossier.incident
    if incident.key.isEmpty { throw BadLine("“key” is empty") }
    if let latitude = incident.latitude, !(-90...90).contains(latitude) {
      throw BadLine("“latitude” is not between -90 and 90")
    }
    if let longitude = incident.longitude, !(-180...180).contains(longitude) {
      throw BadLine("“longitude” is not between -180 and 180")
    }
    for report in dossier.reports {
      if report.key.isEmpty { throw BadLine("the “key” of a report is empty") }
      for claim in report.claims {
        for count in [claim.bounds.low, claim.bounds.high].compactMap({ $0 })
        where !(0...mostPeople).contains(count) {
          throw BadLine("\(count) is no number of people")
        }
      }
    }
    if Set(dossier.reports.map(\.key)).count < dossier.reports.count {
      throw BadLine("two reports have the same “key”")
    }
  }

  /// Drops the place of a quotation that lies outside its text, and the whole that is not there.
  private static func repair(_ report: inout Report) {
    let length = report.text.unicodeScalars.count
    for index in report.claims.indices {
      if let end = report.claims[index].quotation?.range.upperBound, end > length {
        report.claims[index].quotation = nil
      }
      if let whole = report.claims[index].partOf, !report.claims.indices.contains(whole) {
        report.claims[index].partOf = nil
      }
    }
  }
}
