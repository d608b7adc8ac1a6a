import NewsModel
import TestSupport
import TextUI
import Testing

@testable import Browser
import Exports

/// The eight jobs of an analyst, from the keyboard, each with its number of keys; a letter that is typed into a line or
/// a form counts as one.
@Suite struct EightJobsTests {
  private func played(_ keys: String, _ count: Int, on player: inout Player) throws {
    let parsed = try KeyNotation.parse(keys)
    #expect(parsed.count == count, "the number of keys of this job")
    for key in parsed { player.press(key) }
  }

  private func change(_ player: Player) -> ClaimChange? {
    player.world.asked.lazy.compactMap { question -> ClaimChange? in
      if case .change(let change) = question { change } else { nil }
    }.last
  }

  private func order(_ player: Player) -> ExportOrder? {
    player.world.asked.lazy.compactMap { question -> ExportOrder? in
      if case .export(let order) = question { order } else { nil }
    }.last
  }

  @Test func oneDisputesOfAGroupRejectedUndoneAndABrief() throws {
    var third = try #require(SampleDossiers.all.first { $0.incident.place == "Barsalogho" })
    (third.incident.id, third.incident.key, third.incident.place) = (9, "incident-9", "Djibo")
    var player = Player(
      Size(width: 120, height: 40), world: FakeWorld(SampleDossiers.all + [third]))
    let filter = "group:jnim country:mali,burkina date:2024 disputed:yes"
    try played("f\(filter)<Enter>", 56, on: &player)
    try played("<Enter>nxu", 4, on: &player)
    #expect(player.text.contains("Taken back"))
    try played("qmmme<Enter>", 6, on: &player)
    #expect(order(player)?.ids.sorted() == [1, 3, 9] && order(player)?.format == .markdown)
    #expect(player.state.incidents.filter == (try FilterParser.parse(filter)))
  }

  @Test func twoNotedTaggedStarredAndFoundTomorrow() throws {
    var player = Player()
    try played("jNcall<C-s>treview<Enter>*", 16, on: &player)
    let dossier = try #require(player.state.shelf[1])
    #expect(dossier.judgement.note == "call" && dossier.judgement.tags == ["review"])
    #expect(player.state.summary(of: 1)?.isStarred == true)
    try played("ftag:review<Enter>", 12, on: &player)
    let memory = player.state.memory
    #expect(memory.filter == "tag:review")
  }

  @Test func threeAnIncidentFromAPhoneCallWithTwoReports() throws {
    var player = Player()
    try played("IRaid<Tab>2024-10-01<Tab>Gao<Enter>", 21, on: &player)
    guard case .make(let incident, _)? = change(player) else {
      Issue.record("no incident was made")
      return
    }
    #expect(incident.title == "Raid" && incident.place == "Gao")
    // The cursor is on the new one.
    try played("<Enter>Iphone<Tab><Tab><Tab>two dead<Enter>", 19, on: &player)
    try played("Iradio<Tab><Tab><Tab>three dead<Enter>", 20, on: &player)
    let made = try #require(player.world.dossiers.first { $0.incident.title == "Raid" })
    #expect(made.reports.map(\.outlet) == ["phone", "radio"])
    #expect(made.reports.map(\.text) == ["two dead", "three dead"])
  }

  @Test func fourAnArticlesPlaceGroupAndDateCorrectedMergedAndSplit() throws {
    var player = Player()
    try played(
      "jE<Tab><C-u>2024-09-16<Tab><C-u>Kati<Tab><Tab><Tab><Tab><Tab><C-u>CSP<Enter>", 30,
      on: &player)
    guard case .correct(let corrections, nil, 1, _)? = change(player) else {
      Issue.record("nothing was corrected")
      return
    }
    #expect(corrections.map(\.name) == ["date", "place", "groups"])
    try played("mm=Jy", 5, on: &player)
    guard case .join? = change(player) else {
      Issue.record("nothing was joined")
      return
    }
    try played("<Home>j<Enter>]X", 5, on: &player)
    guard case .split? = change(player) else {
      Issue.record("nothing was split")
      return
    }
  }

  @Test func fiveANamedFilterOverARestart() throws {
    var player = Player()
    try played("fcountry:mali<Enter><F2>Mali<Enter>", 20, on: &player)
    var next = Player(world: player.world)
    try played("'<Enter>", 2, on: &next)
    #expect(next.state.incidents.filter == .country("mali"))
  }

  @Test func sixMarksAndAFilterToFilesACitationAndALink() throws {
    var player = Player()
    try played("mmmmme<Tab><Tab><Tab><Tab><Enter>", 11, on: &player)
    #expect(order(player)?.ids.count == 5 && order(player)?.format == .csv)
    // The dialog begins with the format of the export before.
    try played("e<Tab><C-t><Enter>", 4, on: &player)
    #expect(order(player)?.all != nil && order(player)?.format == .geojson)
    #expect(order(player)?.path == "tollbook-8-incidents.geojson")
    try played("<Home>j<Enter>nyy", 6, on: &player)
    guard case .copy? = player.wishes.last else {
      Issue.record("nothing was copied")
      return
    }
    try played("o", 1, on: &player)
    let opened = player.world.asked.contains { if case .openLink = $0 { true } else { false } }
    #expect(opened || player.text.contains("no link"))
  }

  @Test func sevenALightThemeColumnsAndARemappedKey() throws {
    var settings = BrowserSettings()
    settings.theme = .light
    _ = settings.choose(columns: ["date", "place"])
    try settings.keys.bind("incidents.mark", to: "x")
    var player = Player(settings: settings)
    try played("x", 1, on: &player)
    #expect(player.state.incidents.marks.count == 1)
    #expect(
      player.state.listLayout.columns.map(\.column) == [.date, .place])
  }

  @Test func eightADisagreementOfTwoCodersIsSettled() throws {
    var player = Player()
    try played("P<S-Tab>2", 3, on: &player)
    #expect(player.world.settled.map(\.as.author) == ["ben"])
  }

  @Test func aKeyThatDoesNothingSaysSo() throws {
    var player = Player()
    try player.play("Z")
    #expect(player.text.contains("Z does nothing here; ? shows every key."))
    try player.play("fcountry:atlantis<Enter><Enter>")
    #expect(player.text.contains("No incident is under the cursor."))
  }

  @Test func theTitleSaysCursorMatchesAndAll() throws {
    var player = Player(Size(width: 120, height: 40))
    try player.play("fcountry:mali<Enter>j")
    #expect(player.text.contains("2 of 3 of 8 incidents"))
  }
}
