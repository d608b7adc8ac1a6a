import Exports
import NewsModel
import TextUI
import Testing

@testable import Browser

/// Notes, tags, corrections, new incidents, the log, saved filters and what comes back next time.
@Suite struct WorkplaceTests {
  @Test func aNoteIsWrittenInTheListAndShownInThePane() throws {
    var player = Player(Size(width: 120, height: 40))
    try player.play("jNcall the hospital<Enter>in Kati<C-s>")
    #expect(player.state.dialog == nil)
    #expect(player.state.shelf[1]?.judgement.note == "call the hospital\nin Kati")
    #expect(player.text.contains("call the hospital"))
  }

  @Test func aChangedNoteIsNotLostByOneEscape() throws {
    var player = Player()
    try player.play("jNabc<Esc>")
    #expect(player.text.contains("Not saved. Ctrl-S saves it, Esc again leaves it."))
    try player.play("<Esc>")
    #expect(player.state.dialog == nil)
    #expect(player.state.shelf[1]?.judgement.note == "")
  }

  @Test func tagsAreCompletedAndTakenOff() throws {
    var player = Player()
    try player.play("jtrev<Tab><Enter>")
    #expect(player.state.shelf[1]?.judgement.tags == ["review"])
    try player.play("t<C-u>sahel<Enter>")
    #expect(player.state.shelf[1]?.judgement.tags == ["sahel"])
  }

  @Test func markedIncidentsAreTaggedInOneStep() throws {
    var player = Player()
    try player.play("mmtsahel<Enter>")
    let change = player.world.asked.last { if case .change = $0 { true } else { false } }
    guard case .change(.tag(let ids, let adding, _)) = change else {
      throw Missing(what: "a change of tags")
    }
    #expect(ids.count == 2 && adding == ["sahel"])
  }

  @Test func aCorrectionHasItsMistakesToldAndIsWrittenInTheExchangeFormat() throws {
    var player = Player()
    try player.play("jE<Tab><C-u>17 Sept<Enter>")
    #expect(player.text.contains("not a date: write it as 2024-09-17"))
    try player.play("<C-u>2024-09-16..2024-09-17<Tab><C-u>Kati<Enter>")
    #expect(player.state.dialog == nil)
    let change = player.world.asked.last { if case .change = $0 { true } else { false } }
    guard case .change(.correct(let corrections, nil, 1, nil)) = change else {
      throw Missing(what: "a correction")
    }
    #expect(
      corrections == [
        FieldCorrection(
          name: "date", value: #"{"end":"2024-09-17","precision":"range","start":"2024-09-16"}"#),
        FieldCorrection(name: "place", value: "\"Kati\""),
      ])
  }

  @Test func aGradeIsGivenWithItsReason() throws {
    var player = Player()
    try player.play("jE" + String(repeating: "<Tab>", count: 9) + "w<Enter>")
    #expect(player.text.contains("say at least this"))
    try player.play("only one source<Enter>")
    let change = player.world.asked.last { if case .change = $0 { true } else { false } }
    guard case .change(.correct(let corrections, nil, 1, "only one source")) = change else {
      throw Missing(what: "a grade")
    }
    #expect(corrections == [FieldCorrection(name: "grade", value: "\"weak\"")])
  }

  @Test func aKeyPressedBeforeTheIncidentIsHereIsTakenWhenItIs() throws {
    var state = BrowserState(
      size: Size(width: 80, height: 24), archiveName: "a", formats: DocumentFormat.all)
    var world = FakeWorld()
    var waiting: [Effect] = BrowserLoop.start(&state)
    func answerAll(_ isWanted: (Effect) -> Bool) {
      var rest = waiting
      waiting = []
      while let effect = rest.popLast() {
        guard isWanted(effect) else {
          waiting.append(effect)
          continue
        }
        guard let (answer, revision) = world.answer(effect) else { continue }
        rest += BrowserLoop.update(&state, .answered(answer, revision: revision))
      }
    }
    answerAll { if case .dossier = $0.question { false } else { true } }
    waiting += BrowserLoop.update(&state, .key(.character("E")))
    #expect(state.dialog == nil && state.message?.text == "Reading the incident…")
    answerAll { _ in true }
    #expect(state.dialog is RecordForm)
  }

  @Test func anIncidentIsMadeFromAPhoneCall() throws {
    var player = Player()
    try player.play("IAttack near Gao<Tab>2024-10-01<Tab>Gao<Enter>")
    let change = player.world.asked.last { if case .change = $0 { true } else { false } }
    guard case .change(.make(let incident, nil)) = change else {
      throw Missing(what: "a new incident")
    }
    #expect(incident.title == "Attack near Gao" && incident.place == "Gao")
    #expect(incident.date?.start.iso == "2024-10-01")
  }

  @Test func theLogGoesToTheIncidentAndTakesOneDecisionBack() throws {
    var world = FakeWorld()
    var entry = JournalEntry(
      author: "ana", chain: "ana@1", number: 1, previous: nil,
      moment: "2026-11-29T21:04:05.120Z", incident: "bamako-2024-09-17", words: "star set",
      before: .star(false), after: .star(true), reason: "to follow")
    entry.hash = "abc"
    world.journal = [
      JournalLine(entry: entry, isTakenBack: false, incident: 1, headline: "Bamako, Mali")
    ]
    var player = Player(world: world)
    try player.play("L")
    #expect(player.text.contains("11-29 21:04") && player.text.contains("to follow"))
    #expect(player.text.contains("star: none → set"))
    try player.play("u")
    #expect(player.world.asked.contains(.change(.takeBack(hash: "abc"))))
    try player.play("<Enter>")
    #expect(player.state.screens.last is ReaderState)
  }

  @Test func aFilterWithANameComesBack() throws {
    var player = Player()
    try player.play("fcountry:mali<Enter><F2>Mali<Enter>C'")
    #expect(player.text.contains("country:mali"))
    try player.play("<Enter>")
    #expect(player.state.incidents.filter == .country("mali"))
  }

  @Test func whatWasTypedBeforeComesBackWithTheArrow() throws {
    var player = Player()
    try player.play("fcountry:mali<Enter>f<C-u>killed>=10<Enter>f<C-u>x<Up>")
    func line() -> String? { (player.state.dialog as? FilterLineState)?.line.text }
    #expect(line() == "killed>=10")
    try player.play("<Up>")
    #expect(line() == "country:mali")
    try player.play("<Down><Down>")
    #expect(line() == "x")
  }

  @Test func theSessionComesBackWithFilterOrderCursorAndMarks() throws {
    var player = Player()
    try player.play("fkilled>=1<Enter>mj")
    let memory = player.state.memory
    let cursor = player.state.incidents.window.current
    #expect(memory.filter == "killed>=1" && memory.marks.count == 1)
    let resumed = resumed(player, memory)
    #expect(resumed.incidents.window.current?.id == cursor?.id)
    #expect(resumed.memory == memory)
  }

  /// The browser as it begins with what the last session left.
  private func resumed(_ player: Player, _ memory: SessionMemory) -> BrowserState {
    var resumed = BrowserState(
      size: player.state.size, archiveName: "a", formats: DocumentFormat.all)
    let ids = player.world.dossiers.map { ($0.incident.key, $0.incident.id) }
    resumed.resume(
      memory, cursor: player.state.incidents.window.current, marks: player.state.incidents.marks,
      ids: Dictionary(uniqueKeysWithValues: ids))
    var world = FakeWorld()
    var effects = BrowserLoop.start(&resumed)
    while let effect = effects.popLast() {
      guard let (answer, revision) = world.answer(effect) else { continue }
      effects += BrowserLoop.update(&resumed, .answered(answer, revision: revision))
    }
    return resumed
  }

  @Test func filtersWithNamesAreChosenInThePaletteFromEveryScreen() throws {
    var player = Player(Size(width: 100, height: 30))
    player.world.savedFilters = [SavedFilter(name: "Sahel desk", text: "country:mali")]
    try player.play("T:sahel")
    #expect(player.text.contains("filter Sahel desk  country:mali"))
    try player.play("<Enter>")
    #expect(player.state.screens.isEmpty)
    #expect(player.state.incidents.filterText == "country:mali")
    // A command that begins so comes first.
    try player.play("C:sort<Enter>")
    #expect(player.state.context == .sortMenu)
  }

  @Test(arguments: ["j<Enter>]", "j=", "P", "P<Tab>", "W", "F", "T", "S", "j<Enter>="])
  func theScreensOfTheSessionComeBack(_ keys: String) throws {
    var player = Player(Size(width: 100, height: 30))
    try player.play(keys)
    let memory = player.state.memory
    #expect(memory.screens?.isEmpty == false)
    let resumed = resumed(player, memory)
    #expect(resumed.memory.screens == memory.screens)
    #expect(resumed.context == player.state.context)
    let rows = BrowserLoop.draw(resumed).text
    #expect(rows.first == player.rows.first)
    // Whose incident is gone is not opened.
    var other = BrowserState(size: player.state.size, archiveName: "a", formats: DocumentFormat.all)
    other.resume(memory, cursor: nil, marks: [])
    let needs = memory.screens?.first?.incidents.isEmpty == false
    #expect(other.context == (needs ? .incidents : resumed.context))
  }

  private struct Missing: Error { var what: String }
}
