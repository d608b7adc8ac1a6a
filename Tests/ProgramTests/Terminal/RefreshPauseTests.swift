import Exports
import Browser
import NewsModel
import Testing

@testable import tollbook

/// When the screen takes in what others have changed.
struct RefreshPauseTests {
  private let start = ContinuousClock.now

  private func after(_ milliseconds: Int) -> RefreshPause.Instant {
    start + .milliseconds(milliseconds)
  }

  @Test func aChangeIsTakenInAtOnceWhereNobodyTypes() {
    var pause = RefreshPause()
    #expect(pause.left(start) == nil)
    pause.begin(start)
    #expect(pause.left(start) == 0)
    pause.end()
    #expect(pause.left(start) == nil)
  }

  @Test func itWaitsForAMomentWithoutKeysButNotForEver() {
    var pause = RefreshPause()
    pause.press(start)
    pause.begin(after(10))
    #expect(pause.left(after(10)) == 140)
    #expect(pause.left(after(150)) == 0)
    for moment in stride(from: 20, through: 450, by: 30) {
      pause.press(after(moment))
      #expect(pause.left(after(moment)) != 0)
      // A second change does not put it off.
      pause.begin(after(moment))
    }
    pause.press(after(455))
    #expect(pause.left(after(460)) == 0)
  }

  @Test @MainActor func drawingsWaitForWhatKeysAskAloneAndNotForWhatOthersChange() throws {
    let pipe = try WakePipe()
    let engine = BrowserEngine(
      state: BrowserState(
        size: .init(width: 80, height: 24), archiveName: "a", formats: DocumentFormat.all),
      source: SilentSource(), mailbox: Mailbox(waking: pipe))
    #expect(engine.isWaitingForKeys)
    while engine.isWaiting {
      _ = pipe.drain()
      engine.receiveAnswers()
    }
    #expect(!engine.isWaitingForKeys)
    engine.receive([.archiveNews(.whole)])
    #expect(engine.isWaiting && !engine.isWaitingForKeys)
    engine.receive([.key(.character("T"))])
    #expect(engine.isWaitingForKeys)
  }
}

/// Knows nothing.
private struct SilentSource: AnswerSource {
  func answer(_ question: Question) async -> Answer {
    switch question {
    case .page(_, let request, _):
      .page(IncidentPage(rows: [], hasBefore: false, hasAfter: false), request)
    case .count: .count(0)
    case .watchedNews: .watchedNews(0)
    case .timeline(let unit, _): .timeline(unit, [])
    default: .done("")
    }
  }

  func carryOut(_ change: Question) -> Answer { .done("") }
}
