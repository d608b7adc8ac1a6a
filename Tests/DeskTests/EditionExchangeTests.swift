import Archive
import Desk
import Foundation
import NewsModel
import TestSupport
import Testing

/// Versions of a page that has changed, on their way between desks.
@Suite("Versions between desks")
struct EditionExchangeTests {
  /// An incident whose second report is a later reading of the first one's page.
  private static var twice: Dossier {
    var dossier = MadeDesk.dossier(1)
    for index in dossier.reports.indices { dossier.reports[index].link = "https://r.example/gao" }
    return dossier
  }

  private static let editions = [(report: "report-1-1", after: "report-1-0")]

  private func numbers(_ store: IncidentStore) throws -> [Int?]? {
    try store.dossier(key: "incident-1")?.reports.map { $0.edition?.number }
  }

  @Test(arguments: [true, false]) func aVersionIsOneAtEveryDesk(isKnownBefore: Bool) throws {
    let desk = try MadeDesk(3)
    try desk.store([Self.twice], at: 0)
    // What has gone already goes once more when it turns out to be a version.
    if isKnownBefore { try desk.settle() }
    try desk.stores[0].keep(editions: Self.editions)
    try desk.settle()
    for (index, store) in desk.stores.enumerated() {
      #expect(try numbers(store) == [1, 2], "\(index)")
      #expect(try store.earlierEdition(of: "report-1-1")?.key == "report-1-0")
      #expect(try desk.export(index) == desk.export(0))
    }
  }

  @Test(.enabled(if: MadeServer.isInstalled)) func aServerCarriesThem() throws {
    let desk = try MadeServerDesk()
    let (ana, ben) = (try desk.archive("ana"), try desk.archive("ben"))
    try ana.store([Self.twice], source: MadeServerDesk.source)
    try ana.keep(editions: Self.editions)
    try desk.sync(ana)
    try desk.sync(ben)
    #expect(try numbers(ben) == [1, 2])
    #expect(try desk.sync(ana).isIdle)
    #expect(try desk.sync(ben).isIdle)
  }
}
