import Exports
import NewsModel
import TestSupport
import TextUI
import Testing

@testable import Browser

@Suite("The title says how the archive stands with its desk")
struct DeskStandingTests {
  private func title(_ standing: DeskStanding, width: Int) -> String {
    var state = BrowserState(
      size: Size(width: width, height: 24), archiveName: "a", formats: DocumentFormat.all)
    _ = BrowserLoop.update(&state, .desk(standing))
    return BrowserLoop.draw(state).text[0]
  }

  @Test func whereThereIsRoom() {
    let standing = DeskStanding(others: ["ana"])
    #expect(title(standing, width: 80).contains("desk: ana"))
    #expect(!title(standing, width: 40).contains("desk"))
  }

  @Test func whetherItShowsASliceOrTheWhole() {
    let slice = DeskStanding(slice: "country:mali")
    #expect(title(slice, width: 120).contains("slice of the desk: country:mali"))
    #expect(!title(DeskStanding(), width: 120).contains("slice"))
  }

  @Test func inWords() {
    #expect(DeskStanding().words == "desk")
    #expect(DeskStanding(others: ["ana", "ben"]).words == "desk: ana, ben")
    #expect(DeskStanding(others: ["a", "b", "c"], waiting: 3).words == "desk: 3 others, 3 waiting")
    #expect(DeskStanding(waiting: 12, isOffline: true).words == "desk offline, 12 waiting")
    #expect(DeskStanding(hasRefused: true).words == "desk, something refused")
  }

  @Test func onlyTheDesksWordChangesTheState() {
    var state = BrowserState(
      size: Size(width: 100, height: 24), archiveName: "a", formats: DocumentFormat.all)
    #expect(state.desk == nil)
    _ = BrowserLoop.update(&state, .desk(DeskStanding(isOffline: true)))
    #expect(state.desk?.isOffline == true)
  }
}
