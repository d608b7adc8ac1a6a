import Archive
import Datasets
import Desk
import Imports
import NewsModel

/// Brings rows of datasets straight to a desk's server. The import's own thread takes them, and no other.
final class DeskRowSink: RowSink, @unchecked Sendable {
  private let server: ServerImport

  /// - Parameter store: the archive that is shared at the desk.
  /// - Throws: `DeskProblem`, `Failure` where it is shared at no server.
  init(_ store: IncidentStore) throws {
    server = try ServerImport(
      ServerDesk(DeskPlace.server(of: store).place), author: store.author)
  }

  func line(_ row: SharedRow, _ dossier: Dossier, revision: Int?) -> [UInt8] {
    ServerImport.line(row, dossier, revision: revision)
  }

  func receive(
    _ release: DatasetRelease, _ nextLines: () throws -> [[UInt8]]?
  ) throws -> ImportOutcome {
    try server.receive(release, nextLines)
  }
}
