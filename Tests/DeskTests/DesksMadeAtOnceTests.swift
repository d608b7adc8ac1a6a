@testable import Desk
import Foundation
import TestSupport
import Testing

/// Roles belong to a server, not to a database: desks that are made at the same moment meet over them.
@Suite(
  .enabled(if: MadeServer.isInstalled, "PostgreSQL is not installed: apt-get install postgresql"))
struct DesksMadeAtOnceTests {
  @Test func desksMadeAtOnceOnOneServerAreAllMade() throws {
    let server = try #require(MadeServer.another())
    defer { server.stop() }
    let addresses = try (0..<6).map { _ in try server.database() }
    let outcomes = Outcomes()
    DispatchQueue.concurrentPerform(iterations: addresses.count) { index in
      outcomes.add(Result { try ServerDesk.make(at: addresses[index], isSpread: false) })
    }
    for outcome in outcomes.all { #expect(try outcome.get()) }
    #expect(outcomes.all.count == addresses.count)
  }

  private final class Outcomes: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var all: [Result<Bool, any Error>] = []
    func add(_ outcome: Result<Bool, any Error>) { lock.withLock { all.append(outcome) } }
  }
}
