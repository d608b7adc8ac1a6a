import Archive
@testable import Desk
import Foundation
import NewsModel
import TestSupport
import Testing

/// What was imported, on its way by a server: whole incidents at a time, each thing once.
@Suite(
  "Material by a server",
  .serialized,
  .enabled(if: MadeServer.isInstalled, "PostgreSQL is not installed: apt-get install postgresql"))
struct MaterialExchangeTests {
  private let desk: MadeServerDesk

  init() throws { desk = try MadeServerDesk() }

  /// Two incidents of which one report speaks, each with one of its own.
  private static func two(text: String) -> [Dossier] {
    (1...2).map { number in
      var dossier = MadeDesk.dossier(number)
      dossier.reports[1].key = "shared"
      dossier.reports[1].title = "Both"
      dossier.reports[1].text = text
      return dossier
    }
  }

  @Test func aReportOfTwoIncidentsGoesWithBothAndAnewWhenItChanges() throws {
    let (ana, ben) = (try desk.archive("ana"), try desk.archive("ben"))
    try ana.store(Self.two(text: "At first."), source: MadeServerDesk.source)
    // Two incidents, their four claims, and three reports.
    #expect(try desk.sync(ana).materialSent == 9)
    #expect(try desk.sync(ana).isIdle)
    try desk.sync(ben)
    #expect(try desk.export(ben) == desk.export(ana))
    // It is imported with the first alone; the second says it, too.
    try ana.store([Self.two(text: "Later.")[0]], source: MadeServerDesk.source)
    try desk.sync(ana)
    try desk.sync(ben)
    let second = try #require(try ben.dossier(key: "incident-2"))
    #expect(second.reports.first { $0.key == "shared" }?.text == "Later.")
    #expect(try desk.export(ben) == desk.export(ana))
    // Who comes later has the same.
    let cem = try desk.archive("cem")
    try desk.sync(cem)
    #expect(try desk.export(cem) == desk.export(ana))
  }

  @Test func whatWasImportedHereAndHasNotGoneYetIsNotWrittenOver() throws {
    let (ana, ben) = (try desk.archive("ana"), try desk.archive("ben"))
    try ana.store(Self.two(text: "At first."), source: MadeServerDesk.source)
    try desk.sync(ana)
    try desk.sync(ben)
    // Ben has another figure of the second incident; what comes from ana is about the first and the shared report.
    var own = Self.two(text: "At first.")[1]
    own.reports[1].claims[0].bounds = Bounds(77)
    try ben.store([own], source: MadeServerDesk.source)
    var other = Self.two(text: "Later.")[0]
    other.incident.title = "Renamed"
    try ana.store([other], source: MadeServerDesk.source)
    try desk.sync(ana)
    for store in [ben, ana, ben] { try desk.sync(store) }
    for store in [ana, ben] {
      #expect(try store.dossier(key: "incident-1")?.incident.title == "Renamed")
      let second = try #require(try store.dossier(key: "incident-2"))
      let shared = try #require(second.reports.first { $0.key == "shared" })
      #expect(shared.claims[0].bounds == Bounds(77) && shared.text == "Later.")
    }
  }

  @Test func anEntryThatWasChangedUnderItsHashIsNamedThoughItIsKnown() throws {
    let (ana, ben) = (try desk.archive("ana"), try desk.archive("ben"))
    try ana.store([MadeDesk.dossier(1)], source: MadeServerDesk.source)
    try ana.remark(incident: 1, "as it was")
    try desk.sync(ana)
    try desk.sync(ben)
    let known = try #require(try ben.desks().first)
    // Asked for once more, what is known changes nothing.
    try ben.note(desk: known.id, cursor: "0")
    #expect(try desk.sync(ben).taken == DeskIntake())
    try desk.server.sql(
      "UPDATE tollbook.entry SET body = replace(body, 'as it was', 'as it was not')",
      at: desk.address)
    try ben.note(desk: known.id, cursor: "0")
    let taken = try desk.sync(ben).taken
    #expect(taken.entries == 0 && taken.refused.count == 1 && taken.open.count == 1)
    #expect(try ben.dossier(key: "incident-1")?.judgement.note == "as it was")
  }
}
