import Archive
import Browser
import Exports
import NewsModel
import TestSupport
import TextUI
import Testing

@testable import tollbook

@Suite("The browser before its first screen")
struct BegunBrowserTests {
  private let size = Size(width: 160, height: 50)

  private func state(_ filter: Filter = .all) -> BrowserState {
    BrowserState(
      size: size, archiveName: "a", formats: DocumentFormat.all, filter: filter)
  }

  /// What would come later would be a second screen: every thread that is handed something costs as much as a question.
  @Test func theFirstScreenLeavesNothingToAsk() throws {
    let store = try IncidentStore.inMemory()
    try store.store(
      [MadeDossier.dossier], source: ImportSource(name: "made", format: "jsonl"))
    let begun = BegunBrowser(state(), answeredFrom: store)
    #expect(begun.effects.isEmpty)
    #expect(begun.state.hasRows)
    let screen = BrowserLoop.draw(begun.state).text.joined(separator: "\n")
    #expect(screen.contains("Sampletown") && screen.contains("KILLED"))
  }

  @Test func anEmptyArchiveLeavesNothingToAskEither() throws {
    let begun = BegunBrowser(state(), answeredFrom: try .inMemory())
    #expect(begun.effects.isEmpty)
  }

  @Test func whatAFilterTakesIsAskedBesideTheScreen() throws {
    let store = try IncidentStore.inMemory()
    try store.store(
      [MadeDossier.dossier], source: ImportSource(name: "made", format: "jsonl"))
    let begun = BegunBrowser(state(try FilterParser.parse("school")), answeredFrom: store)
    #expect(!begun.effects.isEmpty && !begun.state.hasRows)
  }
}
