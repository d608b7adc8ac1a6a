import NewsModel
import TextUI
import Testing

@testable import Browser

/// The analyst disposes: deciding, editing, adding, the queue, and taking back.
@Suite struct AnalystTests {
  /// Opens the incident that everything is tried on, at the first report.
  private func reader(_ keys: String = "") throws -> Player {
    var player = Player()
    try player.play("j<Enter>" + keys)
    return player
  }

  private func claims(_ player: Player) -> [Claim] {
    player.state.shelf[1]?.reports.flatMap(\.claims) ?? []
  }

  private func form(_ player: Player) throws -> ClaimFormState {
    guard let form = player.state.dialog as? ClaimFormState else {
      throw Missing(what: "form on the screen:\n\(player.text)")
    }
    return form
  }

  private struct Missing: Error { var what: String }

  // MARK: Deciding

  @Test func onlyTheAnalystsOwnDecisionsSayByYou() throws {
    var dossier = SampleDossiers.bamako
    for index in dossier.reports[2].claims.indices {
      dossier.reports[2].claims[index].status = .accepted
    }
    var player = Player(world: FakeWorld([dossier]))
    try player.play("<Enter>]]")
    #expect(player.text.contains("✓ accepted · rule"))
    #expect(!player.text.contains("by you"))
    try player.play("a")
    #expect(player.text.contains("✓ accepted by you"))
  }

  @Test func acceptAllLeavesDecidedClaimsAlone() throws {
    var player = try reader("]]xA")
    let statuses = player.state.shelf[1]?.reports[2].claims.map(\.status)
    #expect(statuses == [.rejected, .accepted, .accepted, .accepted])
    try player.play("A")
    #expect(player.text.contains("No claim of this report is undecided."))
    try player.play("u")
    let after = player.state.shelf[1]?.reports[2].claims.map(\.status)
    #expect(after == [.rejected, .proposed, .proposed, .proposed])
  }

  // MARK: The form

  @Test func anEditIsShownBesideWhatItWas() throws {
    var player = try reader("]]E<Tab><C-u>79<Tab><C-u>79<Enter>")
    #expect(player.state.dialog == nil)
    let claim = try #require(player.state.shelf[1]?.reports[2].claims.first)
    #expect(claim.bounds == Bounds(79) && claim.status == .edited)
    #expect(player.text.contains("✎ edited by you; was: 77"))
    try player.play("u")
    #expect(player.state.shelf[1]?.reports[2].claims.first?.bounds == Bounds(77))
  }

  @Test func mistakesAreSaidAtTheirFields() throws {
    var player = try reader("]]E<Tab><C-u>many<Enter>")
    #expect(try form(player).field == .low)
    #expect(player.text.contains("✗ not a number"))
    try player.play("<C-u>90<Enter>")
    #expect(try form(player).field == .high)
    #expect(player.text.contains("✗ lower than the low end, 90"))
    try player.play("<C-u>95<Tab><Tab><Tab><Tab><Tab>2024-13-01<Enter>")
    #expect(player.text.contains("✗ not a date"))
    #expect(player.world.asked.allSatisfy { $0.slot != .decision })
    try player.play("<C-u>2024-09-19<Enter>")
    let claim = try #require(player.state.shelf[1]?.reports[2].claims.first)
    #expect(claim.bounds == Bounds(low: 90, high: 95) && claim.qualifier == .between)
    #expect(claim.asOf == Day(iso: "2024-09-19"))
  }

  @Test func escapeChangesNothing() throws {
    let before = try claims(reader("]]"))
    let player = try reader("]]E<Right><Tab>1<Esc>")
    #expect(claims(player) == before)
    #expect(player.world.asked.allSatisfy { $0.slot != .decision })
  }

  @Test func choicesGoRoundAndLettersPickThem() throws {
    var player = try reader("]]E<Left>")
    #expect(try form(player).measure == .casualties)
    try player.play("w")
    #expect(try form(player).measure == .wounded)
    try player.play("<S-Tab><Right>")
    #expect(try form(player).isDenied)
  }

  @Test func aClaimIsAddedFromASentenceAndTakenBack() throws {
    let count = try claims(reader()).count
    var player = try reader("]]/Funerals<Enter>+<Tab>50<Tab>50<Enter>")
    let added = try #require(player.state.shelf[1]?.reports[2].claims.last)
    #expect(claims(player).count == count + 1)
    #expect(added.rule == "analyst" && added.status == .accepted && added.bounds == Bounds(50))
    #expect(added.quotation?.text.hasPrefix("Funerals of about 50") == true)
    #expect(player.text.contains("added by you"))
    try player.play("u")
    #expect(claims(player).count == count)
  }

  @Test func aRefusedEditStaysInTheForm() throws {
    var player = try reader("]]")
    var state = player.state
    var revision = 0
    for key in try KeyNotation.parse("E<Tab>7<Tab>7<Enter>") {
      for case .ask(.change, let number) in BrowserLoop.update(&state, .key(key)) {
        revision = number
      }
    }
    _ = BrowserLoop.update(&state, .answered(.failed("The disk is full."), revision: revision))
    guard let form = state.dialog as? ClaimFormState else { throw Missing(what: "form") }
    #expect(form.failure == "The disk is full." && !form.isWriting)
    try player.play("q")
  }

  @Test func sentencesEndAtStopsAndLinesAndNotInNames() {
    let text = "Gen. Ag said 77 died. “It is over.” Then rain\nNext line"
    let words = SentenceFinder.sentences(of: text).map(\.text)
    #expect(words == ["Gen. Ag said 77 died.", "“It is over.”", "Then rain", "Next line"])
    for sentence in SentenceFinder.sentences(of: text) {
      let scalars = Array(text.unicodeScalars)[sentence.range]
      #expect(scalars.elementsEqual(sentence.text.unicodeScalars))
    }
  }

  // MARK: The queue

  @Test func theQueueMovesOnAfterTheLastDecision() throws {
    var player = Player()
    try player.play("P")
    let rows = player.world.queue(after: nil, limit: 10).rows
    try player.play("<Enter>")
    guard let first = player.state.screens.last as? ReaderState else {
      throw Missing(what: "reader")
    }
    #expect(first.incident == rows[0].incident.id)
    try player.play(String(repeating: "a", count: rows[0].openClaims))
    guard let second = player.state.screens.last as? ReaderState else {
      throw Missing(what: "reader")
    }
    #expect(second.incident == rows[1].incident.id)
    #expect(player.text.contains("this is the next report"))
    try player.play("u")
    #expect(
      player.world.queue(after: nil, limit: 10).rows.contains { $0.report == rows[0].report })
  }

  @Test func theQueueEndsWhenEverythingIsDecided() throws {
    var player = Player()
    try player.play("P<Enter>")
    for _ in 0..<40 {
      guard player.state.screens.last is ReaderState else { break }
      try player.play("A")
    }
    #expect(player.text.contains("Every claim is decided."))
    try player.play("uq")
    #expect(player.state.screens.isEmpty)
  }

  // MARK: Only accepted claims

  @Test func compareCanLeaveProposedClaimsOut() throws {
    var player = try reader("]]a=v")
    guard let compare = player.state.screens.last as? CompareState else {
      throw Missing(what: "compare")
    }
    #expect(compare.chart?.positions == [DossierPosition(report: 2, claim: 0)])
    try player.play("e<Enter>")
    guard case .export(let order) = player.world.asked.last else {
      throw Missing(what: "export")
    }
    #expect(order.onlyAccepted)
  }
}
