import NewsModel
import TextUI
import Testing

@testable import Browser

@Suite("The screen that is drawn before the first one")
struct RehearsalTests {
  /// What is not drawn in it takes its time when the first screen is drawn.
  @Test func hasWhatAFirstScreenHas() {
    let state = Rehearsal.state(Size(width: 160, height: 50), BrowserSettings())
    #expect(state.hasRows)
    let screen = BrowserLoop.draw(state).text.joined(separator: "\n")
    let expected = ["Pont-Sondé", "KILLED", "Mayor of Saint-Marc", "students", "Outlet a"]
    for words in expected {
      #expect(screen.contains(words), "\(words): \(screen)")
    }
  }

  @Test func fitsEveryScreen() {
    for width in [1, 20, 80, 300] {
      BrowserLoop.rehearse(Size(width: width, height: 1), BrowserSettings())
      BrowserLoop.rehearse(Size(width: width, height: 24), BrowserSettings())
    }
  }

  /// An answer that leads to the same question again does not go on for ever.
  @Test func answersAtOnceComeToAnEnd() {
    var state = BrowserState(
      size: Size(width: 80, height: 24), archiveName: "a", formats: [])
    let row = IncidentSummary(id: 1, key: "a")
    var answers = 0
    let left = BrowserLoop.start(&state) { question in
      guard case .page(_, let request, _) = question else { return nil }
      answers += 1
      return .page(IncidentPage(rows: [row], hasBefore: true, hasAfter: true), request)
    }
    #expect(answers <= 10 && !left.isEmpty)
  }
}
