import Exports
import NewsModel
import TextUI
import Testing

@testable import Browser

@Suite("Prompts: values with counts, what was meant, paths, imports")
struct PromptTests {
  private func line(_ player: Player) -> String? {
    (player.state.dialog as? FilterLineState)?.line.text
  }

  // MARK: Values

  @Test func theValueUnderTheCursorIsRead() {
    func part(_ text: String, _ cursor: Int? = nil) -> [String]? {
      TypedTerm(text: text, cursor: cursor ?? text.count).map { [$0.field.name, $0.part] }
    }
    #expect(part("country:ma") == ["country", "ma"])
    #expect(part("killed>=3 -group:\"ab c") == ["group", "ab c"])
    #expect(part("kind:bomb") == ["type", "bomb"])
    #expect(part("country:mali,ni") == ["country", "ni"])
    #expect(part("(country:mali or group:j") == ["group", "j"])
    #expect(part("country:mali killed", 12) == ["country", "mali"])
    #expect(
      TypedTerm(text: "killed>=3 -country:ma date:2024", cursor: 21)?.rest == "killed>=3  date:2024"
    )
    #expect(TypedTerm(text: "group:\"a b\" x", cursor: 8)?.rest == " x")
    #expect(part("country:mali ") == nil && part("killed>=3") == nil && part("moon:x") == nil)
  }

  @Test func valuesAreCompletedWithHowManyEachLeaves() throws {
    var player = Player(Size(width: 120, height: 30))
    try player.play("fcountry:")
    #expect(player.text.contains("Mali 3"))
    try player.play("ni")
    #expect(player.text.contains("Niger 2") && !player.text.contains("Mali 3"))
    try player.play("<Tab>")
    #expect(line(player) == "country:niger" || line(player) == "country:Niger")
    try player.play("<Enter>")
    #expect(player.state.incidents.window.rows.count == 2)
  }

  @Test func countsAreThoseUnderTheRestOfTheFilter() throws {
    var player = Player(Size(width: 120, height: 30))
    try player.play("fgroup:jnim country:")
    #expect(player.text.contains("Mali 1") && player.text.contains("Burkina Faso 1"))
    try player.play("bu<Tab>")
    #expect(line(player)?.hasSuffix("\"") == true, "a name of two words stands in quotation marks")
    #expect((player.state.dialog as? FilterLineState)?.mistake == nil)
  }

  @Test func whatNothingIsCalledIsToldWithWhatIsNear() throws {
    var player = Player(Size(width: 120, height: 30))
    try player.play("fgroup:jnmi")
    #expect(player.text.contains("No group here is called “jnmi”: did you mean JNIM?"))
    try player.play("<Tab>")
    #expect(line(player)?.lowercased() == "group:jnim")
    try player.play("<C-u>country:zzz")
    #expect(player.text.contains("No country here is called “zzz”."))
    try player.play("<Enter>")
    #expect(player.text.contains("No country here is called “zzz”."), "the empty list says it")
    try player.play("C")
    #expect(!player.text.contains("zzz"))
    try player.play("fcountry:mali")
    #expect(!player.text.contains("is called"))
  }

  @Test func placesAreCompletedAndToldWhereNoneIsCalledSo() throws {
    var player = Player(Size(width: 120, height: 30))
    try player.play("fplace:bama")
    #expect(player.text.contains("Bamako 1"))
    try player.play("<Tab>")
    #expect(line(player)?.lowercased() == "place:bamako")
    try player.play("<C-u>place:bamkao")
    #expect(player.text.contains("No place here is called “bamkao”: did you mean Bamako?"))
    try player.play("<Enter>")
    #expect(player.text.contains("No place here is called “bamkao”"), "the empty list says it")
  }

  /// However the filter came: also one that the program was started with.
  @Test func anEmptyListSaysWhichNameNothingGoesBy() throws {
    var player = Player(Size(width: 120, height: 30))
    try player.play("fsource:nobody<Enter>")
    #expect(player.text.contains("No source here is called “nobody”."))
    try player.play("f<C-u>place:bamako -place:bamako<Enter>")
    #expect(player.text.contains("No incident matches this filter."), "the name is known")
  }

  // MARK: Paths

  @Test func thePathOfAnExportIsCompleted() throws {
    var world = FakeWorld()
    world.existingFiles = ["~/briefs/", "~/briefs/mali/", "~/briefs/mopti/"]
    var player = Player(world: world)
    try player.play("e<C-u>~/br")
    #expect(player.text.contains("~/briefs/"), "what is missing stands behind the cursor")
    func path() -> String? { (player.state.dialog as? ExportState)?.path.text }
    #expect(path() == "~/br")
    try player.play("<Right>")
    #expect(path() == "~/briefs/")
    try player.play("<Right>")
    #expect(path() == "~/briefs/m", "as far as all agree")
    try player.play("<C-a><Right>x")
    #expect(path() == "~x/briefs/m", "within the line it moves")
  }

  @Test func theNextExportHasFormatAndFolderOfTheLast() throws {
    var player = Player()
    try player.play("e<Tab><Tab><Tab><Tab><C-u>/tmp/out/a.csv<Enter>")
    #expect(player.state.dialog == nil)
    try player.play("je")
    let export = try #require(player.state.dialog as? ExportState)
    #expect(export.format == .csv && export.path.text.hasPrefix("/tmp/out/"))
    #expect(export.path.text.hasSuffix(".csv"))
    var next = BrowserState(size: player.state.size, archiveName: "a", formats: DocumentFormat.all)
    next.resume(player.state.memory, cursor: nil, marks: [])
    #expect(next.lastExport == player.state.lastExport)
  }

  // MARK: Imports

  @Test func filesAreImportedFromThePalette() throws {
    var world = FakeWorld()
    world.existingFiles = ["/tmp/notes.txt"]
    var player = Player(world: world, isSample: true)
    try player.play(":import /tmp/notes.txt<Enter>")
    #expect(player.state.dialog == nil && player.text.contains("1 article: 1 new incident."))
    #expect(!player.state.isSample)
    try player.play("T:import /tmp/none.txt<Enter>")
    #expect(player.text.contains("/tmp/none.txt is not there."), "from every screen")
    #expect(player.state.dialog is ImportDialog)
    try player.play("<Esc>qi/tmp/no<Tab>")
    #expect((player.state.dialog as? ImportDialog)?.path.text == "/tmp/notes.txt")
  }

  @Test func anImportTellsHowFarItIsAndEscStopsIt() throws {
    var world = FakeWorld()
    world.importRuns = true
    var player = Player(world: world)
    try player.play("i/tmp/big.csv<Enter>")
    player.receive(.importing("41 %  158,208 rows"))
    #expect(player.text.contains("41 %  158,208 rows"))
    try player.play("x<Esc>")
    #expect(player.wishes.last == .stopImport && player.text.contains("stopping…"))
    try player.play("<Esc>")
    #expect(player.state.dialog is ImportDialog, "it stays until the import has ended")
  }

  @Test func aReadOnlyArchiveTakesNothingIn() throws {
    var player = Player(isReadOnly: true)
    try player.play("i")
    #expect(player.state.dialog == nil && player.text.contains("open for reading only"))
  }

  @Test func aWrongCommandOfThePaletteIsTold() throws {
    var player = Player()
    try player.play(":fly away<Enter>")
    #expect(player.text.contains("No command or filter matches “fly away”."))
  }
}
