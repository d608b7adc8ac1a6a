import Archive
import Foundation
import NewsModel

/// One line of tollbook JSON Lines, read and checked.
enum DossierLine {
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
    if let fault = dossier.fault { throw BadLine(fault) }
    for index in dossier.reports.indices { dossier.reports[index].repair() }
  }
}
