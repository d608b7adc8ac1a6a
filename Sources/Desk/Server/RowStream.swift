import Archive
import Datasets
import Foundation
import NewsModel

/// Reads rows of a release from a server on a thread of its own and makes them ready there, while the caller stores those
/// before them. No more than some thousands are held.
///
/// The connection is the thread's own until `stop` has come back.
final class RowStream: @unchecked Sendable {
  private static let batch = 512
  private let connection: PostgresConnection
  private let query: String
  private let release: DatasetRelease
  private let made = Handover<[ArrivedRow]>(room: 8)
  private let ended = DispatchSemaphore(value: 0)
  private let stored = StoredRows()
  /// Touched by the thread alone until it has ended.
  private var faults: [String] = []

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - query: gives cells, claims of notes and the release that lacks the row.
  ///   - release: what the rows are of.
  ///   - connection: to the server.
  init(_ query: String, _ release: DatasetRelease, _ connection: PostgresConnection) {
    self.query = query
    self.release = release
    self.connection = connection
    Thread.detachNewThread { [self] in
      do {
        try read()
        made.finish()
      } catch {
        made.finish(error)
      }
      ended.signal()
    }
  }

  /// The next rows, nil after the last ones.
  ///
  /// - Throws: `DeskProblem`.
  func next() throws -> [ArrivedRow]? {
    let batch = try made.next()
    if let batch { stored.add(batch) }
    return batch
  }

  /// Ends it, and waits until the connection is free.
  ///
  /// - Returns: a clause for each kind of row that was refused.
  func stop() -> [String] {
    made.close()
    ended.wait()
    ended.signal()
    return faults
  }

  private struct Stopped: Error {}

  private func read() throws {
    var codebook: (any Codebook)?
    var batch: [ArrivedRow] = []
    try connection.copyOut("COPY (\(query)) TO STDOUT") { bytes in
      if codebook == nil { codebook = DatasetTable.codebook(for: release) }
      guard let codebook else { return note("no codebook reads rows of \(release.title)") }
      do {
        batch.append(try ArrivedRow(try Self.row(bytes), of: release, by: codebook))
      } catch {
        note("\(error)")
      }
      guard batch.count == Self.batch else { return }
      guard made.put(batch) else { throw Stopped() }
      batch = []
      stored.letGo()
    }
    if !batch.isEmpty { _ = made.put(batch) }
  }

  private func note(_ fault: String) {
    if faults.count < 10, !faults.contains(fault) { faults.append(fault) }
  }

  private static func row(_ bytes: UnsafeRawBufferPointer) throws(RowProblem) -> SharedRow {
    let fields = CopyText.fields(bytes)
    guard fields.count == 3, let cells = fields[0] else { throw RowProblem("a row is torn") }
    var row = SharedRow(cells: RowText.cells(cells))
    if let noted = fields[1] {
      row.noted = try? JSONDecoder().decode([Claim].self, from: Data(noted))
    }
    row.gone = fields[2].map { String(decoding: $0, as: UTF8.self) }
    return row
  }
}

/// Rows that the caller has been given. They are let go of on the thread that makes them, since that takes a tenth of the time
/// in which they are stored.
private final class StoredRows: @unchecked Sendable {
  private let lock = NSLock()
  /// Guarded by `lock`.
  private var batches: [[ArrivedRow]] = []

  func add(_ batch: [ArrivedRow]) { lock.withLock { batches.append(batch) } }

  /// Lets go of all but the last ones, which are being stored.
  func letGo() {
    let old = lock.withLock {
      let old = Array(batches.dropLast())
      batches.removeFirst(old.count)
      return old
    }
    withExtendedLifetime(old) {}
  }
}
