import Exports
import NewsModel
import TestSupport
import TextUI
import Testing

@testable import Browser

/// What others have decided is read where it is shown, and nothing else is: reads are counted.
struct DecisionNewsTests {
  /// What a change elsewhere has the browser ask.
  private static func asked(_ news: ArchiveNews, of player: inout Player) -> [Question] {
    player.world.asked = []
    player.receive(.archiveNews(news))
    return player.world.asked.filter { $0 != .watchedNews }
  }

  private static func retitle(_ id: Int64, _ player: inout Player) {
    for index in player.world.dossiers.indices
    where player.world.dossiers[index].incident.id == id {
      player.world.dossiers[index].incident.place = "Otherplace"
    }
  }

  @Test func aStarElsewhereHasItsRowReadAndNoPageAndNoCount() throws {
    var player = Player()
    try player.play("jj")
    let list = player.state.incidents
    let row = try #require(list.window.rows.first)
    #expect(row.id != list.window.current?.id)
    Self.retitle(row.id, &player)
    let asked = Self.asked(ArchiveNews(incidents: [row.id], aspects: .star), of: &player)
    #expect(asked == [.rows(ids: [row.id])])
    let now = player.state.incidents
    #expect(now.window.rows.first?.place == "Otherplace")
    #expect(now.window.cursor == list.window.cursor && now.window.top == list.window.top)
    #expect(now.count == list.count && now.all == list.all && !now.isStale)
    #expect(now.retired.isEmpty)
    // The one under the cursor has its pane read, too.
    let current = try #require(list.window.current?.id)
    let pane = Self.asked(ArchiveNews(incidents: [current], aspects: .figures), of: &player)
    #expect(pane.count == 2 && pane.contains(.dossier(id: current)))
    #expect(pane.contains(.rows(ids: [current])))
  }

  @Test func whatIsNotOnTheScreenIsNotRead() throws {
    var player = Player()
    let elsewhere = ArchiveNews(incidents: [9_999], aspects: [.star, .figures, .judgement])
    #expect(Self.asked(elsewhere, of: &player).isEmpty)
    #expect(player.state.incidents.retired.isEmpty)
    player.world.asked = []
    player.receive(.archiveNews(ArchiveNews()))
    #expect(player.world.asked.isEmpty)
  }

  @Test func whatTouchesFilterOrOrderHasTheListReadAgain() throws {
    var player = Player()
    let row = try #require(player.state.incidents.window.rows.last)
    let members = Self.asked(ArchiveNews(incidents: [row.id], aspects: .members), of: &player)
    #expect(members.contains { $0.slot == .page } && members.contains(.count(.all)))
    let date = Self.asked(ArchiveNews(incidents: [row.id], aspects: .facts), of: &player)
    #expect(date.contains { $0.slot == .page })
    try player.play("fkilled>=1<Enter>")
    let star = Self.asked(ArchiveNews(incidents: [row.id], aspects: .star), of: &player)
    #expect(!star.contains { $0.slot == .page || $0.slot == .count })
    let claim = Self.asked(ArchiveNews(incidents: [row.id], aspects: .figures), of: &player)
    #expect(claim.contains { $0.slot == .page } && claim.contains { $0.slot == .count })
    #expect(Self.asked(.whole, of: &player).contains { $0.slot == .page })
  }

  @Test func theListBehindADialogIsBroughtUpToDateWhenItComesBack() throws {
    for keys in ["/zalambdodont", "c"] {
      for news in [ArchiveNews(aspects: .star), .whole] {
        var player = Player()
        let row = try #require(player.state.incidents.window.rows.last)
        try player.play(keys)
        Self.retitle(row.id, &player)
        var news = news
        news.incidents = [row.id]
        player.receive(.archiveNews(news))
        try player.play("<Esc>")
        let now = player.state.incidents.window.rows.first { $0.id == row.id }
        #expect(now?.place == "Otherplace", "\(keys) \(news)")
        #expect(player.state.newsBehind.isEmpty)
      }
    }
  }

  @Test func aRowIsNotReadWhileADecisionOfOursIsOnItsWay() throws {
    var state = BrowserState(
      size: Size(width: 80, height: 24), archiveName: "a", formats: DocumentFormat.all)
    _ = BrowserLoop.start(&state)
    let rows = (1...3).map { IncidentSummary(id: Int64($0), key: "\($0)") }
    let page = IncidentPage(rows: rows, hasBefore: false, hasAfter: false)
    _ = BrowserLoop.update(&state, .answered(.page(page, .first), revision: 1))
    let star = BrowserLoop.update(&state, .key(.character("*")))
    guard case .ask(.star, let revision) = star.first else {
      Issue.record("no star")
      return
    }
    let news = ArchiveNews(incidents: [1], aspects: .tags)
    let early = BrowserLoop.update(&state, .archiveNews(news))
    #expect(!early.contains { $0.question == .rows(ids: [1]) })
    #expect(state.incidents.window.rows[0].isStarred)
    let late = BrowserLoop.update(&state, .answered(.done(""), revision: revision))
    #expect(late.contains { $0.question == .rows(ids: [1]) })
  }

  @Test func aPageThatWasOnItsWayBringsNoRowAsItWas() throws {
    var state = BrowserState(
      size: Size(width: 80, height: 24), archiveName: "a", formats: DocumentFormat.all)
    _ = BrowserLoop.start(&state)
    let news = ArchiveNews(incidents: [2], aspects: .star)
    let early = BrowserLoop.update(&state, .archiveNews(news))
    #expect(!early.contains { $0.question == .rows(ids: [2]) })
    let rows = (1...3).map { IncidentSummary(id: Int64($0), key: "\($0)") }
    let page = IncidentPage(rows: rows, hasBefore: false, hasAfter: false)
    let effects = BrowserLoop.update(&state, .answered(.page(page, .first), revision: 1))
    #expect(effects.contains { $0.question == .rows(ids: [2]) })
  }

  @Test func aListDependsOnWhatItAsksAndHowItSorts() throws {
    func aspects(_ text: String, _ sort: SortKey = .date) throws -> DecidedAspects {
      IncidentQuery(filter: try FilterParser.parse(text), sort: sort).aspects
    }
    #expect(try aspects("") == [.members, .facts])
    #expect(try aspects("", .spread) == [.members, .figures])
    #expect(try aspects("starred:yes or -tag:x") == [.members, .facts, .star, .tags])
    #expect(try aspects("decided-by:ana") == .all)
    #expect(try aspects("ambush").contains([.note, .facts, .figures]))
    #expect(try !aspects("country:mali killed>=3").contains(.star))
    #expect(AnalystChange.several([.star(true), .remark("x")]).aspects == [.star, .note])
    #expect(AnalystChange.field(reportKey: nil, name: "grade", value: nil).aspects == .judgement)
    #expect(AnalystChange.field(reportKey: nil, name: "date", value: nil).aspects == .facts)
    #expect(AnalystChange.field(reportKey: "r", name: "outlet", value: nil).aspects == .figures)
  }
}
