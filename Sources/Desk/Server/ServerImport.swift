import Archive
import Datasets
import Foundation
import NewsModel

/// Brings the rows of datasets straight to a server, without an archive between: a release goes in once, and each desk's
/// exchange brings the slice of it that is wanted there.
///
/// One thread uses it at a time.
public final class ServerImport {
  private let server: ServerDesk
  private let author: String
  /// How many rows are brought in one transaction: others wait for no more than these.
  static let lot = 10_000

  /// - Parameters:
  ///   - server: the desk.
  ///   - author: who brings them.
  /// - Throws: `DeskProblem.needs` where the user is no keeper.
  public init(_ server: ServerDesk, author: String) throws {
    guard server.role == .keeper else {
      throw DeskProblem.needs(.keeper, what: "import datasets there")
    }
    self.server = server
    self.author = author
  }

  /// A row as `take` takes it. Any thread may make some.
  ///
  /// - Parameters:
  ///   - row: the row as it travels.
  ///   - dossier: what its codebook makes of it.
  ///   - revision: when its dataset revised it, as the codebook says.
  /// - Returns: a line of COPY.
  public static func line(_ row: SharedRow, _ dossier: Dossier, revision: Int?) -> [UInt8] {
    ServerRows.line(row, dossier, revision: revision)
  }

  /// Brings rows of a release, lot after lot: interrupted, what has gone stays, and the same again brings the rest.
  ///
  /// - Parameters:
  ///   - release: what they are of.
  ///   - nextLines: gives the next rows, nil after the last ones.
  /// - Returns: what became of them.
  /// - Throws: `DeskProblem`, `ArchiveError`, and what `nextLines` throws.
  public func receive(
    _ release: DatasetRelease, _ nextLines: () throws -> [[UInt8]]?
  ) throws -> ImportOutcome {
    let sender = RowSender(server.connection, author: author, release)
    do {
      var lot: [[UInt8]] = []
      while let lines = try nextLines() {
        lot += lines
        guard lot.count >= Self.lot else { continue }
        guard sender.put(lot) else { break }
        lot = []
      }
      if !lot.isEmpty { _ = sender.put(lot) }
    } catch {
      _ = try? sender.end()
      throw error
    }
    let all = try sender.end()
    var outcome = ImportOutcome()
    (outcome.added, outcome.updated, outcome.unchanged) = (all.added, all.updated, all.unchanged)
    return outcome
  }
}

/// Brings lots on a thread of its own, while the caller makes the next one. The connection is that thread's until the end.
private final class RowSender: @unchecked Sendable {
  private let lots = Handover<[[UInt8]]>(room: 1)
  private let ended = DispatchSemaphore(value: 0)
  /// Touched by the thread alone until it has ended.
  private var outcome = ServerRows.Outcome()
  private var failure: (any Error)?

  private struct Tools: @unchecked Sendable {
    var connection: PostgresConnection
  }

  init(_ connection: PostgresConnection, author: String, _ release: DatasetRelease) {
    let tools = Tools(connection: connection)
    Thread.detachNewThread { [self] in
      do {
        let rows = try ServerRows(tools.connection, author: author, release)
        while let lot = try lots.next() { outcome += try rows.bring(lot) }
      } catch {
        failure = error
        lots.close()
      }
      ended.signal()
    }
  }

  /// False where bringing has failed.
  func put(_ lot: [[UInt8]]) -> Bool { lots.put(lot) }

  /// Waits until all is there.
  ///
  /// - Throws: why it is not.
  func end() throws -> ServerRows.Outcome {
    lots.finish()
    ended.wait()
    ended.signal()
    if let failure { throw failure }
    return outcome
  }
}
