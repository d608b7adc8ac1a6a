import Exports
import Browser
import Dispatch
import NewsModel
import Synchronization
import Testing

@testable import tollbook

/// Answers questions at once, and holds every write back until a question has been answered: what GRDB does when a write
/// waits for a reader. Where writes keep the questions' threads, nothing is ever answered.
private final class HoldingSource: AnswerSource {
  private let answered = DispatchSemaphore(value: 0)
  let writes = Mutex<[Int64]>([])
  /// Never lets go of a write of this incident.
  let stuck: Int64?

  init(stuck: Int64? = nil) { self.stuck = stuck }

  func answer(_ question: Question) async -> Answer {
    for _ in 0..<16 { answered.signal() }
    return .count(7)
  }

  func carryOut(_ change: Question) -> Answer {
    answered.wait()
    if case .change(.undo) = change { return .nothing("There is no decision to take back.") }
    guard case .star(let incident, _) = change else { return .done("") }
    if incident == stuck { DispatchSemaphore(value: 0).wait() }
    writes.withLock { $0.append(incident) }
    return incident == 13 ? .failed("The disk is full.") : .done("")
  }
}

@Suite("Carrying effects out", .timeLimit(.minutes(1)))
struct EffectPerformerTests {
  private let export = Question.export(
    ExportOrder(
      ids: [1], format: .csv, path: "a.csv", overwrite: false, filter: "", onlyAccepted: false))

  @Test func aWriteThatWaitsHoldsUpNoQuestion() throws {
    let source = HoldingSource()
    let pipe = try WakePipe()
    let mailbox = Mailbox(waking: pipe)
    let performer = EffectPerformer(source: source, mailbox: mailbox)
    performer.start(.star(incident: 1, on: true), 1)
    performer.start(export, 100)
    performer.start(.openLink("https://example.org"), 2)
    performer.start(.star(incident: 2, on: true), 3)
    performer.start(.count(.all), 4)
    while !performer.waiting.isEmpty {
      for letter in mailbox.collect() { performer.close(letter.revision) }
    }
    #expect(source.writes.withLock { $0 } == [1, 2], "in the order in which they were decided")
  }

  @Test @MainActor func quittingSaysWhatCouldNotBeStored() throws {
    let pipe = try WakePipe()
    let engine = BrowserEngine(
      state: BrowserState(
        size: .init(width: 80, height: 24), archiveName: "a", formats: DocumentFormat.all),
      source: HoldingSource(stuck: 14), mailbox: Mailbox(waking: pipe))
    // What found nothing to do has lost nothing.
    engine.start([.ask(.change(.undo), revision: 900)])
    for incident: Int64 in [12, 13, 14] {
      engine.start([
        .ask(.star(incident: incident, on: true), revision: 1000 + Int(incident))
      ])
    }
    let clock = ContinuousClock()
    let start = clock.now
    let lost = engine.finish(within: .seconds(1), pipe)
    #expect(clock.now - start < .seconds(5))
    #expect(lost.sentence == "2 decisions were not stored: The disk is full.")
  }

  @Test func whatIsLostIsOneSentence() {
    var lost = UnstoredWork()
    #expect(lost.isEmpty)
    lost.add(export, because: nil)
    #expect(
      lost.sentence == "the export to a.csv was not stored: the archive did not answer in time.")
    lost.add(.star(incident: 1, on: true), because: "It is locked.")
    #expect(
      lost.sentence == "1 decision and the export to a.csv were not stored: It is locked.")
  }
}
