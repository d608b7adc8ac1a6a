import Archive
import Browser
import Desk
import Foundation
import NewsModel

/// Asks the whole desk of an archive, with a connection of its own that stays while the browser is open. No question waits
/// on the threads of others' questions.
final class WholeDesk: Sendable {
  private let line = DispatchQueue(label: "tollbook.desk", qos: .userInitiated)
  /// Touched on `line` alone.
  private final class Meeting: @unchecked Sendable {
    var server: ServerDesk?
    var desk: JoinedDesk?
  }
  private let meeting = Meeting()

  /// Incidents of the whole desk.
  ///
  /// - Parameters:
  ///   - filter: which ones.
  ///   - last: behind which one.
  ///   - limit: how many at most.
  ///   - store: the archive that is shared there.
  /// - Returns: the page as an answer.
  /// - Throws: `DeskProblem`, `ArchiveError`, `Failure` where it is shared at no server.
  func page(
    _ filter: Filter, after last: DeskIncident?, limit: Int, _ store: IncidentStore
  ) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      line.async {
        continuation.resume(
          with: Result {
            try self.ask(store) { server, desk in
              let questions = try ServerQuestions(server, filter, names: store)
              let rows = try questions.rows(
                behind: last.map { ($0.date?.start, $0.key) }, limit: limit)
              let page = DeskPage(
                rows: try Self.incidents(rows, desk, store), count: try questions.count())
              return .wholeDesk(page)
            }
          })
      }
    }
  }

  private static func incidents(
    _ rows: [ServerQuestions.Row], _ desk: JoinedDesk, _ store: IncidentStore
  ) throws -> [DeskIncident] {
    let ids = try store.ids(ofKeys: rows.map(\.key))
    let pins = Set(try store.pins(of: desk.id))
    return rows.map { row in
      DeskIncident(
        key: row.key, title: row.title, date: row.date, country: row.country, killed: row.killed,
        reports: row.reports, id: ids[row.key], isPinned: pins.contains(row.key))
    }
  }

  /// Brings an incident in with all that the desk has of it.
  ///
  /// - Parameters:
  ///   - key: the incident's.
  ///   - pin: whether it is wanted whatever the slice is; nil leaves that as it is.
  ///   - store: the archive.
  /// - Returns: its row number as an answer.
  /// - Throws: as `page`.
  func fetch(_ key: String, pin: Bool?, _ store: IncidentStore) throws -> Answer {
    try line.sync {
      try ask(store) { server, desk in
        if pin != false { _ = try ServerSync(store, server).fetch(keys: [key], desk) }
        guard let id = try store.ids(ofKeys: [key])[key] else {
          return .failed("The desk has this incident no longer, or none that you may see.")
        }
        if let pin { try store.pin(key, at: desk.id, pin) }
        let words =
          pin.map {
            $0
              ? "Pinned: it stays here, whatever the slice is."
              : "It is pinned no longer; what is here stays."
          } ?? ""
        return .fetchedFromDesk(key: key, id: id, words)
      }
    }
  }

  /// Asks once more over a new connection where the old one was lost.
  private func ask(
    _ store: IncidentStore, _ body: (ServerDesk, JoinedDesk) throws -> Answer
  ) throws -> Answer {
    if let server = meeting.server, let desk = meeting.desk {
      do {
        return try body(server, desk)
      } catch DeskProblem.unreachable {
        meeting.server = nil
      }
    }
    let desk = try DeskPlace.server(of: store)
    let server = try ServerDesk(desk.place)
    (meeting.server, meeting.desk) = (server, desk)
    return try body(server, desk)
  }
}
