import Exports
import NewsModel
import TestSupport
import TextUI
import Testing

@testable import Browser

/// What the browser asks of the world, and what it makes of the answers.
@Suite struct UpdateTests {
  private let size = Size(width: 80, height: 24)

  private func rows(_ ids: Range<Int>) -> [IncidentSummary] {
    ids.map { IncidentSummary(id: Int64($0), key: "\($0)") }
  }

  private func page(_ ids: Range<Int>, before: Bool, after: Bool) -> IncidentPage {
    IncidentPage(rows: rows(ids), hasBefore: before, hasAfter: after)
  }

  @Test func startAsksForTheFirstPageAndTheCount() {
    var state = BrowserState(size: size, archiveName: "a", formats: DocumentFormat.all)
    let query = IncidentQuery()
    #expect(
      BrowserLoop.start(&state) == [
        .ask(.page(query, .first, limit: 200), revision: 1), .ask(.count(.all), revision: 2),
      ])
  }

  @Test func theRowUnderTheCursorAsksForItsDossierOnce() {
    var state = BrowserState(size: size, archiveName: "a", formats: DocumentFormat.all)
    _ = BrowserLoop.start(&state)
    let effects = BrowserLoop.update(
      &state, .answered(.page(page(1..<4, before: false, after: false), .first), revision: 1))
    #expect(effects == [.ask(.dossier(id: 1), revision: 3)])
    #expect(BrowserLoop.update(&state, .resized(Size(width: 90, height: 20))) == [])
  }

  @Test func theSampleSaysThatItIsOne() throws {
    var state = BrowserState(
      size: Size(width: 80, height: 24), archiveName: "a", formats: DocumentFormat.all,
      isSample: true)
    func text() -> String { GoldenScreen.rows(of: BrowserLoop.draw(state)) }
    #expect(text().contains("This is a sample archive. :import FILE"))
    _ = BrowserLoop.update(&state, .key(.down))
    #expect(!text().contains(":import FILE") && text().contains("sample"))
    let own = BrowserState(
      size: Size(width: 80, height: 24), archiveName: "a", formats: DocumentFormat.all)
    #expect(!GoldenScreen.rows(of: BrowserLoop.draw(own)).contains("sample"))
  }

  @Test func controlLReadsAgainAndDrawsAnew() throws {
    var player = Player()
    try player.play("j")
    let (cursor, asked) = (player.state.incidents.window.current?.id, player.world.asked.count)
    try player.play("<C-l>")
    #expect(player.wishes.last == .repaint && player.text.contains("Read again."))
    #expect(player.world.asked.count > asked && player.state.incidents.window.current?.id == cursor)
  }

  @Test func anAnswerToAnOlderQuestionIsDropped() {
    var state = BrowserState(size: size, archiveName: "a", formats: DocumentFormat.all)
    _ = BrowserLoop.start(&state)
    state.incidents.show(.country("MLI"))
    let newer = state.missingQuestions()
    #expect(newer.map(\.question?.slot) == [.page, .count])
    let old = page(1..<4, before: false, after: false)
    #expect(BrowserLoop.update(&state, .answered(.page(old, .first), revision: 1)) == [])
    #expect(state.incidents.window.rows.isEmpty)
    _ = BrowserLoop.update(&state, .answered(.page(old, .first), revision: 3))
    #expect(state.incidents.window.rows.count == 3)
  }

  @Test func aFailedQuestionIsAskedAgainOnlyWithTheNextKey() {
    var state = BrowserState(size: size, archiveName: "a", formats: DocumentFormat.all)
    _ = BrowserLoop.start(&state)
    #expect(BrowserLoop.update(&state, .answered(.failed("The disk is gone."), revision: 1)) == [])
    #expect(state.message == .failed("The disk is gone."))
    let again = BrowserLoop.update(&state, .key(.down))
    #expect(again == [.ask(.page(IncidentQuery(), .first, limit: 200), revision: 3)])
  }

  @Test func theCursorStaysWhenAnotherProgramHasWritten() throws {
    var player = Player()
    try player.play("jj")
    let current = try #require(player.state.incidents.window.current)
    let top = try #require(player.state.incidents.window.rows.first)
    player.world.dossiers.removeAll { $0.incident.id == top.id }
    player.receive(.archiveChanged)
    #expect(player.state.incidents.window.current?.id == current.id)
    #expect(player.state.incidents.window.rows.count == player.world.dossiers.count)
    #expect(player.state.incidents.total == player.world.dossiers.count)
  }

  @Test func aWindowFarFromTheTopIsReadAgainWhereItIs() {
    var window = ListWindow()
    window.receive(page(0..<200, before: false, after: true), .first, height: 20)
    #expect(window.reread == .first)
    window.move(to: 150, height: 20)
    guard case .after(let row) = window.reread else {
      Issue.record("read from the top")
      return
    }
    #expect(row.id == window.rows[50].id)
    window.retake(page(51..<251, before: true, after: true), after: row, height: 20)
    window.move(to: 99, onLine: 7, height: 20)
    #expect(window.current?.id == 150)
    #expect(window.position(of: 1000) == 151)
    #expect(window.cursor - window.top == 7)
  }

  @Test func aDecisionThatIsNotStoredYetLooksSo() {
    var state = BrowserState(size: size, archiveName: "a", formats: DocumentFormat.all)
    _ = BrowserLoop.start(&state)
    let rows = page(1..<4, before: false, after: false)
    _ = BrowserLoop.update(&state, .answered(.page(rows, .first), revision: 1))
    let effects = BrowserLoop.update(&state, .key(.character("*")))
    guard case .ask(.star(_, true), let revision) = effects.first else {
      Issue.record("no star")
      return
    }
    let pending = BrowserLoop.draw(state).text.joined()
    #expect(pending.contains("☆") && !pending.contains("★"))
    #expect(pending.contains("storing 1 decision…"))
    _ = BrowserLoop.update(&state, .answered(.done(""), revision: revision))
    let stored = BrowserLoop.draw(state).text.joined()
    #expect(stored.contains("★") && !stored.contains("storing"))
  }

  // MARK: Paging

  private func opened(total: Int) -> BrowserState {
    var state = BrowserState(size: size, archiveName: "a", formats: DocumentFormat.all)
    _ = BrowserLoop.start(&state)
    let first = page(0..<200, before: false, after: true)
    _ = BrowserLoop.update(&state, .answered(.page(first, .first), revision: 1))
    _ = BrowserLoop.update(&state, .answered(.count(total), revision: 2))
    return state
  }

  @Test func nearTheEdgeTheWindowAsksForMore() throws {
    var state = opened(total: 3_000_000)
    var effects: [Effect] = []
    for _ in 0..<8 { effects += BrowserLoop.update(&state, .key(.pageDown)) }
    let asked = effects.compactMap { effect -> PageRequest? in
      if case .ask(.page(_, let request, _), _) = effect { request } else { nil }
    }
    #expect(asked == [.after(rows(199..<200)[0])])
  }

  @Test func theWindowStaysSmallAndKnowsItsPlace() {
    var window = ListWindow()
    window.receive(page(0..<200, before: false, after: true), .first, height: 20)
    for start in stride(from: 200, to: 2000, by: 200) {
      window.move(to: window.rows.count - 1, height: 20)
      let last = rows(start - 1..<start)[0]
      window.receive(
        page(start..<(start + 200), before: true, after: true), .after(last), height: 20)
    }
    #expect(window.rows.count == ListWindow.capacity)
    #expect(window.current?.id == 1799)
    #expect(window.position(of: 3_000_000) == 1800)
    #expect(window.hasBefore)
  }

  @Test func theLastPageCountsFromTheEnd() {
    var window = ListWindow()
    window.receive(page(800..<1000, before: true, after: false), .last, height: 20)
    #expect(window.position(of: 1000) == 1000)
    window.move(to: 0, height: 20)
    let first = rows(800..<801)[0]
    window.receive(page(600..<800, before: true, after: true), .before(first), height: 20)
    #expect(window.current?.id == 800)
    #expect(window.position(of: 1000) == 801)
    #expect(window.position(of: nil) == nil)
  }

  @Test func aPageThatDoesNotTouchTheWindowIsIgnored() {
    var window = ListWindow()
    window.receive(page(0..<200, before: false, after: true), .first, height: 20)
    let stranger = rows(500..<501)[0]
    window.receive(page(501..<600, before: true, after: true), .after(stranger), height: 20)
    #expect(window.rows.count == 200)
  }

  @Test func keysPressedWhileTheReaderOpensAreTakenWhenItHas() {
    var world = FakeWorld([SampleDossiers.bamako])
    var state = BrowserState(size: size, archiveName: "a", formats: DocumentFormat.all)
    var late: [(Answer, revision: Int)] = []
    for effect in BrowserLoop.start(&state) {
      guard let (answer, revision) = world.answer(effect) else { continue }
      for effect in BrowserLoop.update(&state, .answered(answer, revision: revision)) {
        if let answer = world.answer(effect) { late.append(answer) }
      }
    }
    for key in [Key.enter, .character("]"), .character("]")] {
      #expect(BrowserLoop.update(&state, .key(key)) == [])
    }
    for (answer, revision) in late {
      _ = BrowserLoop.update(&state, .answered(answer, revision: revision))
    }
    guard let reader = state.screens.last as? ReaderState else {
      Issue.record("no reader")
      return
    }
    #expect(reader.report == 2)
  }

  // MARK: Decisions

  @Test func aDecisionIsShownAtOnceAndTakenBackWhenRefused() throws {
    var player = Player()
    try player.play("<Enter>")
    let effects = { (state: inout BrowserState) in BrowserLoop.update(&state, .key(.character("x")))
    }
    var state = player.state
    let written = effects(&state)
    guard case .ask(.decide(let claim, .rejected), let revision)? = written.first else {
      Issue.record("no decision but \(written)")
      return
    }
    #expect(state.shelf[2]?.reports.flatMap(\.claims).first { $0.id == claim }?.status == .rejected)
    _ = BrowserLoop.update(&state, .answered(.failed("The disk is full."), revision: revision))
    #expect(state.shelf[2]?.reports.flatMap(\.claims).first { $0.id == claim }?.status == .proposed)
    #expect(state.requests.pendingDecisions.isEmpty)
  }

  @Test func undoGivesTheStatusBack() throws {
    var player = Player()
    try player.play("<Enter>aau")
    let claims = player.state.shelf[2]?.reports.flatMap(\.claims)
    #expect(claims?.allSatisfy { $0.status == .proposed && !$0.isDecidedHere } == true)
    #expect(player.world.asked.filter { $0.slot == .decision }.count == 2)
    #expect(player.text.contains("Taken back: claim accepted."))
  }

  @Test func aReadOnlyArchiveTakesNoDecision() throws {
    var player = Player(isReadOnly: true)
    try player.play("*<Enter>a")
    #expect(player.world.asked.allSatisfy { $0.slot != .decision })
    #expect(player.text.contains("reading only"))
  }

  @Test func quittingAsksTheWorldToQuit() throws {
    var player = Player()
    try player.play("<Enter>qq")
    #expect(player.wishes == [.quit])
  }

  @Test func theTableHasOneRowForEachVoiceUntilItIsUnfolded() throws {
    var player = Player(Size(width: 160, height: 50))
    try player.play("j=<Tab>")
    func rows() -> Int? {
      guard let compare = player.state.screens.last as? CompareState else { return nil }
      return compare.table?.rows.count
    }
    let folded = try #require(rows())
    #expect(player.text.contains("a security source ×3"))
    #expect(player.text.contains("(own count)"))
    let place = { () -> DossierPosition? in
      guard let compare = player.state.screens.last as? CompareState else { return nil }
      return compare.position
    }
    try player.play("<Down><Down>")
    let before = place()
    try player.play("f")
    #expect(try #require(rows()) > folded)
    #expect(!player.text.contains("×3"))
    #expect(place() == before)
    try player.play("f")
    #expect(rows() == folded)
  }
}
