import Browser
import Dispatch

/// Carries effects out beside the event loop. Questions are tasks, one at a time of each slot, the newest replacing older
/// ones. Writes are never cancelled, keep their order, and run on threads of their own: a write waits for the file, and a
/// task that waits holds up every question.
///
/// Used from the event loop's thread only.
final class EffectPerformer {
  private let source: any AnswerSource
  private let mailbox: Mailbox
  private var tasks: [Question.Slot: Task<Void, Never>] = [:]
  private var threads: [Question.Slot: DispatchQueue] = [:]
  /// Revisions of effects whose answers have not come.
  private(set) var waiting: Set<Int> = []
  /// Writes whose answers have not come, by revision.
  private(set) var unfinished: [Int: Question] = [:]
  private var revisions: [Question.Slot: Int] = [:]

  init(source: any AnswerSource, mailbox: Mailbox) {
    self.source = source
    self.mailbox = mailbox
  }

  /// Asks a question, or has a change written.
  func start(_ question: Question, _ revision: Int) {
    waiting.insert(revision)
    if question.isRead {
      ask(question, revision)
    } else {
      unfinished[revision] = question
      carryOut(question, revision)
    }
  }

  private func ask(_ question: Question, _ revision: Int) {
    let (source, mailbox) = (source, mailbox)
    tasks[question.slot]?.cancel()
    if let old = revisions.updateValue(revision, forKey: question.slot) { waiting.remove(old) }
    tasks[question.slot] = Task.detached(priority: .userInitiated) {
      let answer = await source.answer(question)
      if !Task.isCancelled { mailbox.post(answer, revision: revision) }
    }
  }

  private func carryOut(_ change: Question, _ revision: Int) {
    let (source, mailbox) = (source, mailbox)
    let thread =
      threads[change.slot] ?? DispatchQueue(label: "tollbook.\(change.slot)", qos: .userInitiated)
    threads[change.slot] = thread
    thread.async { mailbox.post(source.carryOut(change), revision: revision) }
  }

  /// Notes that an answer has come, and says which write it answers.
  @discardableResult
  func close(_ revision: Int) -> Question? {
    waiting.remove(revision)
    return unfinished.removeValue(forKey: revision)
  }

  /// Gives up the questions that are under way.
  func cancelQuestions() {
    for task in tasks.values { task.cancel() }
  }
}
