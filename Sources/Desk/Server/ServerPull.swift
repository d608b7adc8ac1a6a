import Archive
import Datasets
import Foundation
import NewsModel

/// Takes from a server what a range asks for: rows before what is said of them, and that before what was decided about it.
struct ServerPull {
  let store: IncidentStore
  let connection: PostgresConnection
  /// Whether entries are taken without the ones before them, as of a slice.
  let allowsGaps: Bool
  /// How many decisions are taken in at once.
  var step = 2_000
  /// How many rows are taken in at once; nil for all of a release.
  var rowStep: Int?
  /// Told up to which push all is here, after each lot of decisions: an exchange that is cut off goes on from there.
  var reached: ((Int) throws -> Void)?

  init(_ store: IncidentStore, _ connection: PostgresConnection, allowsGaps: Bool) {
    self.store = store
    self.connection = connection
    self.allowsGaps = allowsGaps
  }

  /// Takes it in; within a transaction, so that all is of one moment.
  func run(
    _ range: ServerRange, _ desk: JoinedDesk, _ exchange: inout DeskExchange
  ) throws {
    try pullRows(range, desk, &exchange)
    // An incident's fields, reports and claims come together, so that it is stored once.
    let material = range.query("body", of: "material", order: "incident_key")
    try connection.forEachLot(of: material, count: 2_000) {
      exchange.add(try store.receive(material: $0.map { $0[0] }, from: desk))
    }
    try pullEntries(range, desk, &exchange)
  }

  private func pullEntries(
    _ range: ServerRange, _ desk: JoinedDesk, _ exchange: inout DeskExchange
  ) throws {
    let query = range.query("body, arrival", of: "entry", order: "arrival, chain, number")
    try connection.forEachLot(of: query, count: step) { lot in
      exchange.add(
        try store.receive(
          journal: lot.map { $0[0] }, from: desk, allowsGaps: allowsGaps, step: step))
      // More of the last one's push may come. What was refused is asked for again.
      let whole = lot.last.flatMap { Int($0[1]) }.map { $0 - 1 } ?? 0
      if whole > range.from, exchange.taken.open.isEmpty { try reached?(whole) }
    }
  }

  // MARK: Rows

  private func pullRows(
    _ range: ServerRange, _ desk: JoinedDesk, _ exchange: inout DeskExchange
  ) throws {
    for row in try connection.ask("SELECT number, body FROM tollbook.release ORDER BY number") {
      guard let number = row[0], let body = row[1],
        let release = try? JSONDecoder().decode(DatasetRelease.self, from: Data(body.utf8))
      else { continue }
      let query = range.query(
        "cells, noted, gone", of: "row", order: nil, and: "release = \(number)")
      let stream = RowStream(query, release, connection)
      do {
        try receive(stream, release, desk, &exchange)
      } catch {
        _ = stream.stop()
        throw error
      }
      exchange.taken.refused += stream.stop()
    }
  }

  private func receive(
    _ stream: RowStream, _ release: DatasetRelease, _ desk: JoinedDesk,
    _ exchange: inout DeskExchange
  ) throws {
    // Nothing is written for a release of which nothing is new.
    while let start = try stream.next() {
      var next: [ArrivedRow]? = start
      var count = 0
      exchange.taken.rows += try store.receive(
        rowsOf: release, from: desk, isAlone: rowStep == nil
      ) {
        defer { next = nil }
        guard count < rowStep ?? .max, let batch = try next ?? stream.next() else { return nil }
        count += batch.count
        return batch
      }
    }
  }
}
