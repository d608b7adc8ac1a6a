import Browser
import CNcurses
import TextUI

/// The browser's state between events, with its questions on their way. Knows no terminal, so the
/// terminal session and the script player share it.
final class BrowserEngine {
  private(set) var state: BrowserState
  private let performer: EffectPerformer
  private let mailbox: Mailbox
  /// What is wanted of the world since `takeWishes` was last called: quit, suspend, links.
  private var wishes: [Effect] = []
  /// Revisions of what keys, and the beginning, have asked for.
  private var awaited: Set<Int> = []
  /// What an archive says that is no longer at its path.
  var refusal: String?
  /// The writes that were refused so.
  private(set) var refused = UnstoredWork()

  convenience init(state: BrowserState, source: any AnswerSource, mailbox: Mailbox) {
    self.init(BegunBrowser(state), source: source, mailbox: mailbox)
  }

  init(_ begun: BegunBrowser, source: any AnswerSource, mailbox: Mailbox) {
    state = begun.state
    self.mailbox = mailbox
    performer = EffectPerformer(source: source, mailbox: mailbox)
    awaited = Self.revisions(begun.effects)
    start(begun.effects)
  }

  var screen: Canvas { BrowserLoop.draw(state) }

  /// Whether answers are still to come.
  var isWaiting: Bool { !performer.waiting.isEmpty }

  /// Whether answers are still to come for which a drawing after a key is worth a moment: not those to what another
  /// program's changes have the browser ask.
  var isWaitingForKeys: Bool { !awaited.isDisjoint(with: performer.waiting) }

  private static func revisions(_ effects: [Effect]) -> Set<Int> {
    Set(effects.compactMap { if case .ask(_, let revision) = $0 { revision } else { nil } })
  }

  /// Takes events in order. Of the questions that they raise, only the newest of each kind is asked.
  func receive(_ events: [Event]) {
    var effects: [Effect] = []
    for event in events {
      let raised = BrowserLoop.update(&state, event)
      effects += raised
      let isAwaited =
        switch event {
        case .archiveNews, .archiveChanged: false
        case .answered(_, let revision): awaited.remove(revision) != nil
        default: true
        }
      if isAwaited { awaited.formUnion(Self.revisions(raised)) }
    }
    start(effects)
    awaited.formIntersection(performer.waiting)
  }

  /// Takes the answers that have come.
  func receiveAnswers() {
    let letters = mailbox.collect()
    for letter in letters {
      guard let write = performer.close(letter.revision), let refusal,
        case .failed(refusal) = letter.answer
      else { continue }
      refused.add(write, because: refusal)
    }
    receive(letters.map { .answered($0.answer, revision: $0.revision) })
  }

  func drainWishes() -> [Effect] {
    defer { wishes = [] }
    return wishes
  }

  /// Waits for what the user decided to be written, for as long as `time` at most, and says what was not.
  ///
  /// - Parameters:
  ///   - time: how long to wait in all.
  ///   - pipe: the one that answers wake.
  /// - Returns: the writes that failed and those that had not ended.
  func finish(within time: Duration, _ pipe: WakePipe) -> UnstoredWork {
    let clock = ContinuousClock()
    let end = clock.now + time
    var lost = UnstoredWork()
    performer.cancelQuestions()
    while true {
      for letter in mailbox.collect() {
        guard let write = performer.close(letter.revision) else { continue }
        if case .failed(let reason) = letter.answer { lost.add(write, because: reason) }
      }
      let left = (end - clock.now) / .milliseconds(1)
      guard !performer.unfinished.isEmpty, left > 0 else { break }
      _ = terminal_wait(-1, pipe.readEnd, Int32(left.rounded(.up)))
      _ = pipe.drain()
    }
    for (_, write) in performer.unfinished.sorted(by: { $0.key < $1.key }) {
      lost.add(write, because: nil)
    }
    return lost
  }

  /// Starts effects.
  func start(_ effects: [Effect]) {
    var newest: [Question.Slot: Int] = [:]
    for case .ask(let question, let revision) in effects { newest[question.slot] = revision }
    for effect in effects {
      switch effect {
      case .ask(let question, let revision):
        guard !question.isRead || newest[question.slot] == revision else { continue }
        performer.start(question, revision)
      case .suspend, .quit, .repaint, .stopImport, .copy, .run, .stopFetching:
        wishes.append(effect)
      }
    }
  }
}
