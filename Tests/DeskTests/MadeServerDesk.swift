import Archive
import Datasets
@testable import Desk
import Foundation
import NewsModel
import TestSupport
import Testing

/// A desk in a database of its own, and archives that meet it.
struct MadeServerDesk {
  let server: MadeServer
  let address: String
  static let source = ImportSource(name: "test", format: "articles")

  init() throws {
    server = try #require(MadeServer.shared)
    address = try server.database()
    _ = try ServerDesk.make(at: address, isSpread: false)
  }

  func archive(_ author: String) throws -> IncidentStore {
    let store = try IncidentStore.inMemory(author: author)
    try store.register(countries: [
      Country(code: "MLI", code2: "ML", name: "Mali"),
      Country(code: "BFA", code2: "BF", name: "Burkina Faso"),
    ])
    return store
  }

  @discardableResult
  func sync(
    _ store: IncidentStore, at other: String? = nil, slice: String? = nil
  ) throws -> DeskExchange {
    let desk = try ServerDesk(other ?? address)
    return try ServerSync(store, desk).run(try desk.join(store, slice: slice))
  }

  /// The whole copy of an archive, by its incidents' keys.
  func export(_ store: IncidentStore) throws -> [String: String] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var lines: [String: String] = [:]
    try store.forEachWhole(.all) { dossier in
      lines[dossier.incident.key] = String(decoding: try encoder.encode(dossier), as: UTF8.self)
    }
    return lines
  }

  /// The address for a new user of a role.
  func user(_ role: String) throws -> String {
    let name = "\(role)_\(UInt32.random(in: 0...UInt32.max))"
    try server.sql("CREATE ROLE \(name) LOGIN; GRANT tollbook_\(role) TO \(name)", at: address)
    return server.address(String(address.split(separator: "/").last ?? ""), user: name)
  }

  /// Brings made-up rows straight to the server.
  @discardableResult
  func send(
    _ rows: [Int], version: String = "24.1", more: Int = 0, at other: String? = nil
  ) throws -> ImportOutcome {
    let release = MadeRows.release(version)
    let codebook = try #require(DatasetTable.codebook(for: release))
    var lines: [[UInt8]]? = try rows.map { number in
      let cells = MadeRows.cells(number, more: more)
      return ServerImport.line(
        SharedRow(cells: cells), try codebook.dossier(of: cells), revision: nil)
    }
    return try ServerImport(ServerDesk(other ?? address), author: "keeper").receive(release) {
      defer { lines = nil }
      return lines
    }
  }

  /// What the server says of an incident.
  func row(_ key: String) throws -> ServerQuestions.Row? {
    let questions = try ServerQuestions(ServerDesk(address), .all, names: archive("asker"))
    var found: ServerQuestions.Row?
    try questions.forEachPage(limit: 10_000) { page in
      found = found ?? page.first { $0.key == key }
    }
    return found
  }
}
